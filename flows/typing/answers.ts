import type { Performance, SheetField } from '../../src/domain/sheet';
import { PERFORMANCES } from '../../src/domain/sheet';
import { withoutAccents } from './commands';

/** Exact words only: *au-dessous* and *au-dessus* are one letter apart, so nothing is guessed. */
const PERFORMANCE_WORDS: Readonly<Record<string, Performance>> = {
  below: 'below',
  'au-dessous': 'below',
  'au dessous': 'below',
  'en dessous': 'below',
  'en-dessous': 'below',
  at: 'at',
  'a parite': 'at',
  parite: 'at',
  above: 'above',
  'au-dessus': 'above',
  'au dessus': 'above',
  'more information': 'need_info',
  'more information needed': 'need_info',
  'i need more information': 'need_info',
  "davantage d'informations": 'need_info',
  "il me faut davantage d'informations": 'need_info',
  "plus d'informations": 'need_info',
  'not applicable': 'not_applicable',
  'does not apply': 'not_applicable',
  'does not apply here': 'not_applicable',
  'n/a': 'not_applicable',
  'non applicable': 'not_applicable',
  'sans objet': 'not_applicable',
  'sans objet ici': 'not_applicable',
  "ne s'applique pas": 'not_applicable',
};

const NONE: ReadonlySet<string> = new Set([
  'none',
  'nothing',
  'nothing to ask',
  'nobody',
  'nobody to meet',
  'no one',
  'rien',
  'rien a demander',
  'aucun',
  'aucune',
  'personne',
  'personne a rencontrer',
]);

type LineField = Extract<
  SheetField,
  'know' | 'dontKnow' | 'suspect' | 'toAsk' | 'toMeet' | 'evidence' | 'note' | 'naReason'
>;

const PREFIXES: Readonly<Record<string, LineField>> = {
  'we know': 'know',
  'nous savons': 'know',
  "we don't know": 'dontKnow',
  'we do not know': 'dontKnow',
  'nous ne savons pas': 'dontKnow',
  'nous ignorons': 'dontKnow',
  'we suspect': 'suspect',
  'nous supposons': 'suspect',
  'nous soupconnons': 'suspect',
  'to ask': 'toAsk',
  'a demander': 'toAsk',
  'to meet': 'toMeet',
  'a rencontrer': 'toMeet',
  evidence: 'evidence',
  source: 'evidence',
  sources: 'evidence',
  note: 'note',
  reason: 'naReason',
  raison: 'naReason',
};

/** The performance a text names: one of its words, or its number from 1 to 5. */
export function performanceOf(text: string): Performance | undefined {
  const plain = withoutAccents(text).replace(/[.!]+$/, '');
  if (/^[1-5]$/.test(plain)) return PERFORMANCES[Number(plain) - 1];
  return Object.hasOwn(PERFORMANCE_WORDS, plain) ? PERFORMANCE_WORDS[plain] : undefined;
}

/** Whether a text says that there is nothing to put in a list. */
export function isNone(text: string): boolean {
  return NONE.has(withoutAccents(text).replace(/[.!]+$/, ''));
}

/** A text that names its field, as `to ask: who appoints the board?`. */
export function prefixed(text: string): { field: LineField; text: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 24) return undefined;
  const prefix = withoutAccents(text.slice(0, colon));
  const field = Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
  const rest = text.slice(colon + 1).trim();
  return field && rest !== '' ? { field, text: rest } : undefined;
}

/** A typed text as list entries: one per line, with list marks and empty lines dropped. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}
