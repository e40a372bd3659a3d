import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OnOpen, openEmbeddedQueue, openRedisQueue, type QueueTuning } from '../../adapters/bullmq';
import type { Queue } from '../../src/ports/queue';
import { oncePerRun } from './once-per-run';
import { startRedis, type TestRedis } from './redis-server';

/** One place where jobs are kept: opened again, it holds what it held before. */
export interface QueuePlace {
  open(onOpen?: OnOpen): Promise<Queue>;
}

/** An engine to run the queue's contract on. */
export interface QueueEngine {
  start(): Promise<void>;
  newPlace(): Promise<QueuePlace>;
  stop(): Promise<void>;
}

/** Quick retries, so that tests don't wait for real ones. */
const quick: Partial<QueueTuning> = { attempts: 3, backoffMs: 20, lockMs: 2_000, stalledEveryMs: 500 };

/** Each place is a copy of one folder, made once for all suites. */
export function embeddedEngine(onError: (error: Error) => void): QueueEngine {
  let [base, template] = ['', ''];
  let places = 0;
  return {
    start: async () => {
      base = await mkdtemp(join(tmpdir(), 'queue-'));
      template = await oncePerRun('empty-queue', async (dir) => {
        const { queue } = await openEmbeddedQueue({ dir, onError });
        await queue.close();
      });
    },
    newPlace: async () => {
      places += 1;
      const dir = join(base, `${places}`);
      await cp(template, dir, { recursive: true });
      return { open: async (onOpen) => (await openEmbeddedQueue({ dir, onError, tuning: quick, onOpen })).queue };
    },
    stop: () => rm(base, { recursive: true, force: true }),
  };
}

/** Each place is a prefix of its own. */
export function redisEngine(onError: (error: Error) => void): QueueEngine {
  let server: TestRedis | undefined;
  let places = 0;
  return {
    start: async () => {
      server = await startRedis();
    },
    newPlace: async () => {
      places += 1;
      const { url = '', prefix = '' } = server ?? {};
      const own = `${prefix}:${places}`;
      return { open: (onOpen) => openRedisQueue({ url, prefix: own, onError, tuning: quick, onOpen }) };
    },
    stop: async () => server?.stop(),
  };
}
