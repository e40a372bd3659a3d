import { partsOf } from '../../../src/steps/sounds';
import { withoutMark } from '../../../src/steps/typing/lines';
import { asTyped } from '../../../src/steps/typing/words';
import { AND, ARTICLES, INSIDE_A_NAME, OF } from './field-words';
import { GROUPS, IN_SENTENCES, OFFICES } from './office-words';

/** How many words a name has, at most, and one that has no word of an office in it. */
const NAMED = 9;
const SHORT = 3;

/** *The chair of the board*: what names a function or a body, and says nothing about it. */
export function namesOffice(text: string, functions: ReadonlySet<string>): boolean {
  if (isKnownFunction(text, functions)) return true;
  const words = namedBy(text);
  // *Volunteers quit* says something; *the volunteers* names them.
  const isOfGroup = words.length > 0 && words.every((word) => GROUPS.has(word) || OFFICES.has(word));
  return isOfGroup || (words.length <= NAMED && words.some((word, n) => OFFICES.has(word) && goesOn(words, n)));
}

/**
 * Whether an office is named by what stands around it: in a few words, at their end, or with what a name goes on with.
 * *The mayor opens each course* says something of the mayor.
 */
function goesOn(words: readonly string[], at: number): boolean {
  const [next = '', second = ''] = words.slice(at + 1);
  const isNamed = (word: string) =>
    word === '' || [OF, AND, INSIDE_A_NAME, OFFICES, GROUPS].some((set) => set.has(word));
  return words.length <= SHORT || isNamed(next) || OF.has(second);
}

/** *The treasurer*: an office, and nothing else. */
export function namesOfficeAlone(text: string): boolean {
  const words = namedBy(text);
  return words.length > 0 && words.every((word) => OFFICES.has(word));
}

/** *The finance director*: a few words of which the last is an office; not *the role of the council*. */
export function namesOfficeLast(text: string): boolean {
  const words = namedBy(text);
  return words.length <= SHORT && OFFICES.has(words.at(-1) ?? '') && !words.some((word) => OF.has(word));
}

/** A few words that are no sentence, and may name somebody. */
export function mayName(text: string): boolean {
  const words = namedBy(text);
  return words.length > 0 && words.length <= SHORT;
}

/** *Hanna Virtanen*, *City of Helsinki*: every word has a capital. */
export function namesPerson(text: string): boolean {
  const words = text.length > 60 ? [] : text.split(/[\s|,]+/).filter((word) => /\p{L}/u.test(word));
  const isShouted = text === text.toUpperCase();
  const isName = words.every((word) => /^\p{Lu}/u.test(word) || OF.has(asTyped(word)) || ARTICLES.has(asTyped(word)));
  return words.length > 1 && words.length < 6 && !isShouted && isName && namedBy(text).length > 0;
}

/** *Hanna*, *H. V.*, *Paul & Hanna*, below or behind the rest: who wrote it, perhaps. */
export function mayBeSigned(text: string, functions: ReadonlySet<string>): boolean {
  const bare = text.length > 40 ? '' : withoutMark(text).replace(/^[/~—–-]{1,2} ?/, '');
  // *// anna*
  if (/^(?:\/{1,2}|~) ?\p{L}{1,20}$/u.test(text)) return true;
  const words = bare.split(/[\s,/()]+/).filter((word) => word !== '' && word !== '&' && !AND.has(asTyped(word)));
  const isNamed = words.every((word) => NAME.test(word) && (/^\p{L}\./u.test(word) || !ARTICLES.has(asTyped(word))));
  return words.length > 0 && words.length < 4 && isNamed && !namesOffice(bare, functions);
}
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*|x)$/u;

/** The words of what may be a name; none, where it is a sentence or a question. */
function namedBy(text: string): readonly string[] {
  if (text.length > 120 || /[?:!]/.test(text)) return [];
  const words = partsOf(text).filter((word) => !ARTICLES.has(word));
  return words.some((word) => IN_SENTENCES.has(word) || /\d/.test(word)) ? [] : words;
}

/** Whether it is the name of somebody on the review's list. */
function isKnownFunction(text: string, functions: ReadonlySet<string>): boolean {
  return functions.has(nameOf(text));
}

/** A function's name as it is compared with what people type: without its article. */
export function nameOf(text: string): string {
  const [first = '', ...more] = asTyped(text).split(' ');
  return ARTICLES.has(first) ? more.join(' ') : [first, ...more].join(' ');
}
