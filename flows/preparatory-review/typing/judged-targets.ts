import type { Indicator } from '../../../src/method/benchmark';
import { kindNamed } from '../../../src/method/named-place';
import { LEADING, numberOf } from '../../../src/steps/typing/numbers';
import { allWordsOf, asTyped, byTyped, wordSet, wordsOf } from '../../../src/steps/typing/words';
import { AND, ARTICLES, EXCEPT, OF } from './field-words';

/** An indicator as a cell's card shows it: by its number in the whole benchmark. */
export interface Numbered {
  number: number;
  indicator: Indicator;
}

/** One that words name; `number`, where by a number that may be a judgement's. */
export interface NamedOne {
  indicator: Indicator;
  number?: number | undefined;
}

/** What words name of a card from a place on, and where that ends. */
export interface Targets {
  of: 'named' | 'all' | 'rest';
  named: readonly NamedOne[];
  /** Of all, but these. */
  except: readonly NamedOne[];
  /** Nothing but commas is between them. */
  isByCommas: boolean;
  /** *Everywhere*, which may stand behind a judgement. */
  isEverywhere: boolean;
  next: number;
}

/** Where a number stands on the card, in words. */
const ORDINALS = byTyped<number>({
  en: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5 },
  fr: {
    ...{ premier: 1, première: 1, '1er': 1, '1re': 1, '1ère': 1, deuxième: 2, seconde: 2, '2e': 2, '2ème': 2 },
    ...{ troisième: 3, '3e': 3, '3ème': 3, quatrième: 4, '4e': 4, '4ème': 4, cinquième: 5, '5e': 5, '5ème': 5 },
  },
});
/** The last one, with its position from the end. */
const LAST = wordSet({ en: ['last'], fr: ['dernier derniere'] });
/** So many of them from either end: *the first two*, *les deux derniers*. */
const FIRST_FEW = wordSet({ en: ['first'], fr: ['premiers premieres'] });
const LAST_FEW = wordSet({ en: ['last'], fr: ['derniers dernieres'] });

const ALL = wordSet({ en: ['all everything everywhere each every throughout'], fr: ['tous toutes tout partout'] });
const EVERYWHERE = wordSet({ en: ['everywhere throughout'], fr: ['partout'] });
const REST = wordSet({
  en: ['rest others other else remaining remainder'],
  fr: ['reste autres restants restantes'],
});
const BOTH = wordSet({ en: ['both'], fr: [] });
/** What else stands in their names. */
const BESIDE_ALL = wordSet({
  en: ['the of them these those ones indicators standards'],
  fr: ['le les de ces indicateurs'],
});
const BEFORE_RANGE = wordSet({ en: ['from'], fr: ['de du des'] });
const THROUGH = wordSet({ en: ['to through till until thru'], fr: ["a au jusqu'a jusqu'au"] });

/** Signs that part numbers are words here: what typed words lack. */
const COMMA = '¤';
const RANGE = '¦';

/** The words of a message, with the commas and dashes between its numbers, and its plus signs. */
export function wordsWithSigns(said: string): readonly string[] {
  return allWordsOf(said.replace(/(\d) ?, ?(?=\d)/g, `$1 ${COMMA} `).replace(/(\d) ?[-–—] ?(?=\d)/g, `$1 ${RANGE} `));
}

/** Which indicators words name from a place on: by numbers, ranges, places, ids; all of the card, or all the rest. */
export function targetsFrom(
  words: readonly string[],
  from: number,
  card: readonly Numbered[],
  isMore: boolean,
): Targets | undefined {
  const start = isMore && isAnd(words[from] ?? '') ? from + 1 : from;
  return groupFrom(words, start, card) ?? listFrom(words, start, card);
}

/** *Except 3*, *sauf le 2 et le 4*: which, where they begin, and where they end; undefined where nothing is excepted. */
export function exceptFrom(
  words: readonly string[],
  at: number,
  card: readonly Numbered[],
): { except: readonly NamedOne[]; from: number; next: number } | undefined {
  if (!EXCEPT.has(words[at] ?? '')) return undefined;
  const from = at + (OF.has(words[at + 1] ?? '') ? 2 : 1);
  const list = listFrom(words, from, card);
  return list && { except: list.named, from, next: list.next };
}

/** Whether a part of a message is about what is left of a card: *the rest …*, *and the others …* */
export function isOfRest(part: string): boolean {
  const words = wordsOf(part);
  const first = words.find((word) => !BESIDE_ALL.has(word) && !ALL.has(word) && !isAnd(word));
  return first !== undefined && REST.has(first);
}

