import { StoreError } from '../../../src/ports/store';
import type { DataFile } from './data-file';
import type { StoredDoc } from './nedb-file';

/** One write of a batch as the batch hands it on, with the collection's name at the end of `namespace`. */
export type FileOperation = { namespace: string } & (
  | { name: 'insertOne'; document: StoredDoc }
  | { name: 'replaceOne'; filter: { _id: string }; replacement: Record<string, unknown>; upsert?: boolean }
  | { name: 'deleteOne'; filter: { _id: string } }
);

/** What became of the replacements, by their place in the batch. */
export interface FileBatchResult {
  updateResults: Map<number, { didUpsert: boolean }>;
}

/**
 * Writes one after the other, each to its file, and stops at the first that fails. A unique key that refuses one is told
 * as MongoDB's driver does: its place in `writeErrors`, and what was done before.
 */
export function batchOver(files: ReadonlyMap<string, DataFile>) {
  return async (operations: readonly FileOperation[]): Promise<FileBatchResult> => {
    const result: FileBatchResult = { updateResults: new Map() };
    for (const [at, operation] of operations.entries()) {
      try {
        const didUpsert = await write(fileOf(files, operation.namespace), operation);
        if (operation.name === 'replaceOne') result.updateResults.set(at, { didUpsert });
      } catch (error) {
        if (!isObject(error) || Reflect.get(error, 'code') !== 11_000) throw error;
        throw Object.assign(error, { writeErrors: new Map([[at, { code: 11_000 }]]), partialResult: result });
      }
    }
    return result;
  };
}

function fileOf(files: ReadonlyMap<string, DataFile>, namespace: string): DataFile {
  const file = files.get(namespace.slice(namespace.lastIndexOf('.') + 1));
  if (!file) throw new StoreError('unavailable', true);
  return file;
}

/** Whether it inserted where it was to replace. */
function write(file: DataFile, operation: FileOperation): Promise<boolean> {
  return file.write(async (db) => {
    switch (operation.name) {
      case 'insertOne':
        await db.insertAsync(operation.document);
        return false;
      case 'replaceOne': {
        const { filter, replacement, upsert = false } = operation;
        // NeDB would give an inserted replacement an id of its own, where MongoDB takes it from the query.
        return (await db.updateAsync(filter, { ...replacement, _id: filter._id }, { upsert })).upsert === true;
      }
      case 'deleteOne':
        await db.removeAsync(operation.filter, {});
        return false;
    }
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
