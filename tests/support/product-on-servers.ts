import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRedisQueue } from '../../adapters/bullmq';
import type { Instant } from '../../src/method/time';
import { type AppProcess, startApp } from './app-process';
import { freePort } from './free-port';
import { type MongoSource, startMongo } from './mongo-server';
import { movedExample } from './moved-example';
import { cliChild } from './product';
import { startRedisServer } from './redis-server';
import { bundleChild } from './run-child';
import { type TestClock, testClock } from './test-clock';

/** The product in a process of its own on real servers, with the example programme brought in by the command line. */
export interface ProductOnServers {
  readonly app: AppProcess;
  /** The clock it goes by. Other processes started with its environment do too. */
  readonly clock: TestClock;
  /** Where its store is. */
  readonly mongodbUri: string;
  /** A folder of its own, removed at the end. */
  readonly dir: string;
  /** Sets the clock; what is due by then is looked for at once, as after every step of a demonstration's clock. */
  moveClockTo(at: Instant): Promise<void>;
  /** Runs a command of the product's; answers what it printed. */
  cli(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

export interface ProductOptions {
  mongo: MongoSource;
  /** What the clock shows at first. */
  at: Instant;
  /** What else stands in its environment. `url`: where it is going to be. */
  environment(there: { clock: TestClock; url: string }): Promise<Readonly<Record<string, string>>>;
  /** Changes the programme file before it is brought in. */
  programme(file: string): Promise<void>;
}

/** How often each process looks at the clock, in milliseconds. */
const CLOCK_READ_MS = 10;

/** Starts all of it. */
export async function openProductOnServers({
  mongo,
  at,
  environment,
  programme,
}: ProductOptions): Promise<ProductOnServers> {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-servers-'));
  // Taken before this process goes by the clock as well, which it may: by it, one could not be moved.
  const machine = Date.now;
  const clock = testClock(dir, at);
  const stops: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const port = await freePort();
    const own = await environment({ clock, url: `http://127.0.0.1:${port}` });
    const [store, queue] = await Promise.all([startMongo(mongo), startRedisServer()]);
    stops.push(
      () => store.stop(),
      () => queue.stop(),
    );
    const mongodbUri = store.uriOf(`critical_friend_${randomUUID().slice(0, 8)}`);
    const env = { MONGODB_URI: mongodbUri, REDIS_URL: queue.url, ...clock.env, ...own };
    const cli = (...args: string[]) => runCli(join(dir, 'cli'), env, args);
    const file = await movedExample(join(dir, 'programme'), 0);
    await programme(file);
    await cli('import', file);
    const app = await startApp({
      program: await bundleChild('src/main.ts'),
      dataDir: join(dir, 'app'),
      env: { ...env, PORT: String(port) },
    });
    stops.push(() => app.stop());
    const jobs = await openRedisQueue({ url: queue.url, onError: () => undefined });
    stops.push(() => jobs.close());
    const moveClockTo = async (to: Instant) => {
      await setClock(clock, Date.parse(to) - machine());
      await jobs.add(`sweep-${Date.parse(to)}`, { kind: 'sweep' });
    };
    return { app, clock, mongodbUri, dir, moveClockTo, cli, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Resolves when everybody has looked at it. */
async function setClock({ env }: TestClock, shift: number): Promise<void> {
  const file = env.SHIFTED_CLOCK ?? '';
  writeFileSync(`${file}.new`, String(shift));
  renameSync(`${file}.new`, file);
  await sleep(5 * CLOCK_READ_MS);
}

async function runCli(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<string> {
  const child = await cliChild(dataDir, args, env);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  const [exit] = await once(child, 'close');
  if (exit !== 0) throw new CommandFailed(args[0] ?? '', err);
  return out;
}

class CommandFailed extends Error {
  readonly code = 'command-failed';
  constructor(command: string, said: string) {
    super(`${command}: ${said}`);
    this.name = 'CommandFailed';
  }
}
