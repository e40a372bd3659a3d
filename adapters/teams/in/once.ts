import { LRUCache } from 'lru-cache';

/** So many are remembered. */
const REMEMBERED = 1_000;

/**
 * Whether something comes for the first time, as far as this process remembers: for gestures that change nothing, so
 * that one that Teams delivers again is not answered twice.
 */
export function firstTimes(): (id: string) => boolean {
  const seen = new LRUCache<string, true>({ max: REMEMBERED });
  return (id) => {
    const isFirst = !seen.has(id);
    seen.set(id, true);
    return isFirst;
  };
}
