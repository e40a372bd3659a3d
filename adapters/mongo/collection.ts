import type { Collection, Document } from '../../src/ports/store';
import { StoreError } from '../../src/ports/store';
import { guarded, isDuplicate } from './errors';
import type { Row } from './fields';
import type { Kind } from './kinds';
import type { RawCollection } from './raw';
import { replaced } from './replacing';
import { askedOf, docOf, isSeen, revOf, rowOf, sortOf } from './rows';

/** How often `update` starts again before it gives up; far more than writers there are. */
const ATTEMPTS = 500;

/** The repository of one kind of document: the same code whatever engine the raw collection leads to. */
export function collectionOf<T extends Document, K>(raw: RawCollection, kind: Kind<T, K>): Collection<T, K> {
  const byId = (id: string) => guarded(() => raw.findOne({ _id: id }));

  const insert = async (doc: T): Promise<boolean> => {
    try {
      await raw.insertOne(rowOf(kind, doc));
      return true;
    } catch (error) {
      if (isDuplicate(error) && (await raw.findOne({ _id: doc.id })) !== null) return false;
      throw error;
    }
  };

  const put = async (doc: T): Promise<void> => {
    const row = rowOf(kind, doc);
    const write = () => replaced(raw, { _id: doc.id }, row, true);
    // Two that put the same new document at once may both try to insert it; the second then finds it there.
    await write().catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
      return write();
    });
  };

  const get = async (id: string): Promise<T | undefined> => {
    const row = await byId(id);
    return row === null ? undefined : docOf(kind, row as Row);
  };

  const update = async (id: string, change: (doc: T) => T, seen?: T): Promise<T | undefined> => {
    let known = seen !== undefined && isSeen(seen) ? seen : undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const doc = known ?? (await get(id));
      if (doc === undefined) return undefined;
      const next = change(doc);
      if (next === doc && !known) return doc;
      known = undefined;
      // What was to stay as it was seen may be another by now.
      if (next === doc) continue;
      const written = rowOf(kind, { ...next, id });
      const version = { _id: id, rev: revOf(doc) };
      if (await guarded(() => replaced(raw, version, written, false))) return docOf(kind, written);
    }
    throw new StoreError('unavailable', true);
  };

  return {
    get,
    async find(filter, options = {}) {
      if (options.limit !== undefined && options.limit < 1) return [];
      const found = async () =>
        raw.find(askedOf(kind, filter), { sort: sortOf(options.sort), limit: options.limit ?? 0 }).toArray();
      return (await guarded(found)).map((row) => docOf(kind, row as Row));
    },
    count: (filter) => guarded(async () => raw.countDocuments(askedOf(kind, filter))),
    insert: (doc) => guarded(() => insert(doc)),
    put: (doc) => guarded(() => put(doc)),
    update,
    async remove(id) {
      return (await guarded(() => raw.deleteOne({ _id: id }))).deletedCount > 0;
    },
    async removeAll(filter) {
      return (await guarded(async () => raw.deleteMany(askedOf(kind, filter)))).deletedCount;
    },
  };
}
