import { Mongoose } from 'mongoose';
import type { Store } from '../../src/ports/store';
import { toStoreError } from './errors';
import { storeOn } from './store';

/** How long an operation waits for a server that does not answer, before it fails as `unavailable`. */
const PATIENCE_MS = 5_000;

/**
 * The store on a MongoDB server. `uri` is a MongoDB connection string with the database's name in it. Throws a
 * `StoreError` when the server cannot be reached.
 */
export async function openMongoStore({ uri }: { uri: string }): Promise<Store> {
  const mongoose = new Mongoose();
  const connection = mongoose.createConnection();
  const { store, prepare } = storeOn(mongoose, connection);
  try {
    await connection.openUri(uri, {
      serverSelectionTimeoutMS: PATIENCE_MS,
      // A write that was acknowledged is on disk.
      writeConcern: { w: 'majority', journal: true },
    });
    await prepare();
    return store;
  } catch (error) {
    await connection.close();
    throw toStoreError(error);
  }
}
