import { setTimeout as sleep } from 'node:timers/promises';

/** How often it is looked, and for how long, in milliseconds. */
const LOOK_EVERY_MS = 1;
const LIMIT_MS = 60_000;

/** A call of a platform's API: what it does, and in which conversation. */
export interface ApiCall {
  method: string;
  conversation: string;
}

/** Counts the calls of a platform's API, by method and conversation. */
export interface CountedCalls {
  /** All calls so far. */
  total(): number;
  /**
   * Resolves when each of the methods was called once more in this conversation than it was at this moment. Throws
   * `NotCalled` after a minute.
   */
  oneMore(conversation: string, methods: readonly string[]): Promise<void>;
}

/** `calls`: all that were made so far, in order. */
export function countedCalls<C>(calls: () => readonly C[], read: (call: C) => ApiCall): CountedCalls {
  const counts = new Map<string, number>();
  let counted = 0;
  const look = () => {
    const made = calls();
    for (const call of made.slice(counted)) {
      const key = keyOf(read(call));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    counted = made.length;
  };
  const countOf = (call: ApiCall) => counts.get(keyOf(call)) ?? 0;
  return {
    total: () => calls().length,
    oneMore: async (conversation, methods) => {
      look();
      const wanted = methods.map((method) => ({ method, count: countOf({ method, conversation }) + 1 }));
      const limit = performance.now() + LIMIT_MS;
      while (wanted.some(({ method, count }) => countOf({ method, conversation }) < count)) {
        if (performance.now() > limit) throw new NotCalled(methods);
        await sleep(LOOK_EVERY_MS);
        look();
      }
    },
  };
}

function keyOf({ method, conversation }: ApiCall): string {
  return `${method} ${conversation}`;
}

class NotCalled extends Error {
  constructor(methods: readonly string[]) {
    super(`what was waited for was not called within a minute: ${methods.join(', ')}`);
    this.name = 'NotCalled';
  }
}
