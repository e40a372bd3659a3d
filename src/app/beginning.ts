import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../ports/log';

/** The wait before a step that failed is done again, in milliseconds. */
const PAUSE_MS = 1_000;

/** What there is to do before and beside the first request. */
export interface Beginning {
  /** Whether people can work: the first step is done. */
  isReady(): boolean;
  /** Resolves once they can; never, when it is stopped before. */
  ready: Promise<void>;
  /** Does nothing more. */
  stop(): Promise<void>;
}

export type Steps = readonly (() => Promise<void>)[];

/** Does the steps one after the other, now. Throws what goes wrong. */
export async function beginNow(steps: Steps): Promise<Beginning> {
  for (const step of steps) await step();
  return { isReady: () => true, ready: Promise.resolve(), stop: async () => undefined };
}

/** Does the steps one after the other in the background, each again until it works: servers may come later than we do. */
export function keepBeginning(steps: Steps, log: Log): Beginning {
  const given = new AbortController();
  let done = 0;
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const follow = async (): Promise<void> => {
    for (const step of steps) {
      while (!(await works(step, log))) await sleep(PAUSE_MS, undefined, { signal: given.signal });
      done += 1;
      tellReady();
      if (given.signal.aborted) return;
    }
  };
  const following = follow().catch((error: unknown) => {
    if (!given.signal.aborted) throw error;
  });
  return {
    isReady: () => done > 0,
    ready,
    stop: () => {
      given.abort();
      return following;
    },
  };
}

/** That a server is away is told where it is opened. */
async function works(step: () => Promise<void>, log: Log): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    log.warn({ err: error }, 'a step of the start is done again');
    return false;
  }
}
