import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pictures } from '../../src/ports/pictures';

/** In bytes: some hundreds of pictures. */
const MOST = 16 * 2 ** 20;

/** Pictures by what they show: each is made once, also for those who ask while it is being made. */
export function cachedPictures(pictures: Pictures): Pictures {
  const made = new LRUCache<string, Uint8Array>({ maxSize: MOST, sizeCalculation: ({ length }) => length });
  const making = new Map<string, Promise<Uint8Array>>();
  return {
    heatMap: (map) => {
      const key = createHash('sha256').update(JSON.stringify(map)).digest('base64');
      const known = made.get(key);
      if (known) return Promise.resolve(known);
      const begun = making.get(key);
      if (begun) return begun;
      const picture = pictures.heatMap(map).finally(() => making.delete(key));
      making.set(key, picture);
      picture.then(
        (bytes) => made.set(key, bytes),
        // Whoever asked for it is told.
        () => undefined,
      );
      return picture;
    },
  };
}
