import type { Indicator } from '../../../src/method/benchmark';
import { kindNamed } from '../../../src/method/named-place';
import { PERFORMANCES, type Performance } from '../../../src/method/sheet';
import { LEADING, numberOf } from '../../../src/steps/typing/numbers';
import { allWordsOf, asTyped, byTyped, wordSet, wordsOf } from '../../../src/steps/typing/words';
import { AND, ARTICLES } from './field-words';
import { judgedWords } from './judgement';

/** An indicator as a cell's card shows it: by its number in the whole benchmark. */
export interface Numbered {
  number: number;
  indicator: Indicator;
}

/** One indicator that a message names, and how it judges it. */
export interface JudgedOne {
  indicator: Indicator;
  performance: Performance;
  /** Its number is that of the judgement too, as buttons elsewhere say it: *2 at* may be about what is next. */
  isNumberOfBoth: boolean;
}

/** Where a number stands on the card, in words. */
const ORDINALS = byTyped<number>({
  en: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5 },
  fr: {
    ...{ premier: 1, première: 1, '1er': 1, '1re': 1, '1ère': 1, deuxième: 2, seconde: 2, '2e': 2, '2ème': 2 },
    ...{ troisième: 3, '3e': 3, '3ème': 3, quatrième: 4, '4e': 4, '4ème': 4, cinquième: 5, '5e': 5, '5ème': 5 },
  },
});
/** What may stand between a number and its judgement. */
const BETWEEN = new Set([...wordSet({ en: ['is it s one'], fr: ['est c'] }), '=', '→', '>', '–', '—', '&']);
/** The last one, with its position from the end. */
const LAST = wordSet({ en: ['last'], fr: ['dernier derniere'] });

/**
 * What a message judges of a cell's card that names indicators on it by number, place or id: *1 below, 2 at*, *n° 2 :
 * au-dessus*, *the second is at*; or, a line or a comma each, all that are open in their order. Undefined where it says
 * anything else, names what is not on the card, or the same twice.
 *
 * @param open those of the card that are not judged yet, in its order
 */
export function judgedTogether(
  said: string,
  card: readonly Numbered[],
  open: readonly Indicator[],
): readonly JudgedOne[] | undefined {
  const words = allWordsOf(said);
  const judged: JudgedOne[] = [];
  let at = 0;
  while (at < words.length) {
    const some = someFrom(words, at, card);
    if (!some) return inTheirOrder(said, open);
    judged.push(...some.judged);
    at = some.next;
  }
  const isTwice = new Set(judged.map(({ indicator }) => indicator)).size < judged.length;
  return judged.length > 0 && !isTwice ? judged : undefined;
}

/** *2: below*, and then more: which indicator of the card the message begins with, and the rest. */
export function numberedOnCard(
  said: string,
  card: readonly Numbered[],
): { about: Indicator; rest: string; isNumberOfBoth: boolean } | undefined {
  const [head = '', before = '', number = '', after = ''] = HEAD.exec(said) ?? [];
  const isPart = [before, after].every((words) =>
    wordsOf(words).every((word) => LEADING.has(word) || BETWEEN.has(word)),
  );
  if (!isPart) return undefined;
  const named = card.find((one) => one.number === Number(number));
  const rest = said.slice(head.length);
  const [first = ''] = rest.split(/[\n.,;:!?]/, 1);
  const found = judgedWords(wordsOf(first), 0);
  if (!named || !found) return undefined;
  const { indicator } = named;
  return { about: indicator, rest, isNumberOfBoth: PERFORMANCES[Number(number) - 1] === found.performance };
}

/** The indicators of the card that parts of a message judge by their numbers, in its order. */
export function judgedByNumber(said: string, card: readonly Numbered[]): readonly Indicator[] {
  const parts = said.slice(0, LOOKED_AT).split(/[\n,;()]|\.\s/);
  return [...new Set(parts.flatMap((part) => numberedOnCard(part.trim(), card)?.about ?? []))];
}

/** How much of a message is looked through for them, in characters. */
const LOOKED_AT = 1_000;

/** What stands before a number, the number, what stands behind it; then a letter. */
const HEAD = /^\s{0,9}(\p{L}{0,10}[.°]? ?#?)(\d{1,3})( ?[:.)=–—-]| \p{L}{1,4}(?= ))? {0,3}(?=\p{L})/u;

/** *Below, at, above*: as many as are open, each on a line or behind a comma of its own. */
function inTheirOrder(said: string, open: readonly Indicator[]): JudgedOne[] | undefined {
  const parts = said.split(said.includes('\n') ? '\n' : /[,;]/).filter((part) => part.trim() !== '');
  if (parts.length !== open.length || parts.length < (said.includes('\n') ? 2 : 3)) return undefined;
  const judged = open.flatMap((indicator, n) => {
    const words = allWordsOf(parts[n] ?? '');
    const found = judgedWords(words, 0);
    return found?.next === words.length ? [{ indicator, performance: found.performance, isNumberOfBoth: false }] : [];
  });
  return judged.length === open.length ? judged : undefined;
}

/** *1 below*, *1, 2 and 4 at*: what is judged alike from a place on, and where it ends. */
function someFrom(
  words: readonly string[],
  from: number,
  card: readonly Numbered[],
): { judged: readonly JudgedOne[]; next: number } | undefined {
  let at = from;
  const skip = (isSkipped: (word: string) => boolean) => {
    const start = at;
    while (at < words.length && isSkipped(words[at] ?? '')) at += 1;
    return at > start;
  };
  const isAnd = (word: string) => AND.has(word) || word === '&';
  const isBefore = (word: string) => ARTICLES.has(word) || LEADING.has(word) || kindNamed(word) === 'indicator';
  if (from > 0) skip(isAnd);
  const all: { indicator: Indicator; number?: number }[] = [];
  let isListed = false;
  for (;;) {
    const start = at;
    const isLast = all.length > 0 && skip(isAnd);
    skip(isBefore);
    const named = namedAt(words, at, card);
    if (!named) {
      // What stands before a number may be a judgement: *n/a*.
      at = start;
      break;
    }
    isListed ||= isLast;
    all.push(named);
    at = named.next;
  }
  const [first, second] = all;
  // *1, 2 at* says nothing of the first.
  if (!first || (second && !isListed)) return undefined;
  skip((word) => judgedWords(words, at) === undefined && BETWEEN.has(word));
  const found = judgedWords(words, at);
  if (!found) return undefined;
  const { performance, next } = found;
  const isNumberOfBoth = !second && first.number !== undefined && PERFORMANCES[first.number - 1] === performance;
  return { judged: all.map(({ indicator }) => ({ indicator, performance, isNumberOfBoth })), next };
}

/** Which indicator words name from a place on; `number`, where by a number that may be a judgement's. */
function namedAt(
  words: readonly string[],
  at: number,
  card: readonly Numbered[],
): { indicator: Indicator; next: number; number?: number } | undefined {
  const word = words[at] ?? '';
  for (const { indicator } of card) {
    const id = asTyped(indicator.id).split(' ');
    if (id.every((part, n) => words[at + n] === part)) return { indicator, next: at + id.length };
  }
  const place = LAST.has(word) ? card.length : ORDINALS.get(word);
  const placed = place === undefined ? undefined : card[place - 1]?.indicator;
  if (placed) return { indicator: placed, next: at + 1 };
  const number = /^\d{1,4}$/.test(word) ? numberOf(word) : undefined;
  const numbered = card.find((one) => one.number === number)?.indicator;
  return numbered && number !== undefined ? { indicator: numbered, next: at + 1, number } : undefined;
}
