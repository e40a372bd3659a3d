import type { Indicator } from '../../../src/method/benchmark';
import { PERFORMANCES, type Performance } from '../../../src/method/sheet';
import { LEADING } from '../../../src/steps/typing/numbers';
import { allWordsOf, wordSet, wordsOf } from '../../../src/steps/typing/words';
import { exceptFrom, isOfRest, type Numbered, type Targets, targetsFrom, wordsWithSigns } from './judged-targets';
import { judgedWords } from './judgement';

/** One indicator that a message names, and how it judges it. */
export interface JudgedOne {
  indicator: Indicator;
  performance: Performance;
  /** Its number is that of the judgement too, as buttons elsewhere say it: *2 at* may be about what is next. */
  isNumberOfBoth: boolean;
}

/** What may stand between what is judged and its judgement. */
const BETWEEN = new Set([
  ...wordSet({ en: ['is are it s one all'], fr: ["est sont c sera c'est tous toutes"] }),
  ...['=', '→', '>', '–', '—', '&'],
]);
/** What may stand around all that a message judges. */
const AROUND = wordSet({
  en: ['ok okay yes so well then please pls thanks thx'],
  fr: ['oui alors bon donc svp merci'],
});
/** What stands between a judgement and all of what it is about: *at for all*, not *at all*. */
const ABOUT = wordSet({ en: ['for'], fr: ['pour'] });

/**
 * What a message judges of a cell's card that names indicators on it by number, place or id (*1 below, 2 at*, *1-3 at*,
 * *below for 2 and 4*), all that are left (*the rest at*), or all of it (*all below except 3*); or all that are open in
 * their order, a line or a comma each. Undefined where it says anything else, names what is not on the card, or the same
 * twice, or says *all* of a card on which something is judged otherwise already.
 *
 * @param open those of the card that are not judged yet, in its order
 */
export function judgedTogether(
  said: string,
  card: readonly Numbered[],
  open: readonly Indicator[],
): readonly JudgedOne[] | undefined {
  const all = wordsWithSigns(said);
  const first = all.findIndex((word) => !AROUND.has(word));
  const words = all.slice(Math.max(0, first), all.findLastIndex((word) => !AROUND.has(word)) + 1);
  return (
    inSegments(words, card, open, judgedBehind) ??
    inSegments(words, card, open, judgedBefore) ??
    inTheirOrder(said, words, open)
  );
}

/** What words judge from a place on, and where it ends; `isSure`, where nothing else can be meant by it. */
interface Segment {
  targets: Targets;
  performance: Performance;
  next: number;
  isSure: boolean;
}

type ReadSegment = (words: readonly string[], from: number, card: readonly Numbered[]) => Segment | undefined;

function inSegments(
  words: readonly string[],
  card: readonly Numbered[],
  open: readonly Indicator[],
  read: ReadSegment,
): readonly JudgedOne[] | undefined {
  const segments: Segment[] = [];
  for (let at = 0; at < words.length; ) {
    const one = read(words, at, card);
    if (!one) return undefined;
    segments.push(one);
    at = one.next;
  }
  if (segments.length === 1 && !segments[0]?.isSure) return undefined;
  return judgedBy(segments, card, open);
}

/** The indicators of segments; of those that name none by number, all, or all that the others leave. */
function judgedBy(
  segments: readonly Segment[],
  card: readonly Numbered[],
  open: readonly Indicator[],
): readonly JudgedOne[] | undefined {
  const named = new Set(segments.flatMap(({ targets: { named } }) => named.map(({ indicator }) => indicator)));
  const left = segments.flatMap(({ targets: { except } }) => except.map(({ indicator }) => indicator));
  const isOfAll = segments.some(({ targets }) => targets.of === 'all');
  // One that is judged already may be meant by *all*, or not.
  const isUnsure = card.some(
    ({ indicator }) => !open.includes(indicator) && !named.has(indicator) && !left.includes(indicator),
  );
  const others = (isOfAll ? card.map(({ indicator }) => indicator) : open).filter(
    (indicator) => !named.has(indicator) && !left.includes(indicator),
  );
  const judged = segments.flatMap(({ targets, performance }) =>
    (targets.of === 'named' ? targets.named : others.map((indicator) => ({ indicator, number: undefined }))).map(
      ({ indicator, number }) => ({
        indicator,
        performance,
        isNumberOfBoth: targets.named.length === 1 && number !== undefined && PERFORMANCES[number - 1] === performance,
      }),
    ),
  );
  const isTwice = new Set(judged.map(({ indicator }) => indicator)).size < judged.length;
  return judged.length > 0 && !isTwice && !(isOfAll && isUnsure) ? judged : undefined;
}

