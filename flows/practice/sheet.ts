import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import type { FieldValue, FieldValues } from '../../src/ports/prompt';
import { documentKind } from '../../src/steps/documents';

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

/** The fields in which one writes, in the card's order. */
export const WRITTEN = ['know', 'suspect', 'toAsk', 'toMeet'] as const;

/** A sheet from a card's fields; what is none of them is left out. */
export function sheetFrom(exercise: string, fields: FieldValues): PracticeSheet {
  const performance = PERFORMANCES.find((value) => value === fields.performance);
  const [know, suspect, toAsk, toMeet] = WRITTEN.map((field) => linesIn(fields[field]));
  return {
    exercise,
    ...(performance ? { performance } : {}),
    know: know ?? [],
    suspect: suspect ?? [],
    toAsk: toAsk ?? [],
    toMeet: toMeet ?? [],
  };
}

function linesIn(value: FieldValue | undefined): string[] {
  const lines = typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value.map(String) : [];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
