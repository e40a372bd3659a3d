import type { RawCollection, RawRow } from './raw';

/** Replaces what the filter finds. False when nothing was found, also where `upsert` has inserted it then. */
export async function replaced(
  collection: RawCollection,
  filter: { _id: string; rev?: number },
  { _id, ...row }: RawRow,
  upsert: boolean,
): Promise<boolean> {
  return (await collection.replaceOne(filter, row, { upsert })).matchedCount > 0;
}