/** *1 below*, *1, 2 and 4 at*, *all but 3 above* */
function judgedBehind(words: readonly string[], from: number, card: readonly Numbered[]): Segment | undefined {
  const targets = targetsFrom(words, from, card, from > 0);
  if (!targets) return undefined;
  let at = targets.next;
  while (at < words.length && !judgedWords(words, at) && BETWEEN.has(words[at] ?? '')) at += 1;
  const found = judgedWords(words, at);
  if (!found || isDoubtful(targets, found.performance)) return undefined;
  const { performance } = found;
  const left = targets.of === 'named' ? undefined : exceptFrom(words, found.next, card);
  if (!left) return { targets, performance, next: found.next, isSure: true };
  // *All below except 3 at*: what follows judges those.
  if (judgedWords(words, left.next)) return { targets, performance, next: left.from, isSure: true };
  return {
    targets: { ...targets, except: [...targets.except, ...left.except] },
    performance,
    next: left.next,
    isSure: true,
  };
}

/** *Below: 1 and 2*, *at for all*; one number behind a judgement may be the judgement's. */
function judgedBefore(words: readonly string[], from: number, card: readonly Numbered[]): Segment | undefined {
  const found = judgedWords(words, from);
  if (!found) return undefined;
  const isSaid = ABOUT.has(words[found.next] ?? '');
  const targets = targetsFrom(words, found.next + (isSaid ? 1 : 0), card, false);
  if (!targets || (targets.of !== 'named' && !isSaid && !targets.isEverywhere)) return undefined;
  const isSure = isSaid || targets.of !== 'named' || targets.named.length > 1;
  return { targets, performance: found.performance, next: targets.next, isSure };
}

/** *1, 2 at*: the second number is the judgement's too, and it may be what each of the two is judged. */
function isDoubtful({ named, isByCommas }: Targets, performance: Performance): boolean {
  const last = named.at(-1)?.number;
  return isByCommas && named.length === 2 && last !== undefined && PERFORMANCES[last - 1] === performance;
}

/** *2: below*, and then more: which indicator of the card the message begins with, and the rest. */
export function numberedOnCard(
  said: string,
  card: readonly Numbered[],
): { about: Indicator; rest: string; isNumberOfBoth: boolean } | undefined {
  const [head = '', before = '', number = '', after = ''] = HEAD.exec(said) ?? [];
  const isPart = (words: string) => wordsOf(words).every((word) => LEADING.has(word) || BETWEEN.has(word));
  if (!isPart(before)) return undefined;
  const named = card.find((one) => one.number === Number(number));
  // *1 en dessous*: the word behind the number is the judgement's.
  const rest = said.slice(isPart(after) ? head.length : head.indexOf(number) + number.length).trim();
  const [first = ''] = rest.split(/[\n.,;:!?]/, 1);
  const found = judgedWords(wordsOf(first), 0);
  if (!named || !found) return undefined;
  const { indicator } = named;
  return { about: indicator, rest, isNumberOfBoth: PERFORMANCES[Number(number) - 1] === found.performance };
}

/** The indicators of the card that parts of a message judge by their numbers, in its order; all, where one is about the rest. */
export function judgedByNumber(said: string, card: readonly Numbered[]): readonly Indicator[] {
  const parts = said.slice(0, LOOKED_AT).split(/[\n,;()]|\.\s/);
  const numbered = [...new Set(parts.flatMap((part) => numberedOnCard(part.trim(), card)?.about ?? []))];
  return numbered.length > 0 && parts.some(isOfRest) ? card.map(({ indicator }) => indicator) : numbered;
}

/** How much of a message is looked through for them, in characters. */
const LOOKED_AT = 1_000;

/** What stands before a number, the number, what stands behind it; then a letter. */
const HEAD = /^\s{0,9}(\p{L}{0,10}[.°]? ?#?)(\d{1,3})( ?[:.)=–—-]| \p{L}{1,4}(?= ))? {0,3}(?=\p{L})/u;

/** *Below, at, above*: as many as are open, each on a line, behind a comma of its own or, where there are several, behind the one before. */
function inTheirOrder(said: string, words: readonly string[], open: readonly Indicator[]): JudgedOne[] | undefined {
  const parts = said.split(said.includes('\n') ? '\n' : /[,;]/).filter((part) => part.trim() !== '');
  const each = parts.length > 1 ? parts.map(judgementOf) : judgementsOf(words);
  if (each.length !== open.length || each.length < (said.includes('\n') ? 2 : 3)) return undefined;
  const judged = open.flatMap((indicator, n) => {
    const performance = each[n];
    return performance ? [{ indicator, performance, isNumberOfBoth: false }] : [];
  });
  return judged.length === open.length ? judged : undefined;
}

function judgementOf(part: string): Performance | undefined {
  const words = allWordsOf(part);
  const found = judgedWords(words, 0);
  return found?.next === words.length ? found.performance : undefined;
}

/** The judgements that words are, one after the other; none, where they say anything else. */
function judgementsOf(words: readonly string[]): readonly Performance[] {
  const all: Performance[] = [];
  for (let at = 0; at < words.length; ) {
    const found = judgedWords(words, at);
    if (!found) return [];
    all.push(found.performance);
    at = found.next;
  }
  return all;
}
