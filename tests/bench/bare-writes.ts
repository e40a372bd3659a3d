import { randomUUID } from 'node:crypto';
import { type Connection, type Model, Mongoose } from 'mongoose';
import type { DataFile } from '../../adapters/mongo/embedded/data-file';
import { fileDriver } from '../../adapters/mongo/embedded/driver';
import type { Row as StoredRow } from '../../adapters/mongo/fields';
import * as kinds from '../../adapters/mongo/kinds';
import { rowOf } from '../../adapters/mongo/rows';
import { EMPTY_CONTENT, type Sheet, sheetId } from '../../src/method/sheet';
import { completeAnswer } from '../support/app-peer';
import { bareModel } from './bare-model';
import { type Measured, measured, ownCpuMs } from './process-cost';
import { repeated } from './statistics';

const WRITES = 300;

/** As much text as an answer has, saved by mongoose in files and nothing else. */
export function bareFileWrites(dir: string, parallel: number): Promise<Measured> {
  const mongoose = new Mongoose();
  mongoose.setDriver(fileDriver(new Map<string, DataFile>()));
  return bareWrites(mongoose, (connection) => connection.openUri(dir), parallel);
}

/** The same on a MongoDB server, in a database of its own, acknowledged as the product has its writes acknowledged. */
export function bareMongoWrites(uri: string, parallel: number): Promise<Measured> {
  const writeConcern = { w: 'majority' as const, journal: true };
  const dbName = `bare_${randomUUID().slice(0, 8)}`;
  return bareWrites(new Mongoose(), (connection) => connection.openUri(uri, { writeConcern, dbName }), parallel, true);
}

async function bareWrites(
  mongoose: Mongoose,
  open: (connection: Connection) => Promise<unknown>,
  parallel: number,
  drop = false,
): Promise<Measured> {
  const connection = mongoose.createConnection();
  const model = bareModel(mongoose, connection, kinds.sheet);
  await open(connection);
  await createIndexes(model);
  const write = async () => {
    await new model(rowOf(kinds.sheet, sheet(randomUUID()))).save();
  };
  const result = await measured(ownCpuMs, repeated(WRITES, write), parallel);
  if (drop) await connection.dropDatabase();
  await connection.close();
  return result;
}

async function createIndexes(model: Model<StoredRow>): Promise<void> {
  for (const properties of kinds.sheet.indexes)
    await model.collection.createIndex(Object.fromEntries(properties.map((property) => [property, 1])), {});
}

function sheet(person: string): Sheet {
  const content = { ...EMPTY_CONTENT, ...(completeAnswer(randomUUID()) as Partial<typeof EMPTY_CONTENT>) };
  const at = new Date().toISOString();
  const revision = { number: 1, content, at, platform: 'web', language: 'en' as const, informed: false, late: false };
  const id = sheetId('bench', 'GG-AMB-1', person);
  const history = [{ version: 1, content }];
  return { id, review: 'bench', indicator: 'GG-AMB-1', person, revisions: [revision], version: 1, history };
}
