import { type Benchmark, indicatorOf } from './benchmark';
import type { Review } from './review';
import { type Terms, termsOf } from './terms';

/**
 * What of its benchmark a review works through: the pillars that its terms agree on (method, section 9a), all of them where
 * they agree on none, or on none that it has. What was answered on the others is kept and counts nowhere.
 */
export function inScope(whole: Benchmark, review: Pick<Review, 'terms'>): Benchmark {
  const { pillars: agreed } = termsOf(review);
  const pillars = agreed ? whole.pillars.filter(({ id }) => agreed.includes(id)) : [];
  if (pillars.length === 0 || pillars.length === whole.pillars.length) return whole;
  const ids = new Set(pillars.map(({ id }) => id));
  return { ...whole, pillars, indicators: whole.indicators.filter(({ pillar }) => ids.has(pillar)), whole };
}

/** Pillars as terms hold them, in the benchmark's order: those that it has, and none named where it is all or nothing. */
export function pillarsIn(chosen: readonly string[] | undefined, { pillars }: Benchmark): Pick<Terms, 'pillars'> {
  const ids = pillars.flatMap(({ id }) => (chosen?.includes(id) ? [id] : []));
  return ids.length === 0 || ids.length === pillars.length ? {} : { pillars: ids };
}

/** The whole, where a benchmark is a part of it that a review works through. */
export function wholeOf(benchmark: Benchmark): Benchmark {
  return benchmark.whole ?? benchmark;
}

/** Whether an indicator is one of the benchmark's that the review's terms leave out. */
export function isOutside({ whole, ...part }: Benchmark, indicator: string): boolean {
  return whole !== undefined && !indicatorOf(part, indicator) && indicatorOf(whole, indicator) !== undefined;
}

/** Whether all of several indicators are such ones; not where there is none. */
export function areOutside(benchmark: Benchmark, indicators: readonly string[]): boolean {
  return indicators.length > 0 && indicators.every((id) => isOutside(benchmark, id));
}

/** Of what is about indicators each, what the review's terms do not leave out; the rest of it, in the same order. */
export function byScope<T extends { indicator: string }>(
  benchmark: Benchmark,
  all: readonly T[],
): { inside: readonly T[]; outside: readonly T[] } {
  if (!benchmark.whole) return { inside: all, outside: [] };
  const ids = new Set(benchmark.indicators.map(({ id }) => id));
  return {
    inside: all.filter(({ indicator }) => ids.has(indicator)),
    outside: all.filter(({ indicator }) => !ids.has(indicator)),
  };
}
