import type { Programme } from '../../ports/records';
import { kindsOnIndicators } from '../../steps/documents';
import type { Effect } from '../../steps/effects';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { hasBegun } from '../begun';
import { importedOf } from '../import/imported';
import { same } from '../import/three-way';
import type { Imported } from '../import/types';

/**
 * A benchmark becomes a programme's: new reviews are about it, and so are those on which nobody has worked yet. Doing it
 * again changes nothing. False where another benchmark has its name and version by now. Errors: `StoreError`.
 */
export async function publishBenchmark(
  deps: Deps,
  { programme, benchmark }: Omit<Extract<Effect, { kind: 'publish-benchmark' }>, 'kind'>,
  by: string,
): Promise<boolean> {
  const { store } = deps;
  const ref = { id: benchmark.id, version: benchmark.version };
  const all = [
    ...deps.shipped,
    ...(await store.programmes.find({})).flatMap((one) => importedOf(one)?.benchmarks ?? []),
  ];
  const twin = all.find(({ id, version }) => same({ id, version }, ref));
  if (twin && !same(twin, benchmark)) return false;
  await store.programmes.insert(newProgramme(programme, ref, deps.clock.now()));
  await store.programmes.update(programme, (one) => {
    const imported = importedOf(one) ?? nothingImported(programme, ref);
    const benchmarks = twin ? imported.benchmarks : [...imported.benchmarks, benchmark];
    return { ...one, benchmark: ref, imported: { ...imported, benchmarks } satisfies Imported };
  });
  const kinds = kindsOnIndicators(deps.steps.documents);
  for (const review of await store.reviews.find({ programme }))
    if (!(await hasBegun(store, review, kinds)))
      await store.reviews.update(review.id, (one) => ({ ...one, benchmark: ref }));
  const detail = { programme, benchmark: ref.id, version: ref.version };
  await note(deps, { by, action: 'benchmark-published', detail }, `benchmark-published-${programme}-${ref.version}`);
  await deps.learnBenchmarks();
  return true;
}

/** Of reviews that came without a programme's file. */
function newProgramme(id: string, benchmark: Programme['benchmark'], importedAt: string): Programme {
  return { id, benchmark, trusted: [], imported: nothingImported(id, benchmark), importedAt };
}

function nothingImported(programme: string, benchmark: Programme['benchmark']): Imported {
  return { file: { programme, trusted: [], benchmark, people: [], reviews: [] }, ids: [], benchmarks: [] };
}
