import { join } from 'node:path';
import { type Connection, Mongoose } from 'mongoose';
import type { Archive } from '../../src/ports/archive';
import type { Log } from '../../src/ports/log';
import type { Store } from '../../src/ports/store';
import { archiveOf } from './archive';
import type { DataFile } from './embedded/data-file';
import { fileDriver } from './embedded/driver';
import { toStoreError } from './errors';
import { folderFiles } from './files/folder-files';
import { createIndexes } from './indexes';
import { MIGRATIONS } from './migrations';
import { bringUpToDate } from './migrations/bring-up-to-date';
import { alone } from './migrations/lease';
import type { Migration } from './migrations/migration';
import { storeOn, type UnopenedStore } from './store';

/** A file of the store that had lines nobody could read. The file as it was lies beside it, as `<name>.db.damaged-<time>`. */
export interface Recovered {
  collection: string;
  lostLines: number;
}

/** Beside the data files, in a folder of their own: what people handed over. */
const FILES = 'files';

export interface FileStoreOptions {
  dir: string;
  log?: Log;
  /** The versions of the data; those of this code unless given. */
  migrations?: readonly Migration[];
}

/**
 * The store in files, one per collection, in the folder `dir` (made if need be), brought up to date. One process at a
 * time: the caller holds the folder's lock. Opening compacts the files, which needs as much free room as the largest of
 * them. Throws a `StoreError` when they cannot be read or written, one is gone (`missing`), or they are not for this code
 * (`newer`).
 */
export async function openFileStore({
  dir,
  log,
  migrations = MIGRATIONS,
}: FileStoreOptions): Promise<{ store: Store; recovered: Recovered[] }> {
  try {
    const { store, raw, recovered } = await openFiles(dir, log);
    await bringUpToDate(raw, migrations, alone, log);
    await createIndexes(raw);
    return { store, recovered };
  } catch (error) {
    throw toStoreError(error);
  }
}

/** The same files beneath the kinds, as they are: nothing is brought up to date. */
export async function openFileArchive({ dir, migrations = MIGRATIONS }: FileStoreOptions): Promise<Archive> {
  try {
    const { store, raw, recovered, connection } = await openFiles(dir);
    return await archiveOf(raw, migrations, {
      ...{ place: dir, lost: recovered, files: store.files },
      close: () => connection.close(),
    });
  } catch (error) {
    throw toStoreError(error);
  }
}

async function openFiles(
  dir: string,
  log?: Log,
): Promise<UnopenedStore & { recovered: Recovered[]; connection: Connection }> {
  const files = new Map<string, DataFile>();
  const mongoose = new Mongoose();
  const rewritten = (collection: string) =>
    log?.warn({ collection }, 'a data file was removed or changed by somebody else: it was written again from memory');
  mongoose.setDriver(fileDriver(files, rewritten));
  const connection = mongoose.createConnection();
  const unopened = storeOn(connection, folderFiles(join(dir, FILES)));
  await connection.openUri(dir);
  const recovered = [...files].map(([collection, { lostLines }]) => ({ collection, lostLines }));
  return { ...unopened, recovered: recovered.filter(({ lostLines }) => lostLines > 0), connection };
}
