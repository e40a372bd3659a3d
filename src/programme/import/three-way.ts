import { isDeepStrictEqual } from 'node:util';

/** What became of the fields of one document. */
export interface FieldMerge<T> {
  /** The document with what the file changed; the very same object when that is nothing. */
  next: T;
  changed: (keyof T & string)[];
  /** Changed in chat only. */
  kept: (keyof T & string)[];
  /** Changed on both sides, each its own way; in `next` as stored, or as in the file when forced. */
  conflicts: (keyof T & string)[];
}

/**
 * Merges fields three ways: what the file changed since `base` is applied, what was changed in the store only stays.
 * Without a base (a first import) the file has the word.
 */
export function mergeFields<T extends object>(
  { base, file, stored }: { base: Partial<T> | undefined; file: Partial<T>; stored: T },
  fields: readonly (keyof T & string)[],
  force: boolean,
): FieldMerge<T> {
  const merge: FieldMerge<T> = { next: stored, changed: [], kept: [], conflicts: [] };
  for (const field of fields) {
    if (same(file[field], stored[field])) continue;
    if (base && same(file[field], base[field])) {
      merge.kept.push(field);
      continue;
    }
    const conflict = base !== undefined && !same(stored[field], base[field]);
    if (conflict) merge.conflicts.push(field);
    if (conflict && !force) continue;
    merge.changed.push(field);
    merge.next = withField(merge.next, field, file[field]);
  }
  return merge;
}

/** Merges a set: what the file added since `base` comes in, what it took out goes; the rest stays as stored. */
export function mergeSet<T>(
  { base, file, stored }: { base: readonly T[]; file: readonly T[]; stored: readonly T[] },
  keyOf: (item: T) => string = String,
): { next: readonly T[]; added: T[]; removed: T[] } {
  const keys = (items: readonly T[]) => new Set(items.map(keyOf));
  const [inBase, inFile, inStore] = [keys(base), keys(file), keys(stored)];
  const added = file.filter((item) => !inBase.has(keyOf(item)) && !inStore.has(keyOf(item)));
  const removed = stored.filter((item) => inBase.has(keyOf(item)) && !inFile.has(keyOf(item)));
  if (added.length === 0 && removed.length === 0) return { next: stored, added, removed };
  const gone = keys(removed);
  return { next: [...stored.filter((item) => !gone.has(keyOf(item))), ...added], added, removed };
}

/** Equal as JSON values; a key that is undefined equals one that is absent. */
export function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? null, b ?? null);
}

function withField<T extends object>(doc: T, field: keyof T & string, value: T[keyof T] | undefined): T {
  const { [field]: _, ...rest } = doc;
  return (value === undefined ? rest : { ...rest, [field]: value }) as T;
}
