import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { pastedPeople } from '../organising/public';
import { ASKING } from './asking-words';
import { WORDS } from './words';

const label = (field: keyof (typeof WORDS)['en']['field']) => (language: Language) => ({
  label: WORDS[language].field[field],
});

/** Who is meant, and what becomes of them; what it brings is checked as a whole. */
export const TEAM_FORM = defineForm({
  who: { kind: 'choice', compact: true, shown: label('who') },
  what: { kind: 'choice', compact: true, shown: label('what') },
  instead: { kind: 'choice', compact: true, shown: label('instead') },
  email: { kind: 'text', multiline: false, shown: label('email') },
  lines: {
    kind: 'lines',
    shown: (language) => ({ ...label('lines')(language), ...pastedPeople(language) }),
  },
  sheets: { kind: 'choice', shown: label('sheets') },
});

/** Who asks to leave, or proposes somebody: whom, in whose place, and why. */
export const ASK_FORM = defineForm({
  askFor: { kind: 'choice', compact: true, shown: (language) => ({ label: ASKING[language].field.inPlaceOf }) },
  askLines: {
    kind: 'lines',
    shown: (language) => ({ label: ASKING[language].field.lines, placeholder: pastedPeople(language).placeholder }),
  },
  askWhy: { kind: 'text', multiline: true, shown: (language) => ({ label: ASKING[language].field.why }) },
});
