import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { openEmbeddedQueue, openRedisQueue } from '../adapters/bullmq';
import { type DataDirLock, lockDataDir } from '../adapters/data-dir';
import { openFileStore, openMongoStore } from '../adapters/mongo';
import { createPictures } from '../adapters/pictures/heat-map';
import { redisAnnouncements } from '../adapters/redis-announcements/redis-announcements';
import { WebRefusal } from '../adapters/web/refusal';
import { createWebApp } from '../adapters/web/server/app';
import type { WebHost } from '../adapters/web/web-host';
import { assembleDeps, type Watch } from './assemble';
import { beginNow, keepBeginning } from './beginning';
import { type Config, isLocalOnly, usesDataDir, usesServers } from './config';
import { health, openingNews, partsOf, placeOfQueue, placeOfStore } from './health';
import { installation } from './installation';
import { lateQueue, onceAsked } from './late-queue';
import { lateStore } from './late-store';
import { closeServer, listen } from './listening';
import { keepOpening } from './opening';
import type { Announcements } from './ports/announcements';
import type { Log } from './ports/log';
import type { JobHandler, Queue } from './ports/queue';
import type { Store } from './ports/store';
import { seldom } from './seldom';
import { localAnnouncements } from './services/announcements';
import { type MovableClock, movableClock, steadyClock } from './services/clock';
import { type Deps, Refusal } from './services/deps';
import { demonstration } from './services/example/demonstration';
import { loadExample } from './services/example/loading';
import { finishReplanning } from './services/importing';
import { lanes } from './services/inbox';
import { webChat } from './services/web-chat';
import { failures, handler, sweep } from './services/work';

export { DataDirInUse, DataDirNotWritable } from '../adapters/data-dir';

/** How often the store is looked through for what is due. */
const SWEEP_MS = 120_000;

/** The product without its web server, and working on no jobs. */
export interface Core {
  deps: Deps;
  clock: MovableClock;
  watch: Watch;
  /** The data folder that is ours alone, when an embedded engine works in it. */
  dataDir?: string;
  close(): Promise<void>;
}

/** The running product. */
export interface App {
  deps: Deps;
  /** Whether the demonstration's clock and helpers are there. */
  demonstration: boolean;
  dataDir?: string;
  /** Starts listening; answers the address. */
  listen(): Promise<string>;
  /** Stops taking requests, finishes what it holds, lets go of everything. */
  close(): Promise<void>;
}

/**
 * Opens the store and the queue that the configuration names. To `serve`, servers that do not answer are tried again and
 * again meanwhile; for one `command`, the store has to be there, and the queue is opened once it is used. Throws
 * `DataDirInUse` when another process holds the folder of an embedded engine.
 */
