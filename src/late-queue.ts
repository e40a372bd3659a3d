import type { Queue } from './ports/queue';

/** A queue that is opened when it is first used: most commands never use it, and opening takes seconds. */
export function lateQueue(open: () => Promise<Queue>): Queue {
  let opened: Promise<Queue> | undefined;
  const queue = (): Promise<Queue> => {
    // A queue that does not open is not there to be closed.
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
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
