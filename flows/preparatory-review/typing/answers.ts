import { folded } from '../../../src/method/plain-text';
import { withoutMark } from '../../../src/steps/typing/lines';
import { asTyped, typedSet } from '../../../src/steps/typing/words';
import { type LineField, NAMED_FIELDS } from '../sheet-form';

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

/** Where the name of a field ends: a colon of any width, the end of a table's cell, or a dash with space around it. */
const NAMED = /[:：\t|]|\s[-–—]\s/;
/** How far into a line it is looked for, in characters. */
const NAME_WITHIN = 40;

/** Whether a text says that there is nothing to put in a list. */
export function isNone(text: string): boolean {
  return NONE.has(asTyped(text));
}

/** A line that names its field, as `to ask: who appoints the board?`; without text, what follows belongs there. */
export function prefixed(line: string): { field: LineField | 'performance'; text: string } | undefined {
  const text = withoutMark(withoutEdges(line));
  const at = NAMED.exec(text.slice(0, NAME_WITHIN));
  if (!at) return undefined;
  const field = NAMED_FIELDS.get(asTyped(text.slice(0, at.index)));
  return field && { field, text: text.slice(at.index + at[0].length).trim() };
}

/** A table's row without the lines at its sides. */
function withoutEdges(line: string): string {
  const start = line.startsWith('|') ? 1 : 0;
  return start > 0 && line.endsWith('|') ? line.slice(start, -1).trim() : line.slice(start).trim();
}

/** Whether a text has a letter in it, beside numbers and signs. */
export function saysSomething(line: string): boolean {
  return /\p{L}/u.test(folded(line));
}
