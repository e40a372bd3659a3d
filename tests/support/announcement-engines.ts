import Redis from 'ioredis';
import { redisAnnouncements } from '../../adapters/redis-announcements/redis-announcements';
import { localAnnouncements } from '../../src/delivery/announcements';
import type { Announcements } from '../../src/ports/announcements';
import type { Log } from '../../src/ports/log';
import { startRedis, type TestRedis } from './redis-server';
import { until } from './until';

/** An engine to run the contract of announcements on. */
export interface AnnouncementEngine {
  start(): Promise<void>;
  /** An instance that hears from now on what others tell, if the engine reaches others. */
  open(): Promise<Announcements>;
  stop(): Promise<void>;
}

/** The Redis engine, and its channel for whoever wants to write on it. */
export interface RedisAnnouncementEngine extends AnnouncementEngine {
  /** The lines that the instances logged. */
  log: { level: string; fields: Readonly<Record<string, unknown>>; message: string }[];
  publish(text: string): Promise<void>;
  /** How many instances listen. */
  listeners(): Promise<number>;
}

export const localEngine: AnnouncementEngine = {
  start: async () => {},
  open: async () => localAnnouncements(),
  stop: async () => {},
};

export function redisEngine(): RedisAnnouncementEngine {
  let server: TestRedis | undefined;
  let client: Redis | undefined;
  const log: RedisAnnouncementEngine['log'] = [];
  const open = new Set<Announcements>();
  const channel = () => `${server?.prefix}:announcements`;
  const listeners = async () => Number((await client?.pubsub('NUMSUB', channel()))?.[1] ?? 0);
  return {
    log,
    listeners,
    start: async () => {
      server = await startRedis();
      client = new Redis(server.url);
    },
    open: async () => {
      const { url = '', prefix = '' } = server ?? {};
      const opened = redisAnnouncements(localAnnouncements(), { url, prefix, log: notingLog(log), soon: true });
      open.add(opened);
      // Those that closed may be gone only now.
      await until(async () => (await listeners()) === open.size);
      const close = () => {
        open.delete(opened);
        return opened.close();
      };
      return { ...opened, close };
    },
    publish: async (text) => void (await client?.publish(channel(), text)),
    stop: async () => {
      client?.disconnect();
      await server?.stop();
    },
  };
}

/** A log that keeps its lines. */
export function notingLog(lines: RedisAnnouncementEngine['log']): Log {
  const note = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void lines.push({ level, fields, message });
  return { info: note('info'), warn: note('warn'), error: note('error') };
}
