import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

type Field = keyof (typeof WORDS)['en']['field'];
const shown = (field: Field) => (language: Language) => WORDS[language].field[field];

/** What somebody would ask. */
export const PROPOSE_FORM = defineForm({
  clarifyAbout: { kind: 'choice', compact: true, shown: shown('about') },
  clarifyText: { kind: 'text', multiline: true, shown: shown('question') },
});

/** In which words the host is asked, and for which proposals besides. */
export const WORDING_FORM = defineForm({
  clarifyWords: { kind: 'text', multiline: true, shown: shown('words') },
  clarifyMerged: { kind: 'pick', shown: shown('merged') },
});

/** Why something is returned. */
export const RETURN_FORM = defineForm({ clarifyReason: { kind: 'text', multiline: true, shown: shown('reason') } });

/** What the host answers. */
export const ANSWER_FORM = defineForm({
  clarifyAnswer: { kind: 'text', multiline: true, shown: shown('answer') },
  clarifyLinks: { kind: 'lines', shown: shown('links') },
});
