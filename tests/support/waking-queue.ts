import type { Instant } from '../../src/method/time';
import type { Job, JobHandler, Queue } from '../../src/ports/queue';

/** A queue in memory that works only when told to: what waits can be looked at, and time is the test's own. */
export interface WakingQueue extends Queue {
  /** Runs what is due, and what that adds, until nothing is left. */
  runDue(now: () => Instant): Promise<void>;
  /** Forgets every job, as a queue whose folder was thrown away. */
  empty(): void;
  readonly waiting: ReadonlyMap<string, { job: Job; dueAt?: Instant }>;
}

export function wakingQueue(handler: () => JobHandler): WakingQueue {
  const waiting = new Map<string, { job: Job; dueAt?: Instant }>();
  const add = async (id: string, job: Job, dueAt?: Instant) => {
    if (!waiting.has(id)) waiting.set(id, { job, ...(dueAt === undefined ? {} : { dueAt }) });
  };
  return {
    waiting,
    add,
    addAll: async (jobs) => {
      for (const { id, job, dueAt } of jobs) await add(id, job, dueAt);
    },
    remove: async (ids) => {
      for (const id of ids) waiting.delete(id);
    },
    work: async () => undefined,
    counts: async () => ({ waiting: waiting.size, delayed: 0, active: 0, failed: 0 }),
    ping: async () => undefined,
    close: async () => undefined,
    empty: () => waiting.clear(),
    runDue: async (now) => {
      for (;;) {
        const at = now();
        const [next] = [...waiting]
          .filter(([, { dueAt }]) => dueAt === undefined || dueAt <= at)
          .sort(([, a], [, b]) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
        if (!next) return;
        const [id, { job }] = next;
        waiting.delete(id);
        await handler()(job, id);
      }
    },
  };
}
