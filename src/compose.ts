import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { openEmbeddedQueue, openRedisQueue } from '../adapters/bullmq';
import { lockDataDir } from '../adapters/data-dir';
import { openFileStore, openMongoStore } from '../adapters/mongo';
import { createPictures } from '../adapters/pictures/heat-map';
import { WebRefusal } from '../adapters/web/refusal';
import { createWebApp } from '../adapters/web/server/app';
import type { WebHost } from '../adapters/web/web-host';
import { shippedBenchmarks } from './benchmarks';
import type { Config } from './config';
import type { Benchmark } from './domain/benchmark';
import type { Chat } from './ports/chat';
import type { Log } from './ports/log';
import type { Queue } from './ports/queue';
import type { Store } from './ports/store';
import { type MovableClock, movableClock } from './services/clock';
import { type Deps, Refusal } from './services/deps';
import { demonstration } from './services/example/demonstration';
import { loadExample } from './services/example/loading';
import { knownBenchmarks } from './services/import-programme';
import { lanes } from './services/inbox';
import { webChat } from './services/web-chat';
import { failures, handler, sweep } from './services/work';

/** How often the store is looked through for what is due. */
const SWEEP_MS = 120_000;

/** The running product. */
export interface App {
  deps: Deps;
  /** Whether the demonstration's clock and helpers are there. */
  demonstration: boolean;
  /** Starts listening; answers the address. */
  listen(): Promise<string>;
  /** Stops taking requests, finishes what it holds, lets go of everything. */
  close(): Promise<void>;
}

/** Puts the product together from a configuration: the only place that knows the adapters. */
export async function compose(config: Config, log: Log): Promise<App> {
  const embedded = config.mongodbUri === undefined;
  const lock = embedded || config.redisUrl === undefined ? lockDataDir(config.dataDir) : undefined;
  const store = await openStore(config, log);
  const { queue, refilled } = await openQueue(config, log);
  if (refilled) log.info({}, 'the queue starts empty and is filled from the store');
  const clock = await movableClock(store);
  const { deps, watch } = await makeDeps(store, queue, clock, log);
  const isDemonstration = embedded && config.redisUrl === undefined && config.publicUrl === undefined;
  if (config.example && embedded) await loadExample(deps, installation());
  const lane = lanes();
  await queue.work(handler(deps, lane), failures(deps), SWEEP_MS);
  await sweep(deps);
  const host: WebHost = {
    ...refusing(webChat(deps, lane)),
    onMessage: watch,
    ...(isDemonstration ? { demo: demonstration(deps, clock) } : {}),
    health: () => health(store, queue),
  };
  const web = createWebApp(
    host,
    {
      embedded: isDemonstration,
      cookieKey: await cookieKey(store),
      publicDir: join(installation(), 'dist', 'adapters', 'web', 'public'),
      ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
    },
    log,
  );
  const server = createServer(web.app);
  return {
    deps,
    demonstration: isDemonstration,
    listen: () => listen(server, config),
    close: async () => {
      web.close();
      await closeServer(server);
      await queue.close();
      await store.close();
      lock?.release();
    },
  };
}

async function openStore(config: Config, log: Log): Promise<Store> {
  if (config.mongodbUri) return openMongoStore({ uri: config.mongodbUri });
  const { store, recovered } = await openFileStore({ dir: join(config.dataDir, 'store') });
  for (const { collection, lostLines } of recovered)
    log.warn(
      { collection, lostLines },
      'a data file was damaged: the rest was recovered, the damaged file is kept beside it',
    );
  return store;
}

async function openQueue(config: Config, log: Log): Promise<{ queue: Queue; refilled: boolean }> {
  const onError = (error: Error) => log.error({ err: error }, 'queue error');
  if (config.redisUrl) return { queue: await openRedisQueue({ url: config.redisUrl, onError }), refilled: false };
  return openEmbeddedQueue({ dir: join(config.dataDir, 'queue'), onError });
}

async function makeDeps(store: Store, queue: Queue, clock: MovableClock, log: Log) {
  const watchers = new EventEmitter().setMaxListeners(0);
  const shipped = shippedBenchmarks();
  const benchmarks = new Map<string, Benchmark>();
  const learn = async () => {
    for (const b of await knownBenchmarks(store, shipped)) benchmarks.set(`${b.id}@${b.version}`, b);
  };
  await learn();
  const web: Chat = {
    platform: 'web',
    deliver: async (message) => ({ kind: 'delivered', reference: message.id }),
  };
  const deps: Deps = {
    store,
    queue,
    clock,
    log,
    pictures: createPictures(),
    chats: new Map([[web.platform, web]]),
    benchmark: (id, version) => {
      const found = benchmarks.get(`${id}@${version}`);
      if (!found) throw new Refusal('unknown-benchmark', `${id} v${version}`);
      return found;
    },
    shipped,
    learnBenchmarks: learn,
    announce: (message) => watchers.emit('message', message),
  };
  const watch = (listener: (message: { thread: string; id: string }) => void) => {
    watchers.on('message', listener);
    return () => void watchers.off('message', listener);
  };
  return { deps, watch };
}

/** What the services refuse, as the web adapter's own refusals. */
function refusing(chat: ReturnType<typeof webChat>): ReturnType<typeof webChat> {
  const wrap =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await call(...args);
      } catch (error) {
        throw error instanceof Refusal ? asWebRefusal(error) : error;
      }
    };
  return {
    ...chat,
    people: wrap(chat.people),
    person: wrap(chat.person),
    threads: wrap(chat.threads),
    messages: wrap(chat.messages),
    receive: wrap(chat.receive),
    picture: wrap(chat.picture),
    download: wrap(chat.download),
    signIn: wrap(chat.signIn),
  };
}

function asWebRefusal(refusal: Refusal): WebRefusal {
  switch (refusal.code) {
    case 'not-allowed':
      return new WebRefusal('forbidden', 'That is not open to you. Nothing was changed.');
    case 'unknown-person':
      return new WebRefusal('unauthenticated', 'Please sign in again.');
    case 'unknown-review':
    case 'unknown-benchmark':
      return new WebRefusal('not-found', 'That is no longer there. Nothing was changed.');
    case 'changed-meanwhile':
      return new WebRefusal(
        'unavailable',
        'Somebody else wrote at the same moment. Your text is safe; please try again.',
      );
  }
}

async function health(store: Store, queue: Queue): Promise<{ ok: boolean; reasons: string[] }> {
  const reasons: string[] = [];
  const check = async (name: string, ping: () => Promise<void>) => {
    try {
      await ping();
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message : 'does not answer'}`);
    }
  };
  await Promise.all([check('store', () => store.ping()), check('queue', () => queue.ping())]);
  return { ok: reasons.length === 0, reasons };
}

/** The key that signs session cookies, made once for an installation. */
async function cookieKey(store: Store): Promise<Uint8Array> {
  await store.settings.insert({ id: 'cookie-key', value: randomBytes(32).toString('base64') });
  return Buffer.from((await store.settings.get('cookie-key'))?.value ?? '', 'base64');
}

function listen(server: Server, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      const { port } = server.address() as AddressInfo;
      resolve(config.publicUrl ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`);
    });
  });
}

/** The folder of the installation: the nearest one upwards with a package.json, from the sources or the build alike. */
function installation(from = __dirname): string {
  return existsSync(join(from, 'package.json')) ? from : installation(dirname(from));
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
