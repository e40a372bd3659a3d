import { createRedisBackend } from 'bullmq';
import type { Queue } from '../../src/ports/queue';
import type { ReportError } from './processor';
import { createQueue, type OnOpen } from './queue';
import { defaultTuning, type QueueTuning } from './tuning';

export interface RedisQueueOptions {
  /** `redis://` or, over TLS, `rediss://`. */
  url: string;
  /** Told of what goes wrong in the background; the queue goes on by itself. */
  onError: ReportError;
  /** What all keys begin with. */
  prefix?: string;
  tuning?: Partial<QueueTuning>;
  onOpen?: OnOpen;
}

/** The queue on a Redis server. Throws `unavailable` when it does not answer within ten seconds. */
export async function openRedisQueue(options: RedisQueueOptions): Promise<Queue> {
  const { url, onError, prefix = 'critical-friend', tuning, onOpen } = options;
  return createQueue(
    {
      backend: createRedisBackend,
      // Whoever adds a job has stored its cause before: better an error now than an answer in half a minute.
      connection: { url, enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 5_000 },
      workerConnection: { url, maxRetriesPerRequest: null },
      prefix,
      close: async () => {},
    },
    { ...defaultTuning, ...tuning },
    onError,
    onOpen,
  );
}
