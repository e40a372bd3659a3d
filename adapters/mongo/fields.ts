import type { Document } from '../../src/ports/store';
import type { Kind } from './kinds';
import type { DeclaredIndex } from './raw';

/** A stored document: `_id` is our id; `rev` is another number after every write, to notice who wrote in between. */
export type Row = { _id: string; rev: number } & Record<string, unknown>;

/** How a property of our documents is called in the engines. */
export function fieldOf(property: string): string {
  return property === 'id' ? '_id' : property;
}

/** The indexes that a kind declares, in the engines' words. */
export function indexesOf<T extends Document, K>({ indexes, unique }: Kind<T, K>): DeclaredIndex[] {
  const declared: DeclaredIndex[] = indexes.map((properties) => ({ key: ascending(properties) }));
  return unique === undefined ? declared : [...declared, { key: ascending([unique]), unique: true, sparse: true }];
}

function ascending(properties: readonly string[]): Record<string, 1> {
  return Object.fromEntries(properties.map((property) => [fieldOf(property), 1]));
}
