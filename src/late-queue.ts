import type { Queue } from './ports/queue';

/**
 * A queue that opens beside what else there is to do, since opening takes seconds: when it is first used, or from now
 * on if `soon`. Whoever uses it waits until it is open, and is told why it does not.
 */
export function lateQueue(open: () => Promise<Queue>, soon = false): Queue {
  let opened: Promise<Queue> | undefined;
  const queue = (): Promise<Queue> => {
    // A queue that does not open is not there to be closed.
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  // Whether it opens is told to whoever uses it first.
  if (soon) queue().catch(() => undefined);
  return {
    add: async (id, job, dueAt) => (await queue()).add(id, job, dueAt),
    addAll: async (jobs) => (jobs.length === 0 ? undefined : (await queue()).addAll(jobs)),
    remove: async (ids) => (ids.length === 0 ? undefined : (await queue()).remove(ids)),
    work: async (handler, failed, sweepEveryMs) => (await queue()).work(handler, failed, sweepEveryMs),
    counts: async () => (await queue()).counts(),
    ping: async () => (await queue()).ping(),
    close: async () => (opened === undefined ? undefined : (await opened).close()),
  };
}
