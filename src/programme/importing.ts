import { replan } from '../plan/planning';
import type { Deps } from '../turn/deps';
import { type ImportOptions, type ImportResult, importedOf, importProgramme } from './import-programme';
import type { ProgrammeFile, Years } from './programme-file';

/** The reviews that an import changed and that were not planned anew yet, as a JSON list of ids. */
const PENDING = 'replan-pending';

/**
 * Imports a programme file and makes anew the plans it touches. Which ones those are is kept first: a process that ends
 * half-way leaves them to the next import or start. Errors: `StoreError`.
 */
export async function bringIn(deps: Deps, file: ProgrammeFile, options: ImportOptions): Promise<ImportResult> {
  const { store, clock, shipped: benchmarks } = deps;
  const run = (dryRun: boolean) => importProgramme({ store, clock, benchmarks }, file, { ...options, dryRun });
  const preview = await run(true);
  if (!preview.ok || options.dryRun) return preview;
  await keepPending(deps, [...(await pending(deps)), ...preview.replan]);
  const result = await run(false);
  await deps.learnBenchmarks();
  if (result.ok) await keepPending(deps, [...(await pending(deps)), ...result.replan]);
  await finishReplanning(deps);
  return result;
}

/** Dates of files imported before stay good: a programme goes on for longer than dates may be written ahead or back. */
export async function yearsFor({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<Years> {
  const files = (await store.programmes.find({})).map((programme) => importedOf(programme)?.file);
  return { today: clock.now().slice(0, 10), stored: new Set(JSON.stringify(files).match(/\b\d{4}-\d\d-\d\d/g)) };
}

/** Makes the plans that an import left to be made. Doing it again changes nothing. */
export async function finishReplanning(deps: Deps): Promise<void> {
  for (const review of await pending(deps)) {
    if (await deps.store.reviews.get(review)) await replan(deps, review);
    await keepPending(
      deps,
      (await pending(deps)).filter((other) => other !== review),
    );
  }
}

async function pending(deps: Deps): Promise<string[]> {
  const kept = await deps.store.settings.get(PENDING);
  return kept ? (JSON.parse(kept.value) as string[]) : [];
}

async function keepPending(deps: Deps, reviews: readonly string[]): Promise<void> {
  const value = [...new Set(reviews)];
  if (value.length === 0) await deps.store.settings.remove(PENDING);
  else await deps.store.settings.put({ id: PENDING, value: JSON.stringify(value) });
}
