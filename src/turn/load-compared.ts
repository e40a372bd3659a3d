import type { Benchmark } from '../method/benchmark';
import type { Review } from '../method/review';
import { termsOf } from '../method/terms';
import type { Compared } from '../steps/contract';
import { type DocumentKind, keptDocuments } from '../steps/documents';
import type { Deps } from './deps';
import { benchmarkOf } from './in-scope';

/** So far back a benchmark's earlier versions are followed. */
const MOST_VERSIONS = 50;

/**
 * What of a programme's reviews may be set side by side (method, sections 7 and 9a): documents of those alone whose terms let
 * them into a comparison. Of any other nothing is loaded, so that nothing of it can be told or guessed. Errors: a `Refusal`
 * of a benchmark that nobody knows.
 */
export async function comparedIn(
  deps: Pick<Deps, 'store' | 'benchmark'>,
  reviews: readonly Review[],
  kinds: readonly DocumentKind<unknown>[],
): Promise<Compared> {
  const letIn = reviews.filter((review) => termsOf(review).comparison !== 'none');
  const loaded = await Promise.all(
    letIn.map(async (review) => {
      const documents = await Promise.all(
        kinds.map(
          async ({ name }) => [name, await deps.store.stepRecords.find({ kind: name, review: review.id })] as const,
        ),
      );
      return { review, benchmark: benchmarkOf(deps, review), kept: keptDocuments(new Map(documents)) };
    }),
  );
  return { reviews: loaded, versions: versionsOf(deps, letIn) };
}

/** The benchmarks that reviews pin, and all that these came from. */
function versionsOf(deps: Pick<Deps, 'benchmark'>, reviews: readonly Review[]): Benchmark[] {
  const found = new Map<string, Benchmark>();
  for (const { benchmark: pinned } of reviews) {
    let ref: { id: string; version: number } | undefined = pinned;
    while (ref && found.size < MOST_VERSIONS) {
      const name = `${ref.id}@${ref.version}`;
      if (found.has(name)) break;
      const one = deps.benchmark(ref.id, ref.version);
      found.set(name, one);
      ref = one.since;
    }
  }
  return [...found.values()];
}
