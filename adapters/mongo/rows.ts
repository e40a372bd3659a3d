import { randomInt } from 'node:crypto';
import type { Document, Filter, FindOptions } from '../../src/ports/store';
import { StoreError } from '../../src/ports/store';
import { fromStored, toStored } from './json';
import type { Holds, Kind } from './kinds';
import type { RawRow } from './raw';

const MAX_REV = 2 ** 48 - 1;

/** The version in which each document that was handed out, or handed in, was read or written. */
const revs = new WeakMap<Document, number>();

/** A stored document: `_id` is our id; `rev` is another number after every write, to notice who wrote in between. */
export type Row = RawRow & { rev: number };

/** How a property of our documents is called in the engines. */
export function fieldOf(property: string): string {
  return property === 'id' ? '_id' : property;
}

/**
 * The stored form of a document, with a new `rev`, which `revOf` knows. Throws `invalid` for an empty id, and for what its
 * kind does not have.
 */
export function rowOf<T extends Document, K>(kind: Kind<T, K>, doc: T): Row {
  if (typeof doc.id !== 'string' || doc.id === '') throw new StoreError('invalid', false);
  const row: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(doc)) {
    if (property === 'id' || value === undefined) continue;
    // A sparse index passes over what is absent: that is how many can be without an e-mail address.
    if (property === kind.unique && value === '') continue;
    if (!HOLDS[holdsIn(kind, property)](value)) throw new StoreError('invalid', false);
    row[property] = toStored(value);
  }
  const rev = randomInt(MAX_REV);
  revs.set(doc, rev);
  return { ...row, ...keysOf(kind, doc), _id: doc.id, rev };
}

const HOLDS: Readonly<Record<Holds, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  json: () => true,
};

/** What a property of a kind holds. Throws `invalid` for one that it does not have. */
function holdsIn<T extends Document, K>({ shape }: Kind<T, K>, property: string): Holds {
  const holds = Object.hasOwn(shape, property) ? Reflect.get(shape, property) : undefined;
  if (holds === undefined) throw new StoreError('invalid', false);
  return holds as Holds;
}

/** The document in a stored row, as a fresh copy, which `revOf` knows. */
export function docOf<T extends Document, K>(kind: Kind<T, K>, row: RawRow): T {
  const { _id, rev, ...stored } = row;
  const doc: Record<string, unknown> = { id: _id };
  for (const [property, value] of Object.entries(stored))
    if (!(kind.keys && property in kind.keys)) doc[property] = fromStored(value);
  if (kind.unique !== undefined && doc[kind.unique] === undefined) doc[kind.unique] = '';
  revs.set(doc as unknown as T, Number(rev));
  return doc as unknown as T;
}

function keysOf<T extends Document, K>({ keys }: Kind<T, K>, doc: T): Record<string, unknown> {
  const functions = Object.entries(keys ?? {}) as [string, (doc: T) => unknown][];
  return Object.fromEntries(functions.map(([name, of]) => [name, of(doc)]));
}

/** In which version this object was read or written. Throws `invalid` for one that the store has not seen. */
export function revOf(doc: Document): number {
  const rev = revs.get(doc);
  if (rev === undefined) throw new StoreError('invalid', false);
  return rev;
}

/** Whether this very object was read or written. */
export function isSeen(doc: Document): boolean {
  return revs.has(doc);
}

/**
 * A filter in the engines' words. `undefined` asks for documents without the property. Throws `invalid` for a property that
 * the kind does not have.
 */
export function queryOf<T extends Document, K>(kind: Kind<T, K>, filter: Filter<T & K>): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [property, wanted] of Object.entries(filter as Record<string, unknown>)) {
    if (property !== 'id') holdsIn(kind, property);
    query[fieldOf(property)] = condition(wanted);
  }
  return query;
}

/** The order asked for; equal ones by id in the same direction, as an index runs. All by id without an order. */
export function sortOf<T>(sort: FindOptions<T>['sort']): Record<string, 1 | -1> {
  const direction = sort?.order === 'descending' ? -1 : 1;
  if (sort === undefined || sort.by === 'id') return { _id: direction };
  return { [sort.by]: direction, _id: direction };
}

function condition(wanted: unknown): unknown {
  if (wanted === undefined) return { $exists: false };
  if (typeof wanted !== 'object' || wanted === null) return wanted;
  if ('in' in wanted) return { $in: wanted.in };
  if ('before' in wanted || 'after' in wanted) return range(wanted);
  return toStored(wanted);
}

function range({ before, after }: { before?: unknown; after?: unknown }): Record<string, unknown> {
  return {
    ...(after === undefined ? {} : { $gt: after }),
    ...(before === undefined ? {} : { $lt: before }),
  };
}
