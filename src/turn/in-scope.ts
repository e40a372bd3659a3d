import type { Benchmark } from '../method/benchmark';
import { inScope } from '../method/in-scope';
import { openAt } from '../method/report-cells';
import type { Review } from '../method/review';
import type { Deps } from './deps';

/** The benchmark of a review, as far as its terms say that it is about it. Errors: a `Refusal` of what nobody knows. */
export function benchmarkOf(deps: Pick<Deps, 'benchmark'>, review: Pick<Review, 'benchmark' | 'terms'>): Benchmark {
  return inScope(deps.benchmark(review.benchmark.id, review.benchmark.version), review);
}

/** What of it the team works on now: the cells of the report that are open. Errors: likewise. */
export function openTo(deps: Pick<Deps, 'benchmark' | 'clock'>, review: Review): Benchmark {
  return openAt(benchmarkOf(deps, review), review, deps.clock.now());
}
