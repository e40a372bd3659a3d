import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { STANDS, STATES } from './kept';
import { PROGRAMME_WORDS } from './programme-words';
import { WORDS } from './words';

type Field = keyof (typeof WORDS)['en']['field'];
const shown = (field: Field) => (language: Language) => WORDS[language].field[field];

/** Which recommendation to look at. */
export const WHICH_FORM = defineForm({ followWhich: { kind: 'choice', compact: true, shown: shown('which') } });

/** What the host city says to one. */
export const PLAN_FORM = defineForm({
  followStand: { kind: 'choice', values: STANDS, shown: shown('stand') },
  followWhy: { kind: 'text', multiline: true, shown: shown('why') },
  followWhat: { kind: 'text', multiline: true, shown: shown('what') },
  followWho: { kind: 'text', multiline: false, shown: shown('who') },
  followUntil: { kind: 'date', shown: shown('until') },
});

/** Where what it does stands. */
export const STATE_FORM = defineForm({
  followState: { kind: 'choice', values: STATES, shown: shown('state') },
  followLine: { kind: 'text', multiline: false, shown: shown('line') },
  followProof: { kind: 'text', multiline: false, shown: shown('proof') },
});

/** What one of the team says to it. */
export const WORD_FORM = defineForm({
  followWord: { kind: 'text', multiline: true, shown: shown('word') },
  followOffer: { kind: 'toggle', shown: shown('offer') },
});

/** After how many months a programme's cities are asked again. */
export const MONTHS_FORM = defineForm({
  followMonths: {
    kind: 'text',
    multiline: false,
    shown: (language) => ({ label: PROGRAMME_WORDS[language].months, hint: PROGRAMME_WORDS[language].hint }),
  },
});

/** Whom a contact gives which to. */
export const GIVE_FORM = defineForm({
  followEmail: { kind: 'text', multiline: false, shown: shown('email') },
  followName: { kind: 'text', multiline: false, shown: shown('name') },
  followGiven: { kind: 'pick', shown: shown('given') },
});
