import { folded } from '../../../src/method/plain-text';
import { withoutMark } from '../../../src/steps/typing/lines';
import { ofEach } from '../../../src/steps/typing/words';
import { ARTICLES, ELISION, INSIDE_A_NAME, OF } from './field-words';
import { withoutAlone } from './no-name';
import { nameOf, namesOfficeAlone } from './offices';

const AND = ofEach({ en: ['and', 'then', 'as well as', 'along with'], fr: ['et', 'puis', 'ainsi que'] }).join('|');
const OR = ofEach({ en: ['or'], fr: ['ou'] }).join('|');

/** Between two people in one line. */
const JOINED = new RegExp(`,\\s(?:(?:${AND})\\s)?|\\s(?:${AND}|${OR}|&|\\+)\\s|;\\s?|\\s/\\s`, 'giu');

/** One of two is not said to be which. */
const EITHER = new RegExp(`^\\s(?:${OR})\\s$`, 'i');

/**
 * Whom a line names. Several only where each has an article (*the chair and the mayor*), a semicolon or a stroke: a function
 * may have *and* in its name. Undefined, where it could be one or several.
 */
export function peopleIn(said: string, functions: ReadonlySet<string>): string[] | undefined {
  const text = withoutStop(withoutMark(said));
  const each = officesIn(text, functions);
  if (each) return each;
  const parts: string[] = [];
  let from = 0;
  let isUnclear = false;
  for (const { 0: sign, index } of text.matchAll(JOINED)) {
    const next = folded(text.slice(index + sign.length, index + sign.length + 20)).split(' ');
    const isSure = /[;/]/.test(sign);
    if (EITHER.test(sign)) return undefined;
    if (!isSure && OF.has(next[0] ?? '')) continue;
    if (isSure || (hasArticle(next[0] ?? '') && !isInside(text.slice(from, index)))) {
      parts.push(text.slice(from, index).trim());
      from = index + sign.length;
    } else isUnclear = true;
  }
  const all = [...parts, text.slice(from).trim()].filter((part) => part !== '').map(withoutDoubt);
  return isUnclear ? undefined : all;
}

/** *Mayor, CFO and HR*: nothing but offices, each of which is named in full. */
function officesIn(text: string, functions: ReadonlySet<string>): string[] | undefined {
  const all = text.split(JOINED).map((part) => withoutDoubt(part.trim()));
  const isOne = (part: string) => functions.has(nameOf(part)) || namesOfficeAlone(part);
  const isOr = [...text.matchAll(JOINED)].some(({ 0: sign }) => EITHER.test(sign));
  return all.length > 1 && !isOr && all.every(isOne) ? all : undefined;
}

/** How sure somebody is of whom to meet is no part of who that is. */
const DOUBTED = ofEach({
  en: [
    'probably',
    'maybe',
    'perhaps',
    'possibly',
    'ideally',
    'I think',
    'I guess',
    'presumably',
    'please',
    'if possible',
  ],
  fr: [
    'si possible',
    'svp',
    'probablement',
    'peut-être',
    'sans doute',
    'éventuellement',
    'idéalement',
    'je pense',
    'je crois',
    'plutôt',
  ],
}).join('|');
const BEFORE = new RegExp(`^(?:${DOUBTED}),?\\s(?=\\S)`, 'iu');
const BEHIND = new RegExp(`(\\S),?\\s\\(?(?:${DOUBTED})\\)?$`, 'iu');

/** *Probably the mayor* is the mayor. */
function withoutDoubt(name: string): string {
  return withoutAlone(name.replace(BEFORE, '').replace(BEHIND, '$1'));
}

/** *The chair.* is the chair; *Mrs. N.* stays. */
function withoutStop(text: string): string {
  return /[^\s.]{2}[.;,]$/.test(text) ? text.slice(0, -1) : text;
}

function hasArticle(word: string): boolean {
  return ARTICLES.has(word) || ELISION.some((start) => word.startsWith(start));
}

/** *The deputy for the young* may go on with *and the old*. */
function isInside(before: string): boolean {
  const words = folded(before).split(' ');
  return words.some(
    (word, at) => at > 0 && (INSIDE_A_NAME.has(word) || (word === 'of' && ARTICLES.has(words[at + 1] ?? ''))),
  );
}
