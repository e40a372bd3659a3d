import type { FiledDocument } from '../../steps/files';
import type { Deps } from '../../turn/deps';

/** What nobody names goes after this time, in milliseconds: longer than any file may take to come. */
const ORPHANED_MS = 3_600_000;

/** Removes files that no document names, and what was cut short. Says how many. Errors: `StoreError`. */
export async function tidyFiles({ store, steps, log }: Deps, afterMs: number = ORPHANED_MS): Promise<number> {
  const named = new Set<string>();
  for (const { kept } of steps.files.values())
    for (const { value } of await store.stepRecords.find({ kind: kept.name })) named.add((value as FiledDocument).file);
  const removed = await store.files.tidy(afterMs, (id) => named.has(id));
  if (removed > 0) log.info({ removed }, 'files that were cut short, or that nobody needs, were removed');
  return removed;
}
