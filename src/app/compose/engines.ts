import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type OnOpen, openEmbeddedQueue, openRedisQueue } from '../../../adapters/bullmq';
import { lockDataDir } from '../../../adapters/data-dir';
import { openFileArchive, openFileStore, openMongoArchive, openMongoStore } from '../../../adapters/mongo';
import { type Pacing, pacing } from '../../../adapters/pacing/pacing';
import { sharedPacing } from '../../../adapters/pacing/shared-pacing';
import { redisAnnouncements } from '../../../adapters/redis-announcements/redis-announcements';
import { localAnnouncements } from '../../delivery/announcements';
import type { Announcements } from '../../ports/announcements';
import type { Archive } from '../../ports/archive';
import type { Log } from '../../ports/log';
import type { Queue } from '../../ports/queue';
import { type Store, StoreError } from '../../ports/store';
import type { Config } from '../config';
import { openingNews, placeOfQueue, placeOfStore } from '../health';
import { lateQueue, onceAsked } from '../late-queue';
import { lateStore } from '../late-store';
import { keepOpening } from '../opening';
import { throttledLog } from '../throttled-log';

/** To serve people for long, or for one command. */
export type Use = 'serve' | 'command';

/** The store that a configuration names. To serve, a server that is away is tried again and again meanwhile. */
export async function storeFor(config: Config, log: Log, use: Use): Promise<Store> {
  const { mongodbUri: uri } = config;
  if (!uri) return openFiles(config, log);
  if (use === 'command') return openMongoStore({ uri, log });
  const opening = keepOpening(() => openMongoStore({ uri, log }), openingNews(log, placeOfStore(config)));
  // Data that are not for this code stay so: better not to start than to try again.
  await opening.get().catch(async (error: unknown) => {
    if (!(error instanceof StoreError) || error.retry) return;
    await opening.close();
    throw error;
  });
  return lateStore(opening.get, opening.close);
}

async function openFiles(config: Config, log: Log): Promise<Store> {
  const { store, recovered } = await openFileStore({ dir: join(config.dataDir, 'store'), log });
  for (const { collection, lostLines } of recovered)
    log.warn(
      { collection, lostLines },
      'a data file was damaged: the rest was recovered, the damaged file is kept beside it',
    );
  return store;
}

/** The queue that a configuration names; likewise. An embedded one, and a command's, opens beside what else there is to do. */
export function queueFor(config: Config, log: Log, use: Use, onOpen: OnOpen): Queue {
  const open = () => openQueue(config, log, onOpen);
  if (use === 'serve' && config.redisUrl) {
    const opening = keepOpening(open, openingNews(log, placeOfQueue(config)));
    return lateQueue(opening.get, opening.close);
  }
  const opening = onceAsked(open);
  // Whether it opens is told to whoever uses it first.
  if (use === 'serve') opening.get().catch(() => undefined);
  return lateQueue(opening.get, opening.close);
}

async function openQueue(config: Config, log: Log, onOpen: OnOpen): Promise<Queue> {
  const told = throttledLog(log);
  const onError = (error: Error) => told.error({ err: error }, 'queue error');
  if (config.redisUrl) return openRedisQueue({ url: config.redisUrl, onError, onOpen });
  const { queue, refilled } = await openEmbeddedQueue({ dir: join(config.dataDir, 'queue'), onError, onOpen });
  if (refilled) log.info({}, 'the queue starts empty and is filled from the store');
  return queue;
}

/** Instances that share a Redis tell each other what is new. `soon`: this one has pages that want to hear of it. */
export function announcementsOf(config: Config, log: Log, soon: boolean): Announcements {
  const local = localAnnouncements();
  const { redisUrl: url } = config;
  return url
    ? redisAnnouncements(local, { url, log: throttledLog(log), prefix: announcementsPrefix(url), soon })
    : local;
}

/** Instances that share a Redis keep to a platform's limits together. */
export function pacingOf({ redisUrl: url }: Config, log: Log): { pacing: Pacing; close(): Promise<void> } {
  if (!url) return { pacing: pacing(), close: async () => undefined };
  const shared = sharedPacing(pacing(), { url, log: throttledLog(log) });
  return { pacing: shared, close: shared.close };
}

/** Redis parts keys by database number but not what is announced: the number is in the channel's name. */
function announcementsPrefix(url: string): string {
  const database = new URL(url).pathname.slice(1);
  return database === '' || database === '0' ? 'critical-friend' : `critical-friend-${database}`;
}

/**
 * The data beneath their schemas, for the `db` commands: those in the data folder, which is taken for this process, or
 * those on the server of `MONGODB_URI`. Undefined where the folder holds none, or no server is named. Throws
 * `DataDirInUse`, or a `StoreError`.
 */
export async function openArchive(config: Config, where: 'folder' | 'server'): Promise<Archive | undefined> {
  if (where === 'server') return config.mongodbUri ? openMongoArchive({ uri: config.mongodbUri }) : undefined;
  const dir = join(config.dataDir, 'store');
  if (!existsSync(dir)) return undefined;
  const lock = lockDataDir(config.dataDir);
  try {
    const archive = await openFileArchive({ dir });
    const close = () => archive.close().finally(() => lock.release());
    return { ...archive, place: config.dataDir, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}
