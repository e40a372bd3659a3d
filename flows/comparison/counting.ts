import type { Review } from '../../src/method/review';
import { type Terms, termsIn } from '../../src/method/terms';
import type { Instant } from '../../src/method/time';
import { finalSentSince } from '../host-comments/public';
import type { LetIn } from './letting-in';

/** Numbers are told over so many reviews (method, section 7), and over as many again before others are told. */
const FEWEST_REVIEWS = 6;

/** A review that counts from a moment on: from what was sent, and then. */
export interface Counting {
  of: LetIn;
  from: Instant;
  judged: Readonly<Record<string, string>>;
}

/** That a review counted for a while, and does so no more. */
export interface Counted {
  from: Instant;
  until: Instant;
}

function letsNumbers({ comparison, judgements }: Terms): boolean {
  return comparison !== 'none' && judgements === 'final-readers';
}

/** When terms let a review's judgements be counted: since when they do, and the times that are over. */
function timesOf(review: Review): { since?: Instant; over: readonly Counted[] } {
  const { agreed, earlier } = termsIn(review);
  const all = [...earlier, ...(agreed ? [agreed] : [])];
  const over: Counted[] = [];
  let since: Instant | undefined;
  for (const { terms, since: at } of all) {
    if (letsNumbers(terms)) since ??= at;
    else if (since !== undefined) {
      over.push({ from: since, until: at });
      since = undefined;
    }
  }
  return { over, ...(since === undefined ? {} : { since }) };
}

/**
 * The reviews whose judgements are counted, in the order in which they came to be: as they first went out with a final report.
 * One that was counted and left is not counted again: it would be in two sixes, which told of it together.
 */
export function countingIn(reviews: readonly LetIn[]): Counting[] {
  const all = reviews.flatMap((of): Counting[] => {
    const { since, over } = timesOf(of.review);
    const { judged, first } = of.report;
    const hasLeft = over.some(({ until }) => first < until);
    if (since === undefined || judged === undefined || hasLeft) return [];
    return [{ of, from: later(since, judged.at), judged: judged.of }];
  });
  return all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.of.review.id < b.of.review.id ? -1 : 1));
}

/** What may have been counted once, of any review of the programme, and is no more. */
export function countedOnce(reviews: readonly Review[], letIn: readonly LetIn[]): Counted[] {
  return reviews.flatMap((review) => {
    const own = letIn.find((one) => one.review.id === review.id);
    const sent = own ? own.report.first : finalSentSince(review);
    if (sent === undefined) return [];
    return timesOf(review).over.flatMap(({ from, until }) =>
      sent < until ? [{ from: later(from, sent), until }] : [],
    );
  });
}

/**
 * The sixes that are told together. Each holds six reviews that came one after the other, and nothing is told of any of them
 * before all six are there: so whoever reads numbers today and read them before learns of six more, and never of the one that
 * came last. Where a review that was counted is no more, the six that it belonged to is told no more, nor any that may have
 * been told after it: what is missing would be that review's own.
 */
export function sixesOf<T extends { from: Instant }>(counting: readonly T[], once: readonly Counted[]): T[][] {
  const sixes: T[][] = [];
  let six: T[] = [];
  for (const one of counting) {
    if (once.some(({ from, until }) => from <= one.from && one.from < until)) {
      six = [];
      continue;
    }
    const [first] = six;
    if (first && once.some(({ from }) => from >= first.from && from <= one.from)) six = [];
    six.push(one);
    if (six.length < FEWEST_REVIEWS) continue;
    sixes.push(six);
    six = [];
  }
  return sixes;
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
