import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore, openMongoStore } from '../../adapters/mongo';
import type { Store } from '../../src/ports/store';
import { findMongo, startMongo } from '../support/mongo-server';
import { describeWith } from '../support/required';

/** One engine behind the store port. `open` opens the same place again and again; `stop` clears it away. */
export interface Place {
  open(): Promise<Store>;
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
      open: async () => (await openFileStore({ dir })).store,
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
      return { open: () => openMongoStore({ uri }), stop: server.stop };
    },
  };
}

/** Runs a suite on every engine that is there. */
export function onEveryEngine(suite: (engine: Engine) => void): void {
  for (const engine of [files, mongodb()]) {
    describeWith(engine.name, engine.missing === undefined)(engine.name, () => suite(engine));
  }
}
