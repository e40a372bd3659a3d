import { folded } from '../../../src/method/plain-text';
import { ASKED_OF, ASKS_BEFORE, ASKS_FIRST, BEHIND_VERBS, NO_VERBS } from './field-words';

/** How far into a line its beginning is looked for, in characters. */
const BEGUN_WITHIN = 60;

/** *Who decides*, *is the board heard*: a question whose mark was left out. */
export function asksWithoutMark(text: string): boolean {
  const [first = '', second = ''] = folded(text.slice(0, BEGUN_WITHIN)).split(/[ ']/);
  return ASKS_FIRST.has(first) || (ASKS_BEFORE.has(first) && ASKED_OF.has(second)) || isInverted(text);
}

/** *Les comptes rendus sont-ils publiés* */
export function isInverted(text: string): boolean {
  const words = folded(text.slice(0, 2 * BEGUN_WITHIN)).split(/[^\p{L}-]+/u);
  return words.some((word) => {
    const last = word.lastIndexOf('-');
    return last > 0 && BEHIND_VERBS.has(word.slice(last + 1)) && !NO_VERBS.has(word);
  });
}
