import type { Connection } from 'mongoose';

/** A document as the engine keeps it, whatever version of the product wrote it. */
export type RawRow = { _id: string } & Record<string, unknown>;
export type RawQuery = Record<string, unknown>;

/** An index as a kind declares it. */
export interface DeclaredIndex {
  key: Record<string, 1>;
  unique?: true;
  /** Passes over documents without the property. */
  sparse?: true;
}

export interface ReplaceOptions {
  upsert: boolean;
  returnDocument?: 'after';
  projection?: { _id: 1 };
}

/**
 * A collection beneath the kinds: what both engines can do, in MongoDB's words. In queries: equal values, `$in`,
 * `$gt`, `$gte`, `$lt`, `$lte`, `$exists`.
 */
export interface RawCollection {
  find(query: RawQuery, options?: { sort?: Record<string, 1 | -1>; limit?: number }): { toArray(): Promise<RawRow[]> };
  findOne(query: RawQuery): Promise<RawRow | null>;
  countDocuments(query: RawQuery): Promise<number>;
  insertOne(row: RawRow): Promise<unknown>;
  insertMany(rows: RawRow[]): Promise<unknown>;
  /** Null when nothing was found; then `upsert` inserts. */
  findOneAndReplace(query: { _id: string } & RawQuery, row: RawQuery, options: ReplaceOptions): Promise<unknown>;
  deleteOne(query: RawQuery): Promise<{ deletedCount: number }>;
  deleteMany(query: RawQuery): Promise<{ deletedCount: number }>;
  /** Answers the index's name. */
  createIndex(key: Record<string, 1>, options: { unique?: true; sparse?: true }): Promise<string>;
  indexes(): Promise<{ name?: string }[]>;
  dropIndex(name: string): Promise<unknown>;
}

/** All that a store keeps, beneath its kinds. */
export interface RawStore {
  /** The collections of the store with the indexes that they are to have. */
  readonly kinds: readonly { readonly name: string; readonly indexes: readonly DeclaredIndex[] }[];
  collection(name: string): RawCollection;
}

/** The raw collections of a connection of any engine. */
export function rawCollections(connection: Connection): (name: string) => RawCollection {
  return (name) => connection.collection<RawRow>(name) as unknown as RawCollection;
}
