import { type Connection, Mongoose } from 'mongoose';
import type { Archive } from '../../src/ports/archive';
import type { Log } from '../../src/ports/log';
import { type Store, StoreError } from '../../src/ports/store';
import { archiveOf } from './archive';
import { toStoreError } from './errors';
import { gridFiles } from './files/grid-files';
import { createIndexes } from './indexes';
import { MIGRATIONS } from './migrations';
import { bringUpToDate } from './migrations/bring-up-to-date';
import { leaseIn } from './migrations/lease';
import type { Migration } from './migrations/migration';
import { ABOUT } from './migrations/stamps';
import { storeOn, type UnopenedStore } from './store';

/** How long an operation waits for a server that does not answer, before it fails as `unavailable`. */
const PATIENCE_MS = 5_000;
/** What MongoDB 8.0 says of itself: from then on, one command writes to several collections. */
const WIRE_VERSION = 25;
/** How long the others wait for a process that died while it brought the data up to date. */
const LEASE_MS = 15_000;

export interface MongoStoreOptions {
  /** A MongoDB connection string with the database's name in it. */
  uri: string;
  log?: Log;
  /** The versions of the data; those of this code unless given. */
  migrations?: readonly Migration[];
  leaseMs?: number;
}

/**
 * The store on a MongoDB server, brought up to date by whichever process comes first. Throws a `StoreError` when the
 * server cannot be reached, or when the data are not for this code (`newer`, `unfinished`).
 */
export async function openMongoStore({
  uri,
  log,
  migrations = MIGRATIONS,
  leaseMs = LEASE_MS,
}: MongoStoreOptions): Promise<Store> {
  return connected(uri, async ({ store, raw }, connection) => {
    const turn = leaseIn(raw.collection(ABOUT), () => serverTime(connection), leaseMs);
    await bringUpToDate(raw, migrations, turn, log);
    await createIndexes(raw);
    return store;
  });
}

/** The same database beneath the kinds, as it is: nothing is brought up to date. */
export async function openMongoArchive({ uri, migrations = MIGRATIONS }: MongoStoreOptions): Promise<Archive> {
  return connected(uri, async ({ store, raw }, connection) => {
    const place = `${connection.host}:${connection.port}/${connection.name}`;
    return archiveOf(raw, migrations, {
      ...{ place, lost: [], files: store.files },
      close: () => connection.close(),
    });
  });
}

async function connected<R>(
  uri: string,
  work: (unopened: UnopenedStore, connection: Connection) => Promise<R>,
): Promise<R> {
  const mongoose = new Mongoose();
  const connection = mongoose.createConnection();
  const unopened = storeOn(connection, gridFiles(connection));
  try {
    await connection.openUri(uri, {
      serverSelectionTimeoutMS: PATIENCE_MS,
      // Mongoose would hold back what comes while the server is away, for twice as long.
      bufferCommands: false,
      // A write that was acknowledged is on disk.
      writeConcern: { w: 'majority', journal: true },
    });
    const { maxWireVersion } = await hello(connection);
    if (!isNewEnough(maxWireVersion)) throw new StoreError('old-server', false, { said: TOO_OLD });
    return await work(unopened, connection);
  } catch (error) {
    await connection.close();
    throw toStoreError(error);
  }
}

const TOO_OLD = 'This MongoDB is too old: Critical Friend needs 8.0 or later (MONGODB_URI). Nothing was changed.';

/** Whether a server can write to several collections with one command, by what it says of itself. */
export function isNewEnough(maxWireVersion: unknown): boolean {
  return typeof maxWireVersion === 'number' && maxWireVersion >= WIRE_VERSION;
}

async function serverTime(connection: Connection): Promise<Date> {
  const { localTime } = await hello(connection);
  if (!(localTime instanceof Date)) throw new StoreError('unavailable', true);
  return localTime;
}

async function hello(connection: Connection): Promise<Record<string, unknown>> {
  return (await connection.db?.command({ hello: 1 })) ?? {};
}
