import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { HeatMap, Pictures } from '../../src/ports/pictures';

/** In bytes: some hundreds of pictures. */
const MOST = 16 * 2 ** 20;

/** Pictures by what they show: each is made once, also for those who ask while it is being made. */
export function cachedPictures(pictures: Pictures): Pictures {
  const made = new LRUCache<string, Uint8Array, HeatMap>({
    maxSize: MOST,
    sizeCalculation: ({ length }) => length,
    // Whoever asked gets theirs, however many others were made meanwhile.
    ignoreFetchAbort: true,
    fetchMethod: (_key, _old, { context }) => pictures.heatMap(context),
  });
  return {
    heatMap: (map) => {
      const key = createHash('sha256').update(JSON.stringify(map)).digest('base64');
      return made.forceFetch(key, { context: map });
    },
  };
}
