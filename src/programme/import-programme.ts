import { followUpKept } from '../method/after-visit';
import type { Benchmark } from '../method/benchmark';
import type { Review } from '../method/review';
import { teamChanged } from '../method/team-change';
import type { Instant } from '../method/time';
import type { Clock } from '../ports/clock';
import type { Collection, Document, Store } from '../ports/store';
import { draftImport, type ImportDraft } from './import/draft';
import type { Write } from './import/draft-people';
import { benchmarkAfter, followUpAfter } from './import/imported';
import { readState } from './import/state';
import type { ImportResult } from './import/types';
import type { ProgrammeFile } from './programme-file';

export { forgetPerson, importedOf, knownBenchmarks } from './import/imported';
export type { Change, Conflict, ImportResult, Kept, Refusal } from './import/types';

/** What an import works with. */
export interface ImportDeps {
  store: Store;
  clock: Clock;
  /** The benchmarks that ship with the product. */
  benchmarks: readonly Benchmark[];
}

/** How a file is imported. */
export interface ImportOptions {
  /** Who imports: a person id or `operator`. For the log. */
  by: string;
  /** Decide conflicts with what was changed in chat for the file. */
  force?: boolean;
  /** Say what would happen, and write nothing. */
  dryRun?: boolean;
}

/**
 * Brings a programme file into the store: creates or updates, and says what changed. What the file changed since the
 * last import is applied, what was changed in chat only stays, what both changed refuses the whole import unless forced.
 * Nobody is deleted. Importing the same file again changes nothing. The programme's own record is written last: an
 * import that was interrupted is completed by the next one. The caller replans the reviews in `replan`.
 * Errors: `StoreError`.
 */
export async function importProgramme(
  { store, clock, benchmarks }: ImportDeps,
  file: ProgrammeFile,
  { by, force = false, dryRun = false }: ImportOptions,
): Promise<ImportResult> {
  const draft = draftImport(await readState({ store, clock, benchmarks }, file), file, force);
  const { changes, kept, conflicts, refusals, replan } = draft;
  if (refusals.length > 0 || (conflicts.length > 0 && !force)) return { ok: false, conflicts, refusals };
  if (!dryRun) await write({ store, clock }, draft, file, by);
  return { ok: true, programme: file.programme, changes, kept, forced: conflicts, replan };
}

async function write(
  { store, clock }: Pick<ImportDeps, 'store' | 'clock'>,
  draft: ImportDraft,
  file: ProgrammeFile,
  by: string,
): Promise<void> {
  await writeAll(store.people, draft.people);
  const joining = clock.now();
  await writeAll(
    store.reviews,
    draft.reviews.map((one) => withJoining(one, joining)),
  );
  await writeReports(store, draft);
  const at = clock.now();
  if (draft.changes.length > 0)
    await store.audit.insert({
      id: `import|${file.programme}|${at}`,
      at,
      by,
      action: 'import',
      detail: { programme: file.programme, changes: draft.changes.length, forced: draft.conflicts.length },
    });
  if (!draft.imported) return;
  const { programme: id, trusted, mail, hostRating } = file;
  const known = await store.programmes.get(id);
  const before = known?.createdFrom;
  const benchmark = benchmarkAfter(known, file);
  const made = before === undefined ? {} : { createdFrom: before };
  const told = {
    ...(mail === undefined ? {} : { mail }),
    ...(hostRating === undefined ? {} : { hostRating }),
    ...followUpKept(followUpAfter(known, file)),
  };
  await store.programmes.put({ id, benchmark, trusted, ...told, imported: draft.imported, importedAt: at, ...made });
}

/** Whoever read a report while it was written reads it again once it is whole. */
async function writeReports(store: Store, { lines, removedLines, functions }: ImportDraft): Promise<void> {
  const reported = new Set([...lines, ...removedLines, ...functions].map(({ review }) => review));
  const raise = async (): Promise<void> => {
    for (const id of reported)
      await store.reviews.update(id, (r) => ({ ...r, reportRevision: (r.reportRevision ?? 0) + 1 }));
  };
  await raise();
  for (const line of lines) await store.reportLines.put(line);
  for (const { id } of removedLines) await store.reportLines.remove(id);
  for (const entry of functions) await store.functions.put(entry);
  await raise();
}

function withJoining(write: Write<Review>, at: Instant): Write<Review> {
  return 'add' in write ? write : { ...write, change: (review) => teamChanged(review, write.change(review), at) };
}

async function writeAll<T extends Document>(collection: Collection<T>, writes: readonly Write<T>[]): Promise<void> {
  for (const write of writes) {
    if ('add' in write) await collection.insert(write.add);
    else await collection.update(write.id, write.change);
  }
}
