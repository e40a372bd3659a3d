import { type Connection, Mongoose } from 'mongoose';
import type { DataFile } from '../../adapters/mongo/embedded/data-file';
import { fileDriver } from '../../adapters/mongo/embedded/driver';
import * as kinds from '../../adapters/mongo/kinds';

import { bareModel } from './bare-model';
import { type Measured, measured, ownCpuMs } from './process-cost';

/** All sheets of each review, read by mongoose from the store's files and nothing else. Nobody else may have them open. */
export function bareFileReads(dir: string, reviews: readonly string[]): Promise<Measured> {
  const mongoose = new Mongoose();
  mongoose.setDriver(fileDriver(new Map<string, DataFile>()));
  return bareReads(mongoose, (connection) => connection.openUri(dir), reviews);
}

/** The same on a MongoDB server. */
export function bareMongoReads(uri: string, reviews: readonly string[]): Promise<Measured> {
  return bareReads(new Mongoose(), (connection) => connection.openUri(uri), reviews);
}

async function bareReads(
  mongoose: Mongoose,
  open: (connection: Connection) => Promise<unknown>,
  reviews: readonly string[],
): Promise<Measured> {
  const connection = mongoose.createConnection();
  const model = bareModel(mongoose, connection, kinds.sheet);
  await open(connection);
  const read = (review: string) => async () => void (await model.find({ review }).lean().exec());
  const result = await measured(ownCpuMs, reviews.map(read));
  await connection.close();
  return result;
}
