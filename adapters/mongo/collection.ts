import type { Model } from 'mongoose';
import type { Collection, Document } from '../../src/ports/store';
import { StoreError } from '../../src/ports/store';
import { guarded, isDuplicate } from './errors';
import type { Kind } from './kinds';
import type { Row } from './model';
import { replaced } from './replacing';
import { docOf, isSeen, queryOf, revOf, rowOf, sortOf } from './rows';

/** How often `update` starts again before it gives up; far more than writers there are. */
const ATTEMPTS = 500;

/** The repository of one kind of document: the same code whatever engine the model's connection leads to. */
export function collectionOf<T extends Document, K>(model: Model<Row>, kind: Kind<T, K>): Collection<T, K> {
  const byId = (id: string) => guarded(() => model.findOne({ _id: id }).lean<Row>().exec());

  const insert = async (doc: T): Promise<boolean> => {
    try {
      await new model(rowOf(kind, doc)).save();
      return true;
    } catch (error) {
      if (isDuplicate(error) && (await model.exists({ _id: doc.id }).exec()) !== null) return false;
      throw error;
    }
  };

  const put = async (doc: T): Promise<void> => {
    const row = rowOf(kind, doc);
    const write = () => replaced(model, { _id: doc.id }, row, true);
    // Two that put the same new document at once may both try to insert it; the second then finds it there.
    await write().catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
      return write();
    });
  };

  const get = async (id: string): Promise<T | undefined> => {
    const row = await byId(id);
    return row === null ? undefined : docOf(kind, row);
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
      if (await guarded(() => replaced(model, version, written, false))) return docOf(kind, written);
    }
    throw new StoreError('unavailable', true);
  };

  return {
    get,
    async find(filter, options = {}) {
      if (options.limit !== undefined && options.limit < 1) return [];
      const query = model
        .find(queryOf(filter))
        .sort(sortOf(options.sort))
        .limit(options.limit ?? 0);
      return (await guarded(() => query.lean<Row[]>().exec())).map((row) => docOf(kind, row));
    },
    count: (filter) => guarded(() => model.countDocuments(queryOf(filter)).exec()),
    insert: (doc) => guarded(() => insert(doc)),
    put: (doc) => guarded(() => put(doc)),
    update,
    async remove(id) {
      return (await guarded(() => model.deleteOne({ _id: id }).exec())).deletedCount > 0;
    },
    async removeAll(filter) {
      return (await guarded(() => model.deleteMany(queryOf(filter)).exec())).deletedCount;
    },
  };
}
