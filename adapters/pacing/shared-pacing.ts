import { Redis } from 'ioredis';
import type { Log } from '../../src/ports/log';
import { aheadMs, type Pacing } from './pacing';
import { PAUSE, TURN } from './scripts';

/** How long a server may take to answer before this instance goes on alone, in milliseconds. */
const PATIENCE_MS = 1_000;

export interface SharedPacingOptions {
  /** `redis://` or, over TLS, `rediss://`. */
  url: string;
  /** Told when the pace is not shared; it goes on by itself. */
  log: Log;
  /** What all keys begin with, as the queue's do. */
  prefix?: string;
}

/** A pace that holds a connection. */
export interface SharedPacing extends Pacing {
  close(): Promise<void>;
}

/**
 * One pace for all instances that share a Redis server. While it does not answer, this one goes by its `own`; it looks
 * for the server from the first turn on, again and again.
 */
export function sharedPacing(own: Pacing, { url, log, prefix = 'critical-friend' }: SharedPacingOptions): SharedPacing {
  const redis = new Redis(url, {
    lazyConnect: true,
    keyPrefix: `${prefix}:pacing:`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
  });
  const alone = (err: unknown) => log.warn({ err }, 'the pace of sending is not shared with other instances');
  redis.on('error', alone);
  let connecting: Promise<void> | undefined;
  let isClosed = false;

  const run = async (script: string, keys: readonly string[], args: readonly number[]): Promise<number | undefined> => {
    if (isClosed) return undefined;
    try {
      connecting ??= redis.connect();
      await connecting.catch(() => undefined);
      return Number(await redis.eval(script, keys.length, ...keys, ...args));
    } catch (err) {
      alone(err);
      return undefined;
    }
  };

  return {
    turn: async (id, limits) => {
      const keys = limits.flatMap(({ name }) => [lineKey(name), `turn ${name} ${id}`]);
      const args = limits.flatMap((limit) => [limit.everyMs, aheadMs(limit)]);
      return (await run(TURN, keys, args)) ?? own.turn(id, limits);
    },
    pause: async (name, ms) => {
      // What the platform said holds for whoever goes on alone, too.
      await own.pause(name, ms);
      await run(PAUSE, [lineKey(name)], [Math.ceil(ms)]);
    },
    close: async () => {
      if (!isClosed) redis.disconnect();
      isClosed = true;
    },
  };
}

function lineKey(name: string): string {
  return `line ${name}`;
}
