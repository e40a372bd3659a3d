import { folded } from '../../../src/method/plain-text';
import { withoutMark } from '../../../src/steps/typing/lines';
import { asTyped, byTyped, typedSet } from '../../../src/steps/typing/words';
import type { LineField } from '../sheet-form';
import { fieldNamed } from './field-words';

const NONE = typedSet({
  en: ['none', 'nothing', 'nothing else', 'nothing more'],
  fr: ['rien', 'aucun', 'aucune', 'rien de plus', 'rien d’autre'],
});
/** Those that say of what there is nothing. */
const NONE_OF = byTyped<'toAsk' | 'toMeet'>({
  en: {
    ...{ 'nothing to ask': 'toAsk', 'no question': 'toAsk', 'no questions': 'toAsk', 'none to ask': 'toAsk' },
    ...{ 'nothing else to ask': 'toAsk', 'no more questions': 'toAsk', 'no other question': 'toAsk' },
    ...{ nobody: 'toMeet', 'nobody to meet': 'toMeet', 'no one': 'toMeet', 'no one to meet': 'toMeet' },
    ...{ 'nobody else': 'toMeet', 'no one else': 'toMeet', 'none to meet': 'toMeet', 'nobody to see': 'toMeet' },
    ...{ 'no one to see': 'toMeet', noone: 'toMeet', 'noone to meet': 'toMeet', 'no meeting': 'toMeet' },
    ...{ 'no meetings': 'toMeet', 'no-one': 'toMeet', 'no-one to meet': 'toMeet', 'nobody else to meet': 'toMeet' },
  },
  fr: {
    ...{ 'rien à demander': 'toAsk', 'aucune question': 'toAsk', 'pas de question': 'toAsk' },
    ...{ 'pas de questions': 'toAsk', 'rien d’autre à demander': 'toAsk', 'plus de question': 'toAsk' },
    ...{ personne: 'toMeet', 'personne à rencontrer': 'toMeet', 'personne d’autre': 'toMeet' },
    ...{ 'personne à voir': 'toMeet', 'aucune rencontre': 'toMeet', 'pas de rencontre': 'toMeet' },
    ...{ 'personne d’autre à rencontrer': 'toMeet', 'personne d’autre à voir': 'toMeet' },
  },
});

/** Where the name of a field ends: a colon of any width, the end of a table's cell, or a dash with space around it. */
const NAMED = /[:：\t|]|\s[-–—]\s/;
/** How far into a line it is looked for, in characters. */
const NAME_WITHIN = 40;

/** Whether a text says that there is nothing to put in a list. */
export function isNone(text: string): boolean {
  const said = asTyped(text);
  return NONE.has(said) || NONE_OF.has(said);
}

/** Of what a text says that there is nothing; undefined where it does not say. */
export function noneOf(text: string): 'toAsk' | 'toMeet' | undefined {
  return NONE_OF.get(asTyped(text));
}

/** A line that names its field, as `to ask: who appoints the board?`; without text, what follows belongs there. */
export function prefixed(line: string): { field: LineField | 'performance'; text: string } | undefined {
  const text = withoutMark(withoutEdges(line));
  const at = NAMED.exec(text.slice(0, NAME_WITHIN));
  if (!at) return undefined;
  const field = fieldNamed(asTyped(text.slice(0, at.index)));
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
