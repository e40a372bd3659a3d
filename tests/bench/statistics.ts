import { performance } from 'node:perf_hooks';

/** How long something took, over many times it was done. Milliseconds. */
export interface Timings {
  count: number;
  p50: number;
  p99: number;
  /** How many a second, from the first one's start to the last one's end. */
  perSecond: number;
}

/** Does each piece of work, `parallel` of them at a time, and takes the time. */
export async function timed(work: readonly (() => Promise<void>)[], parallel = 1): Promise<Timings> {
  const each: number[] = [];
  const rest = [...work];
  const lane = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const begin = performance.now();
      await next();
      each.push(performance.now() - begin);
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: parallel }, lane));
  const total = performance.now() - begin;
  return {
    count: each.length,
    p50: quantile(each, 0.5),
    p99: quantile(each, 0.99),
    perSecond: each.length / (total / 1000),
  };
}

/** The same work so many times. */
export function repeated(count: number, work: () => Promise<void>): (() => Promise<void>)[] {
  return Array.from({ length: count }, () => work);
}

/** The value below which the share `q` of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
