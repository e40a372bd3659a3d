import type { Archive, CopyNote } from '../../ports/archive';
import type { Files } from '../../ports/files';
import { FILES, idOfSums, sumsOf } from './sums';

/** How many documents a collection holds here and there. */
export interface CountRow {
  collection: string;
  documents: number;
  /** Those in the target already. */
  there: number;
}

/** Why nothing can be copied. */
export type CopyObstacle =
  | { kind: 'nothing-to-copy' }
  /** The target holds documents that are no copy. */
  | { kind: 'occupied'; rows: readonly CountRow[] }
  | { kind: 'finished'; note: CopyNote }
  /** The target holds a part of other data. */
  | { kind: 'other-copy'; note: CopyNote };

/** How many documents each collection has on either side, and how many files. */
export async function countBoth(source: Archive, target: Archive): Promise<CountRow[]> {
  const rows: CountRow[] = [];
  for (const collection of source.collections)
    rows.push({ collection, documents: await source.count(collection), there: await target.count(collection) });
  rows.push({ collection: FILES, documents: await countOf(source.files), there: await countOf(target.files) });
  return rows;
}

async function countOf(files: Files): Promise<number> {
  let count = 0;
  for await (const portion of files.all()) count += portion.length;
  return count;
}

/** What stands in the way of copying one into the other, if anything does: a copy that was cut off does not. */
export async function copyObstacle(
  source: Archive,
  target: Archive,
  counted: readonly CountRow[],
): Promise<CopyObstacle | undefined> {
  if (counted.every(({ documents }) => documents === 0)) return { kind: 'nothing-to-copy' };
  const note = await target.copyNote();
  if (note?.finishedAt !== undefined) return { kind: 'finished', note };
  if (note !== undefined) return note.source === (await idOf(source)) ? undefined : { kind: 'other-copy', note };
  const rows = counted.filter(({ there }) => there > 0);
  return rows.length === 0 ? undefined : { kind: 'occupied', rows };
}

/** What tells the data of an archive from others. */
export async function idOf(archive: Archive): Promise<string> {
  return (await archive.stamp())?.data ?? idOfSums(await sumsOf(archive));
}
