import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { ADVICE_SORTS, PRIORITIES } from './kept';
import { WORDS } from './words';

type Field = keyof (typeof WORDS)['en']['field'];
const shown = (field: Field) => (language: Language) => WORDS[language].field[field];

/** Which sort of advice is to be written. */
export const NEW_FORM = defineForm({
  adviceNew: { kind: 'choice', compact: true, values: ADVICE_SORTS, shown: shown('new') },
});

/** Which one to look at. */
export const WHICH_FORM = defineForm({ adviceWhich: { kind: 'choice', compact: true, shown: shown('which') } });

/** One piece of advice. */
export const ADVICE_FORM = defineForm({
  adviceTitle: { kind: 'text', multiline: false, shown: shown('title') },
  adviceText: { kind: 'text', multiline: true, shown: shown('text') },
  adviceFor: { kind: 'text', multiline: false, shown: shown('addressee') },
  adviceIndicators: { kind: 'pick', shown: shown('indicators') },
  adviceTheme: { kind: 'choice', compact: true, shown: shown('theme') },
  advicePriority: { kind: 'choice', compact: true, values: PRIORITIES, shown: shown('priority') },
  adviceWith: { kind: 'pick', shown: shown('goesWith') },
  adviceSort: { kind: 'choice', compact: true, values: ADVICE_SORTS, shown: shown('sort') },
});
