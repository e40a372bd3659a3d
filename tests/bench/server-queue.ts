import { setTimeout as sleep } from 'node:timers/promises';
import { Queue as BullQueue, Worker } from 'bullmq';
import Redis from 'ioredis';
import { defaultTuning, openRedisQueue } from '../../adapters/bullmq';
import { ownCpuMs } from './process-cost';
import type { Servers } from './servers';
import { type Row, row } from './table';

const JOBS = 100_000;
/** As many at once as the adapter adds. */
const CHUNK = 500;
/** All are added before the first is due. */
const DUE_IN_MS = 30_000;
const NEVER_MS = 3_600_000;
/** Ids as long as the product's. */
const ITEMS = Array.from({ length: JOBS }, (_, n) => `bench-${n}-r1-pace-bench-${n}-peer-1-2027-03-01`);

/** One way to add all jobs, delayed until a moment, and to work on them all. */
interface Contender {
  add(dueAt: number): Promise<void>;
  /** Ends once all have been worked on. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

interface Cost {
  seconds: number;
  cpuMs: number;
}

/** A hundred thousand reminders in the queue, whose handler does nothing, beside the same in BullMQ alone. */
export async function queueRows({ redisUrl }: Servers): Promise<Row[]> {
  const bare = await run(bareBull(redisUrl), redisUrl);
  const ours = await run(await ourQueue(redisUrl), redisUrl);
  const what = `${JOBS.toLocaleString('en')} reminders`;
  return [
    ...costRows(`${what}: planned in the queue`, ours.added, bare.added),
    ...costRows(`${what}: woken by it`, ours.drained, bare.drained),
    row(`${what}: memory of Redis`, ours.redisMb, 'MB', `while all wait; bare: ${bare.redisMb.toFixed(0)} MB`),
  ];
}

function costRows(what: string, ours: Cost, bare: Cost): Row[] {
  return [
    row(what, JOBS / ours.seconds, 'per s', `${ours.seconds.toFixed(1)} s; the handler does nothing`),
    row(`${what}, CPU for each`, ours.cpuMs / JOBS, 'ms'),
    row(`${what}, as bare BullMQ`, ours.seconds / bare.seconds, '×', `bare: ${(JOBS / bare.seconds).toFixed(0)} per s`),
    row(`${what}, CPU as bare BullMQ`, ours.cpuMs / bare.cpuMs, '×', `bare: ${(bare.cpuMs / JOBS).toFixed(3)} ms`),
  ];
}

async function run(contender: Contender, redisUrl: string) {
  const dueAt = Date.now() + DUE_IN_MS;
  const before = await redisMemoryMb(redisUrl);
  const added = await costOf(() => contender.add(dueAt));
  const redisMb = (await redisMemoryMb(redisUrl)) - before;
  await sleep(Math.max(0, dueAt - Date.now()));
  const drained = await costOf(() => contender.drain());
  await contender.close();
  return { added, drained, redisMb };
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const cpu = ownCpuMs();
  const begin = performance.now();
  await work();
  return { seconds: (performance.now() - begin) / 1000, cpuMs: ownCpuMs() - cpu };
}

async function ourQueue(url: string): Promise<Contender> {
  const queue = await openRedisQueue({ url, prefix: 'bench-ours', onError: raise });
  const left = countdown(JOBS);
  return {
    add: (dueAt) => {
      const due = new Date(dueAt).toISOString();
      return queue.addAll(ITEMS.map((item) => ({ id: `due-${item}`, job: { kind: 'due', item }, dueAt: due })));
    },
    drain: async () => {
      const handler = async ({ kind }: { kind: string }) => {
        if (kind === 'due') left.one();
        return { kind: 'done' as const };
      };
      await queue.work(handler, async () => undefined, NEVER_MS);
      await left.none;
    },
    close: () => queue.close(),
  };
}

function bareBull(url: string): Contender {
  const connection = { url, maxRetriesPerRequest: null };
  const name = 'bare';
  const prefix = 'bench-bare';
  const queue = new BullQueue(name, { connection, prefix, defaultJobOptions: { removeOnComplete: true } });
  const left = countdown(JOBS);
  let worker: Worker | undefined;
  return {
    add: async (dueAt) => {
      for (let start = 0; start < JOBS; start += CHUNK) {
        const delay = Math.max(0, dueAt - Date.now());
        const items = ITEMS.slice(start, start + CHUNK);
        await queue.addBulk(items.map((item) => ({ name, data: { item }, opts: { delay } })));
      }
    },
    drain: async () => {
      const { concurrency } = defaultTuning;
      worker = new Worker(name, async () => left.one(), { connection, prefix, concurrency });
      worker.on('error', raise);
      await left.none;
    },
    close: async () => {
      await worker?.close();
      await queue.close();
    },
  };
}

/** `none` resolves once `one` was called `count` times. */
function countdown(count: number): { one(): void; none: Promise<void> } {
  let left = count;
  let resolve: () => void = () => {};
  const none = new Promise<void>((done) => {
    resolve = done;
  });
  const one = () => {
    left -= 1;
    if (left === 0) resolve();
  };
  return { one, none };
}

async function redisMemoryMb(url: string): Promise<number> {
  const client = new Redis(url);
  const info = await client.info('memory');
  await client.quit();
  return Number(/used_memory:(\d+)/.exec(info)?.[1]) / 1024 / 1024;
}

/** Nothing is to go wrong here: what does, ends the run. */
function raise(error: Error): never {
  throw error;
}
