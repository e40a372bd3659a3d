import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { openFileArchive, openFileStore, openMongoArchive, openMongoStore } from '../../adapters/mongo';
import type { Migration } from '../../adapters/mongo/migrations/migration';
import type { Archive } from '../../src/ports/archive';
import type { Store } from '../../src/ports/store';
import { findMongo, startMongo } from '../support/mongo-server';
import { describeWith } from '../support/required';

/** One engine behind the store port. `open` opens the same place again and again; `stop` clears it away. */
export interface Place {
  open(migrations?: readonly Migration[]): Promise<Store>;
  /** The same beneath the schemas. On files nothing else may have it open. */
  archive(migrations?: readonly Migration[]): Promise<Archive>;
  /** Makes the data such as a version left them that had no numbers yet. Nothing may have them open. */
  forgetVersion(): Promise<void>;
  stop(): Promise<void>;
}
export interface Engine {
  name: string;
  /** Why it is left out on this machine, if it is. */
  missing?: string;
  start(): Promise<Place>;
}

const files: Engine = {
  name: 'files',
  async start() {
    const dir = await mkdtemp(join(tmpdir(), 'critical-friend-store-'));
    return {
      open: async (migrations) => (await openFileStore({ dir, ...given(migrations) })).store,
      archive: (migrations) => openFileArchive({ dir, ...given(migrations) }),
      // As in folders of before either was kept.
      forgetVersion: () =>
        Promise.all(['schema.db', 'files.json'].map((name) => rm(join(dir, name)))).then(() => undefined),
      stop: () => rm(dir, { recursive: true, force: true }),
    };
  },
};

function mongodb(): Engine {
  const source = findMongo();
  if (source === undefined) {
    const missing = 'no MONGODB_URI and no mongod, secantusd-rs or secantusd-py on the PATH';
    return { name: 'MongoDB', missing, start: () => Promise.reject(new Error(missing)) };
  }
  return {
    name: 'MongoDB',
    async start() {
      const server = await startMongo(source);
      const uri = server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`);
      return {
        open: (migrations) => openMongoStore({ uri, ...given(migrations) }),
        archive: (migrations) => openMongoArchive({ uri, ...given(migrations) }),
        forgetVersion: async () => {
          const connection = await mongoose.createConnection(uri).asPromise();
          await connection.dropCollection('schema');
          await connection.close();
        },
        stop: server.stop,
      };
    },
  };
}

function given(migrations: readonly Migration[] | undefined): { migrations?: readonly Migration[] } {
  return migrations === undefined ? {} : { migrations };
}

/** Runs a suite on every engine that is there. */
export function onEveryEngine(suite: (engine: Engine) => void): void {
  for (const engine of [files, mongodb()]) {
    describeWith(engine.name, engine.missing === undefined)(engine.name, () => suite(engine));
  }
}
