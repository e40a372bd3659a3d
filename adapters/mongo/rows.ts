import { randomInt } from 'node:crypto';
import type { Document, Filter, FindOptions } from '../../src/ports/store';
import { StoreError } from '../../src/ports/store';
import { fieldOf, type Row } from './fields';
import { fromStored, toStored } from './json';
import type { Form, Kind } from './kinds';

const MAX_REV = 2 ** 48 - 1;

/** The version in which each document that was handed out, or handed in, was read or written. */
const revs = new WeakMap<Document, number>();

/** What each form is, beside nothing. */
const HOLDS: Readonly<Record<Form, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  json: () => true,
};

/**
 * The stored form of a document, with a new `rev`, which `revOf` knows. Throws `invalid` for an empty id, and for a property
 * that its kind does not have or that holds something else.
 */
export function rowOf<T extends Document, K>(kind: Kind<T, K>, doc: T): Row {
  if (typeof doc.id !== 'string' || doc.id === '') throw new StoreError('invalid', false);
  const row: Record<string, unknown> = {};
  for (const property of Object.keys(doc)) {
    const value: unknown = Reflect.get(doc, property);
    if (property === 'id' || value === undefined) continue;
    const form = formOf(kind, property);
    if (form === undefined || (value !== null && !HOLDS[form](value))) throw new StoreError('invalid', false);
    // A sparse index passes over what is absent: that is how many can be without an e-mail address.
    if (property === kind.unique && value === '') continue;
    row[property] = toStored(value);
  }
  const rev = randomInt(MAX_REV);
  revs.set(doc, rev);
  return { ...row, ...keysOf(kind, doc), _id: doc.id, rev };
}

/** The document in a stored row, which it may share parts with, and which `revOf` knows. */
export function docOf<T extends Document, K>(kind: Kind<T, K>, row: Row): T {
  const { _id, rev } = row;
  const doc: Record<string, unknown> = { id: _id };
  for (const property of Object.keys(row)) {
    if (property === '_id' || property === 'rev') continue;
    if (!(kind.keys && property in kind.keys)) doc[property] = fromStored(row[property]);
  }
  if (kind.unique !== undefined && doc[kind.unique] === undefined) doc[kind.unique] = '';
  revs.set(doc as unknown as T, rev);
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

function formOf<T extends Document, K>({ shape }: Kind<T, K>, property: string): Form | undefined {
  return Object.hasOwn(shape, property) ? (shape as Readonly<Record<string, Form>>)[property] : undefined;
}

/** A filter in the engines' words. Throws `invalid` for a property that the kind does not have. */
export function askedOf<T extends Document, K>(kind: Kind<T, K>, filter: Filter<T & K>): Record<string, unknown> {
  if (Object.keys(filter).some((property) => property !== 'id' && formOf(kind, property) === undefined))
    throw new StoreError('invalid', false);
  return queryOf(filter);
}

/** A filter in the engines' words, whatever the kind. `undefined` asks for documents without the property. */
export function queryOf<T>(filter: Filter<T>): Record<string, unknown> {
  const entries = Object.entries(filter as Record<string, unknown>);
  return Object.fromEntries(entries.map(([property, wanted]) => [fieldOf(property), condition(wanted)]));
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
