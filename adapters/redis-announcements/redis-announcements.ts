import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Announcements } from '../../src/ports/announcements';
import type { Log } from '../../src/ports/log';
import { underWay } from '../../src/ports/under-way';
import { decode, encode } from './payload';

/** How long an announcement may be on its way before it is given up, and so how long closing waits at most. */
const SEND_LIMIT_MS = 2_000;

export interface RedisAnnouncementsOptions {
  /** `redis://` or, over TLS, `rediss://`. */
  url: string;
  /** Told of what goes wrong in the background; it goes on by itself. */
  log: Log;
  /** What the channel's name begins with, as the queue's keys do. */
  prefix?: string;
  /** Whether to listen to the others from now on, rather than from when somebody first watches. */
  soon?: boolean;
}

/**
 * Carries the announcements of this instance to the others over a channel of a Redis server, and theirs here. It waits
 * for no server: it connects when there is something to tell or to hear, and again whenever the server was away.
 */
export function redisAnnouncements(local: Announcements, options: RedisAnnouncementsOptions): Announcements {
  const { url, log, prefix = 'critical-friend', soon = false } = options;
  const channel = `${prefix}:announcements`;
  const self = randomUUID();
  const publisher = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    commandTimeout: SEND_LIMIT_MS,
    // What a turn has to tell at once goes out in one piece.
    enableAutoPipelining: true,
  });
  const subscriber = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null });
  const onTheirWay = underWay();
  let listening = false;
  let closing: Promise<void> | undefined;

  const onError = (err: Error) => log.error({ err }, 'announcements error');
  publisher.on('error', onError);
  subscriber.on('error', onError);
  subscriber.on('message', (_channel, text) => {
    const heard = decode(text);
    if (!heard) log.warn({ channel }, 'an announcement could not be read');
    // Our own were told here at once.
    else if (heard.from !== self) local.tell(heard.message);
  });

  const listen = (): void => {
    if (listening || closing) return;
    listening = true;
    subscriber.subscribe(channel).catch((err: unknown) => {
      listening = false;
      if (!closing) log.error({ err }, 'announcements of other instances are not heard');
    });
  };

  const send = async (text: string): Promise<void> => {
    try {
      await publisher.publish(channel, text);
    } catch (err) {
      log.warn({ err }, 'an announcement did not reach other instances');
    }
  };

  const letGo = async (): Promise<void> => {
    await onTheirWay.finished();
    publisher.disconnect();
    subscriber.disconnect();
    await local.close();
  };

  if (soon) listen();
  return {
    tell: (message) => {
      if (closing) return;
      local.tell(message);
      void onTheirWay.watch(send(encode(self, message)));
    },
    watch: (listener) => {
      listen();
      return local.watch(listener);
    },
    close: () => {
      closing ??= letGo();
      return closing;
    },
  };
}