export async function openCore(config: Config, log: Log, use: 'serve' | 'command' = 'serve'): Promise<Core> {
  const lock = usesDataDir(config) ? lockDataDir(config.dataDir) : undefined;
  const opened: (() => Promise<void>)[] = [async () => lock?.release()];
  const close = async () => {
    for (const letGo of opened.splice(0).reverse()) await letGo();
  };
  try {
    const announcements = announcementsOf(config, log, use === 'serve');
    opened.push(() => announcements.close());
    // The queue opens beside the store, which takes seconds where it is embedded.
    const queue = queueFor(config, log, use);
    const store = await storeFor(config, log, use).catch(async (error: unknown) => {
      await queue.close();
      throw error;
    });
    // Closed in the other order: running jobs still write.
    opened.push(
      () => store.close(),
      () => queue.close(),
    );
    const clock = isLocalOnly(config) ? await movableClock(store) : steadyClock;
    const pictures = createPictures();
    const { deps, watch } = await assembleDeps({ store, queue, clock, log, pictures, announcements });
    return { deps, clock, watch, ...heldBy(lock), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts the product together from a configuration: the only place that knows the adapters. */
export async function compose(config: Config, log: Log): Promise<App> {
  const core = await openCore(config, log);
  const { deps, clock } = core;
  const isDemonstration = isLocalOnly(config);
  if (config.example && isDemonstration) await loadExample(deps, installation());
  const lane = lanes();
  const steps = [
    () => deps.learnBenchmarks(),
    () => finishReplanning(deps),
    () => deps.queue.work(learning(deps, handler(deps, lane)), failures(deps), SWEEP_MS),
    () => sweep(deps),
  ];
  // What is embedded is there or never will be; a server may come later, and the page says so until then.
  const begun = usesServers(config) ? keepBeginning(steps, log) : await beginNow(steps);
  const host: WebHost = {
    ...refusing(webChat(deps, lane), begun.isReady),
    onMessage: core.watch,
    ...(isDemonstration ? { demo: demonstration(deps, clock) } : {}),
    health: () => health(partsOf(config, deps), begun.isReady),
  };
  const web = createWebApp(
    host,
    {
      embedded: isDemonstration,
      cookieKey: await cookieKey(deps.store),
      publicDir: join(installation(), 'dist', 'adapters', 'web', 'public'),
      ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
    },
    deps.log,
  );
  const server = createServer(web.app);
  return {
    deps,
    demonstration: isDemonstration,
    ...(core.dataDir === undefined ? {} : { dataDir: core.dataDir }),
    listen: () => listen(server, config),
    close: async () => {
      web.close();
      await closeServer(server);
      await begun.stop();
      await core.close();
    },
  };
}

/** Another process may have imported a benchmark: each sweep looks. */
function learning(deps: Deps, work: JobHandler): JobHandler {
  return async (job, id) => {
    if (job.kind === 'sweep') await deps.learnBenchmarks();
    return work(job, id);
  };
}

function heldBy(lock: DataDirLock | undefined): Pick<Core, 'dataDir'> {
  return lock ? { dataDir: lock.dir } : {};
}

async function storeFor(config: Config, log: Log, use: 'serve' | 'command'): Promise<Store> {
  const { mongodbUri: uri } = config;
  if (!uri) return openFiles(config, log);
  if (use === 'command') return openMongoStore({ uri });
  const opening = keepOpening(() => openMongoStore({ uri }), openingNews(log, placeOfStore(config)));
  return lateStore(opening.get, opening.close);
}

async function openFiles(config: Config, log: Log): Promise<Store> {
  const { store, recovered } = await openFileStore({ dir: join(config.dataDir, 'store') });
  for (const { collection, lostLines } of recovered)
    log.warn(
      { collection, lostLines },
      'a data file was damaged: the rest was recovered, the damaged file is kept beside it',
    );
  return store;
}

function queueFor(config: Config, log: Log, use: 'serve' | 'command'): Queue {
  const open = () => openQueue(config, log);
  if (use === 'serve' && config.redisUrl) {
    const opening = keepOpening(open, openingNews(log, placeOfQueue(config)));
    return lateQueue(opening.get, opening.close);
  }
  const opening = onceAsked(open);
  // Whether it opens is told to whoever uses it first.
  if (use === 'serve') opening.get().catch(() => undefined);
  return lateQueue(opening.get, opening.close);
}

async function openQueue(config: Config, log: Log): Promise<Queue> {
  const told = seldom(log);
  const onError = (error: Error) => told.error({ err: error }, 'queue error');
  if (config.redisUrl) return openRedisQueue({ url: config.redisUrl, onError });
  const { queue, refilled } = await openEmbeddedQueue({ dir: join(config.dataDir, 'queue'), onError });
  if (refilled) log.info({}, 'the queue starts empty and is filled from the store');
  return queue;
}

/** Instances that share a Redis tell each other what is new. `soon`: this one has pages that want to hear of it. */
function announcementsOf(config: Config, log: Log, soon: boolean): Announcements {
  const local = localAnnouncements();
  return config.redisUrl ? redisAnnouncements(local, { url: config.redisUrl, log: seldom(log), soon }) : local;
}

/** What the services refuse, as the web adapter's own refusals; everything, until people can work. */
function refusing(chat: ReturnType<typeof webChat>, isReady: () => boolean): ReturnType<typeof webChat> {
  const wrap =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (!isReady()) throw new WebRefusal('unavailable', 'Critical Friend is starting. Please try again in a minute.');
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

/** The key that signs session cookies, made once for an installation. */
async function cookieKey(store: Store): Promise<Uint8Array> {
  const fresh = { id: 'cookie-key', value: randomBytes(32).toString('base64') };
  await store.settings.insert(fresh);
  const kept = (await store.settings.get(fresh.id)) ?? fresh;
  return Buffer.from(kept.value, 'base64');
}
