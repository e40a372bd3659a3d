import { isDeepStrictEqual } from 'node:util';
import type { Document, Filter, FindOptions } from '../ports/store';

/** Whether a store would find a document by this filter. In a list any of its entries may be the one asked for. */
export function isFoundBy<T extends Document>(filter: Filter<T>, doc: T, keys: Keys<T> = {}): boolean {
  return Object.entries(filter as Record<string, unknown>).every(([property, wanted]) =>
    fits(keys[property]?.(doc) ?? Reflect.get(doc, property), wanted),
  );
}

/** What documents are looked up by beside their own properties. */
export type Keys<T> = Readonly<Record<string, (doc: T) => readonly string[]>>;

/** Documents in the order in which a store answers them: equal ones by id in the same direction. */
export function inOrder<T extends Document>(docs: readonly T[], sort: FindOptions<T>['sort']): T[] {
  const direction = sort?.order === 'descending' ? -1 : 1;
  const by = sort?.by ?? 'id';
  return [...docs].sort(
    (a, b) => direction * (compared(Reflect.get(a, by), Reflect.get(b, by)) || compared(a.id, b.id)),
  );
}

function fits(value: unknown, wanted: unknown): boolean {
  if (isObject(wanted)) {
    if ('in' in wanted) return Array.isArray(wanted.in) && wanted.in.some((one) => isOrHas(value, one));
    if ('before' in wanted || 'after' in wanted) return typeof value === 'string' && isWithin(value, wanted);
  }
  return isOrHas(value, wanted);
}

function isOrHas(value: unknown, wanted: unknown): boolean {
  if (isDeepStrictEqual(value, wanted)) return true;
  return Array.isArray(value) && value.some((one) => isDeepStrictEqual(one, wanted));
}

function isWithin(value: string, { before, after }: { before?: unknown; after?: unknown }): boolean {
  return (before === undefined || value < String(before)) && (after === undefined || value > String(after));
}

/** What is absent comes first, as in the engines. */
function compared(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return (a as string) < (b as string) ? -1 : 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
