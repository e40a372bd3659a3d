import type { Model } from 'mongoose';
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
