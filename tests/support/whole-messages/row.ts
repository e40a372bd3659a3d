import type { Language } from '../../../src/method/language';
import type { Performance, SheetContent } from '../../../src/method/sheet';

/** What somebody writes in one message, what becomes of it, and what is asked about. */
export interface WholeMessage {
  said: string;
  /** What was said before, on the same card. */
  after?: readonly string[];
  /** Whom the report names. */
  functions?: readonly string[];
  /** Whose; in English without. */
  language?: Language;
  performance?: Performance;
  suspect?: readonly string[];
  toAsk?: readonly string[];
  toMeet?: readonly string[];
  know?: readonly string[];
  dontKnow?: readonly string[];
  naReason?: string;
  evidence?: readonly string[];
  note?: string;
  none?: readonly ('noneToAsk' | 'noneToMeet')[];
  /** Kept, and asked about. */
  asked?: string;
}

/** One row. */
export const said = (text: string, is: Omit<WholeMessage, 'said'>): WholeMessage => ({ said: text, ...is });

/** The fields of a sheet in which such a message can be. */
export function expected({
  said: _,
  after: __,
  functions: ___,
  language: ____,
  none = [],
  asked,
  ...fields
}: WholeMessage): Partial<SheetContent> {
  const filled = Object.entries(fields).filter(([, value]) => value.length > 0);
  return { ...Object.fromEntries(filled), ...Object.fromEntries(none.map((field) => [field, true])) };
}
