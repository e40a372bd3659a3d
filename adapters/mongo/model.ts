import type { Connection, Model, Mongoose, SchemaDefinition } from 'mongoose';
import type { Document } from '../../src/ports/store';
import type { Kind } from './kinds';

/** A stored document: `_id` is our id; `rev` is another number after every write, to notice who wrote in between. */
export type Row = { _id: string; rev: number } & Record<string, unknown>;

/** The mongoose model of one kind of document, on one connection. Unknown properties are refused, in filters too. */
export function modelOf<T extends Document>(mongoose: Mongoose, connection: Connection, kind: Kind<T>): Model<Row> {
  const shape: SchemaDefinition = { ...kind.shape, _id: { type: String }, rev: { type: Number } };
  const schema = new mongoose.Schema<Row>(shape as SchemaDefinition<Row>, {
    strict: 'throw',
    strictQuery: 'throw',
    minimize: false,
    versionKey: false,
    id: false,
    autoCreate: false,
    autoIndex: false,
  });
  for (const properties of kind.indexes) schema.index(ascending(properties));
  if (kind.unique !== undefined) schema.index(ascending([kind.unique]), { unique: true, sparse: true });
  return connection.model<Row>(kind.collection, schema, kind.collection);
}

function ascending(properties: readonly string[]): Record<string, 1> {
  return Object.fromEntries(properties.map((property) => [property, 1]));
}
