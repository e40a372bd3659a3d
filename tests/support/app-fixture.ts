import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import type { Store } from '../../src/ports/store';
import { type AppOptions, type AppProcess, startApp } from './app-process';
import { oncePerRun } from './once-per-run';
import { bundleChild } from './run-child';

/** Data folders with the example in them, and the product on them, started and stopped any number of times. */
export interface AppFixture {
  /** A fresh copy of the folder that a first start has filled. */
  freshDir(): Promise<string>;
  /** Starts the product of the sources as they are now. */
  start(dataDir: string, options?: Partial<AppOptions>): Promise<AppProcess>;
  /** Works on a folder's store; nothing may run on it. */
  inStore<R>(dataDir: string, work: (store: Store) => Promise<R>): Promise<R>;
  /** Works on a copy of a folder's store as it is now, while the product goes on. */
  inCopy<R>(dataDir: string, work: (store: Store) => Promise<R>): Promise<R>;
  /** Kills what still runs. */
  afterEach(): Promise<void>;
  close(): Promise<void>;
}

/** Bundles the product; the first suite lets it load the example for all, which takes some seconds. */
export async function appFixture(): Promise<AppFixture> {
  const program = await bundleChild('src/main.ts');
  const root = await mkdtemp(join(tmpdir(), 'critical-friend-app-'));
  const running: AppProcess[] = [];
  let copies = 0;

  const start = async (dataDir: string, options: Partial<AppOptions> = {}): Promise<AppProcess> => {
    const app = await startApp({ program, dataDir, ...options });
    running.push(app);
    return app;
  };
  const template = await oncePerRun('example', async (dir) => {
    const first = await start(dir);
    await first.stop();
  });

  return {
    freshDir: async () => {
      copies += 1;
      const dir = join(root, `data-${copies}`);
      await cp(template, dir, { recursive: true, filter: (path) => !path.endsWith('.sock') });
      return dir;
    },
    start,
    inStore,
    inCopy: async (dataDir, work) => {
      const copy = await mkdtemp(join(root, 'copy-'));
      await cp(join(dataDir, 'store'), join(copy, 'store'), { recursive: true });
      return inStore(copy, work);
    },
    afterEach: async () => {
      await Promise.all(running.splice(0).map((app) => app.kill()));
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function inStore<R>(dataDir: string, work: (store: Store) => Promise<R>): Promise<R> {
  const { store } = await openFileStore({ dir: join(dataDir, 'store') });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