function isAnd(word: string): boolean {
  return AND.has(word) || word === '&' || word === '+';
}

/** *All of them*, *the rest*, *everything but 3*, *the first two* */
function groupFrom(words: readonly string[], from: number, card: readonly Numbered[]): Targets | undefined {
  let next = from;
  const isOfGroup = (word: string) => ALL.has(word) || REST.has(word) || BESIDE_ALL.has(word);
  while (isOfGroup(words[next] ?? '')) next += 1;
  const said = words.slice(from, next);
  const isRest = said.some((word) => REST.has(word));
  if (isRest || said.some((word) => ALL.has(word))) {
    const counted = numberOf(words[next] ?? '');
    // *All four*, of four.
    if (!isRest && counted === card.length) next += 1;
    const left = exceptFrom(words, next, card);
    return {
      ...NONE,
      of: isRest ? 'rest' : 'all',
      except: left?.except ?? [],
      isEverywhere: said.some((word) => EVERYWHERE.has(word)),
      next: left?.next ?? next,
    };
  }
  if (BOTH.has(words[from] ?? '')) return card.length === 2 ? { ...NONE, of: 'all', next: from + 1 } : undefined;
  return fewFrom(words, next, card);
}

const NONE = { named: [], except: [], isByCommas: false, isEverywhere: false } as const;

/** *First two*, *2 derniers*; of a card that has more. */
function fewFrom(words: readonly string[], at: number, card: readonly Numbered[]): Targets | undefined {
  const [one = '', two = ''] = words.slice(at, at + 2);
  const isBefore = FIRST_FEW.has(one) || LAST_FEW.has(one);
  const count = numberOf(isBefore ? two : one);
  const place = isBefore ? one : two;
  if (count === undefined || count < 2 || count >= card.length) return undefined;
  if (!FIRST_FEW.has(place) && !LAST_FEW.has(place)) return undefined;
  const some = FIRST_FEW.has(place) ? card.slice(0, count) : card.slice(-count);
  return { ...NONE, of: 'named', named: some.map(({ indicator }) => ({ indicator })), next: at + 2 };
}

/** *1*, *1, 2 and 4*, *n° 2*, *from 1 to 3* */
function listFrom(words: readonly string[], from: number, card: readonly Numbered[]): Targets | undefined {
  const isBefore = (word: string) => ARTICLES.has(word) || LEADING.has(word) || kindNamed(word) === 'indicator';
  const behind = (at: number, is: (word: string) => boolean) => {
    let next = at;
    while (next < words.length && is(words[next] ?? '')) next += 1;
    return next;
  };
  const named: NamedOne[] = [];
  const signs = new Set<string>();
  let at = from;
  for (;;) {
    const sign = words[at] ?? '';
    const isListed = sign === COMMA || isAnd(sign);
    const isRange = sign === RANGE || THROUGH.has(sign);
    if (named.length > 0 && !isListed && !isRange) break;
    const isFirst = named.length === 0;
    const start = isFirst ? behind(at, (word) => BEFORE_RANGE.has(word)) : at + 1;
    const one = namedAt(words, behind(start, isBefore), card);
    // What stands before a number may be a judgement: *n/a*; what stands behind one, the rest of the message.
    if (!one) break;
    const through = isFirst || !isRange ? [one] : between(named.at(-1), one, card);
    if (!through) return undefined;
    named.push(...through);
    if (!isFirst) signs.add(isRange ? RANGE : sign);
    at = one.next;
  }
  const isByCommas = signs.size > 0 && [...signs].every((sign) => sign === COMMA);
  return named.length === 0 ? undefined : { ...NONE, of: 'named', named, isByCommas, next: at };
}

/** Those of the card behind one, up to another; undefined, where that one is no further down. */
function between(
  first: NamedOne | undefined,
  last: NamedOne,
  card: readonly Numbered[],
): readonly NamedOne[] | undefined {
  const all = card.map(({ indicator }) => indicator);
  const from = first ? all.indexOf(first.indicator) : -1;
  const to = all.indexOf(last.indicator);
  return from < 0 || to <= from ? undefined : all.slice(from + 1, to + 1).map((indicator) => ({ indicator }));
}

/** Which indicator words name from a place on. */
function namedAt(
  words: readonly string[],
  at: number,
  card: readonly Numbered[],
): (NamedOne & { next: number }) | undefined {
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
