import { cleanLines, folded } from '../../../src/method/plain-text';
import type { SheetField } from '../../../src/method/sheet';
import { asTyped, byTyped, typedSet } from '../../../src/steps/typing/words';

const NONE = typedSet({
  en: [
    ...['none', 'nothing', 'nothing to ask', 'no question', 'no questions', 'nobody', 'nobody to meet', 'no one'],
    ...['no one to meet', 'nothing else', 'nobody else', 'no one else', 'nothing more'],
  ],
  fr: [
    ...['rien', 'rien à demander', 'aucun', 'aucune', 'aucune question', 'pas de question', 'rien de plus'],
    ...['rien d’autre', 'personne', 'personne à rencontrer', 'personne d’autre'],
  ],
});

/** A field into which a typed line can go. */
export type LineField = Extract<
  SheetField,
  'know' | 'dontKnow' | 'suspect' | 'toAsk' | 'toMeet' | 'evidence' | 'note' | 'naReason'
>;

const PREFIXES = byTyped<LineField | 'performance'>({
  en: {
    judgement: 'performance',
    judgment: 'performance',
    'we know': 'know',
    know: 'know',
    'we don’t know': 'dontKnow',
    'we do not know': 'dontKnow',
    'don’t know': 'dontKnow',
    'we suspect': 'suspect',
    suspect: 'suspect',
    'to ask': 'toAsk',
    ask: 'toAsk',
    question: 'toAsk',
    questions: 'toAsk',
    'to meet': 'toMeet',
    meet: 'toMeet',
    evidence: 'evidence',
    source: 'evidence',
    sources: 'evidence',
    note: 'note',
    notes: 'note',
    reason: 'naReason',
    'why it does not apply': 'naReason',
  },
  fr: {
    appréciation: 'performance',
    'nous savons': 'know',
    'nous ne savons pas': 'dontKnow',
    'nous ignorons': 'dontKnow',
    'nous supposons': 'suspect',
    'nous soupçonnons': 'suspect',
    'à demander': 'toAsk',
    demander: 'toAsk',
    question: 'toAsk',
    questions: 'toAsk',
    'à rencontrer': 'toMeet',
    rencontrer: 'toMeet',
    source: 'evidence',
    sources: 'evidence',
    note: 'note',
    notes: 'note',
    raison: 'naReason',
    'pourquoi c’est sans objet': 'naReason',
  },
});

/** Where the name of a field ends: a colon of any width, the end of a table's cell, or a dash with space around it. */
const NAMED = /[:：\t|]|\s[-–—]\s/;
/** How far into a line it is looked for, in characters. */
const NAME_WITHIN = 40;

/** The marks of a list, as people type and paste them: signs of their own, or a mark and a space after it. */
const SIGN = '[•‣⁃▪▫■□◦●○◆◇❖➢➤►▶→✓✔☐☑☒·\\uf000-\\uf0ff]\\ufe0f?\\s*';
const NUMBER = '\\(?\\d{1,3}[.)](?:\\d{1,3}[.)]){0,3}|\\d{1,3}[/°]|\\(?[a-zA-Z]\\)|\\(?[ivxIVX]{1,5}\\)';
/** Word's letter for a second level, and its section sign, which is also a mark: not before a number. */
const WORDS_OWN = 'o(?:[\\t\\u00a0]|\\s{2})\\s*|§\\s*(?=[^\\s\\d])';
const MARK = new RegExp(`(?:${SIGN}|(?:[-–—*]|${NUMBER})\\s+|${WORDS_OWN})`, 'y');

/** Whether a text says that there is nothing to put in a list. */
export function isNone(text: string): boolean {
  return NONE.has(asTyped(text));
}

/** A line that names its field, as `to ask: who appoints the board?`; without text, what follows belongs there. */
export function prefixed(line: string): { field: LineField | 'performance'; text: string } | undefined {
  const text = withoutMark(withoutEdges(line));
  const at = NAMED.exec(text.slice(0, NAME_WITHIN));
  if (!at) return undefined;
  const field = PREFIXES.get(asTyped(text.slice(0, at.index)));
  return field && { field, text: text.slice(at.index + at[0].length).trim() };
}

/** A table's row without the lines at its sides. */
function withoutEdges(line: string): string {
  const start = line.startsWith('|') ? 1 : 0;
  return start > 0 && line.endsWith('|') ? line.slice(start, -1).trim() : line.slice(start).trim();
}

/** A typed text as list entries: one per line, with list marks and empty lines dropped. */
export function linesOf(text: string): string[] {
  return cleanLines(text).map(withoutMark);
}

/** A line without the marks of the list that it is from; where there is nothing else, as it is. */
export function withoutMark(line: string): string {
  let from = 0;
  MARK.lastIndex = 0;
  while (MARK.test(line)) from = MARK.lastIndex;
  const rest = line.slice(from).trim();
  return rest === '' ? line : rest;
}

/** Whether a text has a letter in it, beside numbers and signs. */
export function saysSomething(line: string): boolean {
  return /\p{L}/u.test(folded(line));
}
