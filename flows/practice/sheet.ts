import type { Language } from '../../src/method/language';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import type { FieldValues } from '../../src/ports/prompt';
import { documentKind } from '../../src/steps/documents';
import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

/** What somebody wrote on one of the practice's indicators. */
export interface PracticeSheet {
  exercise: string;
  performance?: Performance;
  know: readonly string[];
  suspect: readonly string[];
  toAsk: readonly string[];
  toMeet: readonly string[];
}

/** A person's own, about no review: nothing counts them. */
export const PRACTICE_SHEET = documentKind<PracticeSheet>({ name: 'practice-sheet' });

const entries = (field: 'know' | 'suspect' | 'toAsk' | 'toMeet') => (language: Language) => ({
  label: WORDS[language].fields[field],
  hint: WORDS[language].onePerLine,
});

/** A sheet with what matters most. */
export const PRACTICE_FORM = defineForm({
  performance: {
    kind: 'choice',
    values: PERFORMANCES,
    shown: (language) => ({ label: WORDS[language].fields.performance }),
  },
  know: { kind: 'lines', shown: entries('know') },
  suspect: { kind: 'lines', shown: entries('suspect') },
  toAsk: { kind: 'lines', shown: entries('toAsk') },
  toMeet: { kind: 'lines', shown: entries('toMeet') },
});

/** A sheet from a card's fields; what is none of them is left out. */
export function sheetFrom(exercise: string, fields: FieldValues, before?: PracticeSheet): PracticeSheet {
  return { exercise, know: [], suspect: [], toAsk: [], toMeet: [], ...PRACTICE_FORM.read(fields, before) };
}
