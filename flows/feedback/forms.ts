import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

type Field = keyof (typeof WORDS)['en']['field'];
const shown = (field: Field) => (language: Language) => WORDS[language].field[field];

/** Who comes from one's own side. */
export const SITTING_FORM = defineForm({
  feedbackSitting: { kind: 'text', multiline: false, shown: shown('sitting') },
});

/** Which line of a part is meant, and what is added to it. */
export const PART_FORM = defineForm({
  feedbackLine: { kind: 'choice', compact: true, shown: shown('line') },
  feedbackAdd: { kind: 'choice', compact: true, shown: shown('add') },
});

/** A line in the leader's words. */
export const LINE_FORM = defineForm({ feedbackText: { kind: 'text', multiline: true, shown: shown('text') } });
