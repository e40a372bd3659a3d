import BaseCollection from 'mongoose/lib/collection';
import { StoreError } from '../../../src/ports/store';
import type { DataFile } from './data-file';
import { indexedFields, type StoredDoc } from './nedb-file';

type Query = Record<string, unknown>;
interface FindOptions {
  sort?: Record<string, 1 | -1> | ReadonlyMap<string, 1 | -1>;
  limit?: number;
}

/** The operations of a collection that the repositories use, in MongoDB's words, over the files. */
export function fileCollectionOn(files: ReadonlyMap<string, DataFile>): typeof BaseCollection {
  return class FileCollection extends BaseCollection {
    private get file(): DataFile {
      const file = files.get(this.name);
      if (file === undefined) throw new StoreError('unavailable', true);
      return file;
    }

    find(query: Query, { sort, limit = 0 }: FindOptions = {}): { toArray(): Promise<StoredDoc[]> } {
      const order = sort instanceof Map ? Object.fromEntries(sort) : sort;
      const read = () =>
        this.file.read(async (db) => db.findAsync<StoredDoc>(firstNamedLast(query)).sort(order).limit(limit));
      return { toArray: read };
    }

    findOne(query: Query): Promise<StoredDoc | null> {
      return this.file.read(async (db) => db.findOneAsync<StoredDoc>(firstNamedLast(query)));
    }

    countDocuments(query: Query): Promise<number> {
      return this.file.read(async (db) => db.countAsync(firstNamedLast(query)));
    }

    insertOne(doc: StoredDoc): Promise<{ acknowledged: true; insertedId: string }> {
      return this.file.write(async (db) => {
        await db.insertAsync(doc);
        return { acknowledged: true, insertedId: doc._id };
      });
    }

    insertMany(docs: StoredDoc[]): Promise<{ acknowledged: true; insertedCount: number }> {
      return this.file.write(async (db) => {
        await db.insertAsync(docs);
        return { acknowledged: true, insertedCount: docs.length };
      });
    }

    /** NeDB would give an inserted replacement an id of its own, where MongoDB takes it from the query. */
    findOneAndReplace(
      query: Query & { _id: string },
      doc: Query,
      options: { upsert?: boolean },
    ): Promise<StoredDoc | null> {
      const replacement: StoredDoc = { ...doc, _id: query._id };
      return this.file.write(async (db) => {
        const { numAffected } = await db.updateAsync(query, replacement, { upsert: options.upsert === true });
        return numAffected > 0 ? { _id: query._id } : null;
      });
    }

    deleteOne(query: Query): Promise<{ acknowledged: true; deletedCount: number }> {
      return this.delete(query, false);
    }

    deleteMany(query: Query): Promise<{ acknowledged: true; deletedCount: number }> {
      return this.delete(query, true);
    }

    /** NeDB looks things up by one property only: of several, the first. Answers the name. */
    createIndex(
      properties: Query,
      { unique = false, sparse = false }: { unique?: boolean; sparse?: boolean },
    ): Promise<string> {
      const [fieldName = '_id'] = Object.keys(properties);
      return this.file.write(async (db) => {
        await db.ensureIndexAsync({ fieldName, unique, sparse });
        return indexName(fieldName);
      });
    }

    indexes(): Promise<{ name: string }[]> {
      return this.file.read(async (db) => indexedFields(db).map((field) => ({ name: indexName(field) })));
    }

    dropIndex(name: string): Promise<void> {
      return this.file.write(async (db) => {
        const field = indexedFields(db).find((candidate) => indexName(candidate) === name);
        if (field !== undefined) await db.removeIndexAsync(field);
      });
    }

    private delete(query: Query, multi: boolean): Promise<{ acknowledged: true; deletedCount: number }> {
      return this.file.write(async (db) => ({
        acknowledged: true,
        deletedCount: await db.removeAsync(firstNamedLast(query), { multi }),
      }));
    }
  };
}

/** As MongoDB names them. */
function indexName(field: string): string {
  return field === '_id' ? '_id_' : `${field}_1`;
}

/**
 * Of several indexed properties NeDB looks up the one named last and compares the others document by document. Callers
 * name the one that tells most first, as in the kinds' indexes: a review before a status.
 */
function firstNamedLast(query: Query): Query {
  return Object.fromEntries(Object.entries(query).reverse());
}
