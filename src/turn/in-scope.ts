import type { Benchmark } from '../method/benchmark';
import { inScope } from '../method/in-scope';
import type { Review } from '../method/review';
import type { Deps } from './deps';

/** The benchmark of a review, as far as its terms say that it is about it. Errors: a `Refusal` of what nobody knows. */
export function benchmarkOf(deps: Pick<Deps, 'benchmark'>, review: Pick<Review, 'benchmark' | 'terms'>): Benchmark {
  return inScope(deps.benchmark(review.benchmark.id, review.benchmark.version), review);
}
