import type { Instant } from '../method/time';
import type { Job } from '../ports/queue';
import type { Deps } from '../turn/deps';

/** A job and when it is due; without a moment: at once. */
export interface Wake {
  id: string;
  job: Job;
  dueAt?: Instant;
}

/**
 * Tells the queue when to look at what was stored. Never throws: what a queue that is away does not hear, the sweep tells
 * it once it is back.
 */
export async function wakeUp(
  { queue, clock, log }: Pick<Deps, 'queue' | 'clock' | 'log'>,
  jobs: readonly Wake[],
): Promise<void> {
  const now = clock.now();
  try {
    // A queue counts by the machine's clock: what is due by one that was moved on would wait for as long as it was moved.
    await queue.addAll(jobs.map(({ id, job, dueAt }) => ({ id, job, ...(dueAt && dueAt > now ? { dueAt } : {}) })));
  } catch (error) {
    log.warn({ err: error, jobs: jobs.length }, 'the queue was not told: the next sweep tells it');
  }
}

/** Takes back what is no longer needed. Never throws: a job that stays finds nothing to do. */
export async function letSleep({ queue, log }: Pick<Deps, 'queue' | 'log'>, ids: readonly string[]): Promise<void> {
  try {
    await queue.remove(ids);
  } catch (error) {
    log.warn({ err: error, jobs: ids.length }, 'the queue keeps jobs that find nothing to do');
  }
}
