import type { Archive } from '../../ports/archive';
import type { Clock } from '../../ports/clock';
import type { Files } from '../../ports/files';
import { idOf } from './obstacle';
import { pagesOf, type Sum, sumsOf } from './sums';

/** A collection as it was, as it is after the copy, and as the copy is. */
export interface CopyRow {
  collection: string;
  source: Sum;
  target: Sum;
  /** The copy is equal. */
  same: boolean;
  /** The source changed while it was copied. */
  changed: boolean;
}

/**
 * Copies all that one archive keeps into another and compares. Until everything is equal, the target is marked as half a
 * copy, on which nothing starts; such a one is begun anew. Only to be called where there is no obstacle. Errors:
 * `StoreError`.
 */
export async function copyAll(source: Archive, target: Archive, clock: Clock): Promise<CopyRow[]> {
  const note = { source: await idOf(source), begunAt: clock.now() };
  const before = await sumsOf(source);
  await target.putCopyNote(note);
  for (const collection of source.collections) {
    await target.clear(collection);
    for await (const page of pagesOf(source, collection)) await target.add(collection, page);
  }
  await copyFiles(source.files, target.files);
  const copied = await sumsOf(target);
  const after = await sumsOf(source);
  const rows = [...before].map(([collection, sum]) => rowOf(collection, sum, copied, after));
  if (!rows.every(isSound)) return rows;
  const stamp = await source.stamp();
  if (stamp !== undefined) await target.putStamp(stamp);
  await target.putCopyNote({ ...note, finishedAt: clock.now() });
  return rows;
}

/** In the place of what a copy that was cut off left there. */
async function copyFiles(source: Files, target: Files): Promise<void> {
  for await (const portion of target.all()) for (const { id } of portion) await target.remove(id);
  for await (const portion of source.all()) for (const { id } of portion) await target.keep(id, source.read(id));
}

/** Whether a collection was copied as it was. */
export function isSound({ same, changed }: CopyRow): boolean {
  return same && !changed;
}

const NOTHING: Sum = { documents: 0, sha256: '' };

function rowOf(
  collection: string,
  source: Sum,
  copied: ReadonlyMap<string, Sum>,
  after: ReadonlyMap<string, Sum>,
): CopyRow {
  const target = copied.get(collection) ?? NOTHING;
  const same = target.sha256 === source.sha256 && target.documents === source.documents;
  return { collection, source, target, same, changed: after.get(collection)?.sha256 !== source.sha256 };
}
