import type { Row } from './fields';
import type { RawCollection } from './raw';

/** Replaces what the filter finds. False when nothing was found and `upsert` is not set. */
export async function replaced(
  collection: RawCollection,
  filter: { _id: string; rev?: number },
  { _id, ...row }: Row,
  upsert: boolean,
): Promise<boolean> {
  const options = { upsert, returnDocument: 'after' as const, projection: { _id: 1 as const } };
  return (await collection.findOneAndReplace(filter, row, options)) !== null;
}
