import type { Collection, Collections, Document, Store, Write } from '../../src/ports/store';

/** A write of a store that a test watches, alone or in a batch. */
export interface WatchedWrite {
  to: keyof Collections;
  id: string;
  how: 'insert' | 'replace' | 'put' | 'remove';
}

/**
 * The same store, with something done before each write: what it throws ends the write there, as a power cut does, and what
 * came before it in a batch is written.
 */
export function watchedStore(store: Store, before: (write: WatchedWrite) => Promise<void> | void): Store {
  const { ping, close, commit, files, ...collections } = store;
  const watched = Object.entries(collections).map(([name, collection]) => [
    name,
    watchedCollection(name as keyof Collections, collection as unknown as Collection<Document>, before),
  ]);
  return {
    ...(Object.fromEntries(watched) as Collections),
    commit: async (writes) => {
      for (const [at, write] of writes.entries()) {
        try {
          await before(told(write));
        } catch (error) {
          await commit(writes.slice(0, at));
          throw error;
        }
      }
      return commit(writes);
    },
    files,
    ping,
    close,
  };
}

function watchedCollection(
  to: keyof Collections,
  collection: Collection<Document>,
  before: (write: WatchedWrite) => Promise<void> | void,
): Collection<Document> {
  return {
    ...collection,
    insert: async (doc) => {
      await before({ to, id: doc.id, how: 'insert' });
      return collection.insert(doc);
    },
    put: async (doc) => {
      await before({ to, id: doc.id, how: 'put' });
      return collection.put(doc);
    },
    update: async (id, change, seen) => {
      await before({ to, id, how: 'replace' });
      return collection.update(id, change, seen);
    },
    remove: async (id) => {
      await before({ to, id, how: 'remove' });
      return collection.remove(id);
    },
  };
}

function told(write: Write): WatchedWrite {
  if ('remove' in write) return { to: write.to, id: write.remove, how: 'remove' };
  if ('insert' in write) return { to: write.to, id: write.insert.id, how: 'insert' };
  if ('replace' in write) return { to: write.to, id: write.replace.id, how: 'replace' };
  return { to: write.to, id: write.put.id, how: 'put' };
}
