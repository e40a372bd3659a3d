import { type Connection, type Model, type Mongoose, Schema, type SchemaDefinitionProperty } from 'mongoose';
import type { Row } from '../../adapters/mongo/fields';
import type { Form, Kind } from '../../adapters/mongo/kinds';
import type { Document } from '../../src/ports/store';

const TYPES: Readonly<Record<Form, SchemaDefinitionProperty>> = {
  text: { type: String },
  number: { type: Number },
  flag: { type: Boolean },
  texts: { type: [String], default: undefined },
  json: { type: Schema.Types.Mixed },
};

/** A kind of document as one would declare it with mongoose alone. */
export function bareModel<T extends Document, K>(
  mongoose: Mongoose,
  connection: Connection,
  { collection, shape }: Kind<T, K>,
): Model<Row> {
  const types = Object.entries<Form>(shape).map(([property, form]) => [property, TYPES[form]]);
  const schema = new mongoose.Schema<Row>(
    { ...Object.fromEntries(types), _id: { type: String }, rev: { type: Number } },
    {
      strict: 'throw',
      strictQuery: 'throw',
      minimize: false,
      versionKey: false,
      id: false,
      autoCreate: false,
      autoIndex: false,
    },
  );
  return connection.model<Row>(collection, schema, collection);
}
