import { LRUCache } from 'lru-cache';

/** So many messages are remembered that a platform did not take in their first try. */
const REMEMBERED = 1_000;

/** How long what a platform did not take now is put off, when it did not say: longer each time. In milliseconds. */
export interface Backoff {
  after(id: string): number;
  /** It is over with this one. */
  done(id: string): void;
}

interface Waits {
  firstMs: number;
  longestMs: number;
  chance?: () => number;
}

/** Each wait is twice the one before it, and up to a half of it is left to chance. */
export function backoff({ firstMs, longestMs, chance = Math.random }: Waits): Backoff {
  const tries = new LRUCache<string, number>({ max: REMEMBERED });
  return {
    after: (id) => {
      const count = tries.get(id) ?? 0;
      tries.set(id, count + 1);
      const ms = Math.min(longestMs, firstMs * 2 ** Math.min(count, 20));
      return Math.round(ms * (0.5 + 0.5 * chance()));
    },
    done: (id) => void tries.delete(id),
  };
}
