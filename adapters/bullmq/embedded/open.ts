import { createPostgresBackend } from 'bullmq';
import type { Queue } from '../../../src/ports/queue';
import { asError, type ReportError } from '../processor';
import { createQueue, type OnOpen } from '../queue';
import { defaultTuning, type QueueTuning } from '../tuning';
import { openFolder, tidy } from './folder';
import { createPool } from './pool';

export interface EmbeddedQueueOptions {
  /** The queue's own folder; only one process may use it. */
  dir: string;
  /** Told of what goes wrong in the background; the queue goes on by itself. */
  onError: ReportError;
  tuning?: Partial<QueueTuning>;
  onOpen?: OnOpen;
}

const tidyEveryMs = 6 * 3_600_000;

/**
 * The queue in this process: BullMQ's PostgreSQL backend on PGlite. The folder is disposable: one that does not open is
 * put aside and a fresh one made. `refilled` is true when the queue starts empty, so that it has to be filled from the
 * store. Throws `unavailable` when not even a fresh folder opens.
 */
export async function openEmbeddedQueue(options: EmbeddedQueueOptions): Promise<{ queue: Queue; refilled: boolean }> {
  const { dir, onError, tuning, onOpen } = options;
  const { database, fresh } = await openFolder(dir, onError);
  const pool = createPool(database);
  const tidying = setInterval(() => tidy(database).catch((error) => onError(asError(error))), tidyEveryMs).unref();
  const queue = await createQueue(
    {
      backend: createPostgresBackend,
      connection: pool,
      workerConnection: pool,
      close: () => {
        clearInterval(tidying);
        return pool.end();
      },
    },
    { ...defaultTuning, ...tuning },
    onError,
    onOpen,
  );
  return { queue, refilled: fresh };
}
