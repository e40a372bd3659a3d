import { Mongoose } from 'mongoose';
import type { Store } from '../../src/ports/store';
import type { DataFile } from './embedded/data-file';
import { fileDriver } from './embedded/driver';
import { toStoreError } from './errors';
import { storeOn } from './store';

/** A file of the store that had lines nobody could read. The file as it was lies beside it, as `<name>.db.damaged-<time>`. */
export interface Recovered {
  collection: string;
  lostLines: number;
}

/**
 * The store in files, one per collection, in the folder `dir` (made if need be). One process at a time: the caller holds
 * the folder's lock. Opening compacts the files, which needs as much free room as the largest of them. Throws a
 * `StoreError` when they cannot be read or written.
 */
export async function openFileStore({ dir }: { dir: string }): Promise<{ store: Store; recovered: Recovered[] }> {
  const files = new Map<string, DataFile>();
  const mongoose = new Mongoose();
  mongoose.setDriver(fileDriver(files));
  const connection = mongoose.createConnection();
  const { store, prepare } = storeOn(mongoose, connection);
  try {
    await connection.openUri(dir);
    await prepare();
  } catch (error) {
    throw toStoreError(error);
  }
  const recovered = [...files].map(([collection, { lostLines }]) => ({ collection, lostLines }));
  return { store, recovered: recovered.filter(({ lostLines }) => lostLines > 0) };
}
