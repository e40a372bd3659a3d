import type { Model } from 'mongoose';
import { isDuplicate } from './errors';
import type { Row } from './model';

/** Replaces what the filter finds. False when nothing was found and `upsert` is not set. */
export async function replaced(
  model: Model<Row>,
  filter: Partial<Row>,
  { _id, ...row }: Row,
  upsert: boolean,
): Promise<boolean> {
  const options = { upsert, runValidators: true, returnDocument: 'after' as const, projection: { _id: 1 } };
  return (await model.findOneAndReplace(filter, row, options).lean<Row>().exec()) !== null;
}

/** Two that put the same new document at once may both try to insert it; the second then finds it there. */
export async function againIfTaken(put: () => Promise<boolean>): Promise<boolean> {
  try {
    return await put();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return put();
  }
}
