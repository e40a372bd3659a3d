import { folded } from '../../../src/method/plain-text';
import { partsOf } from '../../../src/steps/sounds';
import type { LineField } from '../sheet-form';
import { AND, ARTICLES, DENYING, IMPERSONAL, KNOWING, WANTED, WANTING, WISHES, WISHING } from './field-words';
import { FIRST_PERSON, OURS } from './no-answer-words';

/** What the team wants to do: whom to meet, or what to ask, without saying which. */

/** How far into a line its beginning is looked for, in characters. */
const BEGUN_WITHIN = 60;

/** *We should meet the chair*, *j’aimerais savoir qui …* */
export function wantsSomething(text: string): boolean {
  const words = partsOf(text.slice(0, BEGUN_WITHIN)).slice(0, 6);
  const at = words.findIndex((word) => WANTING.has(word));
  return at >= 0 && at < 2 && words.slice(at + 1).some((word) => WANTED.has(word));
}

/** *It would be good to see the mayor*, *should ask HR*; what the board should do is no wish of ours. */
export function wishes(text: string, answers?: LineField): boolean {
  const said = folded(text.slice(0, BEGUN_WITHIN));
  if (WISHES.some((beginning) => said.startsWith(beginning))) return true;
  const all = partsOf(text.slice(0, BEGUN_WITHIN)).slice(0, 7);
  const [first = ''] = all;
  const words = ARTICLES.has(first) || AND.has(first) ? all.slice(1) : all;
  const at = words.findIndex((word) => WISHING.has(word));
  const isOurs = at === 0 || ((at === 1 || at === 2) && WANTING.has(words[0] ?? ''));
  const wanted = words.slice(at + 1);
  const isWanted = (word: string) => WANTED.has(word) && !(answers === 'dontKnow' && KNOWING.has(word));
  // *We could not see any results* says what was found.
  return isOurs && wanted.some(isWanted) && !wanted.some((word) => DENYING.has(word));
}

/** *… and I would ask the mayor how often*: what is said goes on with what one would do. */
export function goesOnWithWish(text: string, answers?: LineField | 'performance'): boolean {
  const words = partsOf(text);
  return words.some((word, n) => n > 0 && isOfUs(word) && wishedFrom(words, n, answers));
}

/** Whether a text begins with what one would do, *and* before it or not. */
export function beginsWithWish(text: string): boolean {
  const words = partsOf(text.slice(0, BEGUN_WITHIN));
  const at = AND.has(words[0] ?? '') ? 1 : 0;
  return (isOfUs(words[at] ?? '') || IMPERSONAL.has(words[at] ?? '')) && wishedFrom(words, at);
}

function isOfUs(word: string): boolean {
  return FIRST_PERSON.has(word) || OURS.has(word);
}

function wishedFrom(words: readonly string[], at: number, answers?: LineField | 'performance'): boolean {
  const said = words.slice(at + 1, at + 6);
  const wish = said.findIndex((word) => WISHING.has(word));
  const isWanted = (word: string) => WANTED.has(word) && !(answers === 'dontKnow' && KNOWING.has(word));
  return (wish === 0 || wish === 1) && said.slice(wish).some(isWanted) && !said.some((word) => DENYING.has(word));
}
