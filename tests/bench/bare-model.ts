import { type Connection, type Model, type Mongoose, Schema, type SchemaDefinition } from 'mongoose';
import type { Holds, Kind } from '../../adapters/mongo/kinds';
import type { Row } from '../../adapters/mongo/rows';
import type { Document } from '../../src/ports/store';

const TYPES: Readonly<Record<Holds, SchemaDefinition[string]>> = {
  text: { type: String },
  number: { type: Number },
  flag: { type: Boolean },
  // Absent stays absent.
  texts: { type: [String], default: undefined },
  json: { type: Schema.Types.Mixed },
};

/** A mongoose model of one kind of document, as an application would have it. */
export function modelOf<T extends Document, K>(
  mongoose: Mongoose,
  connection: Connection,
  kind: Kind<T, K>,
): Model<Row> {
  const shape = Object.entries<Holds>(kind.shape).map(([property, holds]) => [property, TYPES[holds]]);
  const definition = { ...Object.fromEntries(shape), _id: { type: String }, rev: { type: Number } };
  const schema = new mongoose.Schema<Row>(definition as SchemaDefinition<Row>, {
    strict: 'throw',
    strictQuery: 'throw',
    minimize: false,
    versionKey: false,
    id: false,
    autoCreate: false,
    autoIndex: false,
  });
  return connection.model<Row>(kind.collection, schema, kind.collection);
}
