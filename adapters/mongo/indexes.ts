import type { IndexChange } from '../../src/ports/archive';
import type { DeclaredIndex, RawCollection, RawStore } from './raw';

/** The one index that every collection has, whether declared or not. */
const ID_INDEX = '_id_';
const NAMESPACE_NOT_FOUND = 26;

/** Makes the indexes that the kinds declare, where they are missing. */
export async function createIndexes({ kinds, collection }: RawStore): Promise<void> {
  await Promise.all(kinds.map(({ name, indexes }) => create(collection(name), indexes)));
}

/** Makes what is missing and drops what the kinds do not declare. Leaves collections alone that are not the store's. */
export async function tidyIndexes({ kinds, collection }: RawStore): Promise<IndexChange[]> {
  const changes: IndexChange[] = [];
  for (const { name, indexes } of kinds) {
    const raw = collection(name);
    const before = await namesOf(raw);
    const declared = await create(raw, indexes);
    const dropped = await dropIndexes(
      raw,
      before.filter((index) => !declared.includes(index)),
    );
    const created = declared.filter((index) => !before.includes(index));
    if (created.length + dropped.length > 0) changes.push({ collection: name, created, dropped });
  }
  return changes;
}

/** Drops those of the named indexes that are there. Answers their names. */
export async function dropIndexes(raw: RawCollection, names: readonly string[]): Promise<string[]> {
  const there = (await namesOf(raw)).filter((name) => name !== ID_INDEX && names.includes(name));
  for (const name of there) await raw.dropIndex(name);
  return there;
}

/** Answers the names of the declared indexes, each once: the files look at the first property only. */
async function create(raw: RawCollection, indexes: readonly DeclaredIndex[]): Promise<string[]> {
  const names = new Set<string>();
  for (const { key, ...options } of indexes) names.add(await raw.createIndex(key, options));
  return [...names];
}

async function namesOf(raw: RawCollection): Promise<string[]> {
  try {
    return (await raw.indexes()).flatMap(({ name }) => name ?? []);
  } catch (error) {
    // MongoDB makes a collection with its first document or index.
    if (error instanceof Error && 'code' in error && error.code === NAMESPACE_NOT_FOUND) return [];
    throw error;
  }
}
