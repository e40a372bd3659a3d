import type { Queue } from '../ports/queue';

/** A queue that is opened beside what else there is to do: whoever uses it waits for it, and is told why it does not open. */
export function lateQueue(opened: () => Promise<Queue>, close: () => Promise<void>): Queue {
  return {
    add: async (id, job, dueAt) => (await opened()).add(id, job, dueAt),
    addAll: async (jobs) => (jobs.length === 0 ? undefined : (await opened()).addAll(jobs)),
    remove: async (ids) => (ids.length === 0 ? undefined : (await opened()).remove(ids)),
    work: async (handler, failed, sweepEveryMs) => (await opened()).work(handler, failed, sweepEveryMs),
    counts: async () => (await opened()).counts(),
    ping: async () => (await opened()).ping(),
    close,
  };
}

/** Opens when it is first asked for; an attempt that failed is made again by whoever asks next. */
export function onceAsked(open: () => Promise<Queue>): { get(): Promise<Queue>; close(): Promise<void> } {
  let opened: Promise<Queue> | undefined;
  return {
    get: () => {
      // A queue that does not open is not there to be closed.
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
    close: async () => (opened === undefined ? undefined : (await opened).close()),
  };
}
