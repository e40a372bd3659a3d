import type { Connection, Model, Mongoose } from 'mongoose';
import type { Collection, Document, Store } from '../../src/ports/store';
import { collectionOf } from './collection';
import { guarded } from './errors';
import * as kinds from './kinds';
import { modelOf, type Row } from './model';

/** A store that is not open yet: `prepare` makes its indexes once the connection is. */
export interface UnopenedStore {
  store: Store;
  prepare(): Promise<void>;
}

/** The store on a connection of any engine. */
export function storeOn(mongoose: Mongoose, connection: Connection): UnopenedStore {
  const models: Model<Row>[] = [];
  const collection = <T extends Document>(kind: kinds.Kind<T>): Collection<T> => {
    const model = modelOf(mongoose, connection, kind);
    models.push(model);
    return collectionOf(model, kind);
  };
  const store: Store = {
    programmes: collection(kinds.programme),
    people: collection(kinds.person),
    reviews: collection(kinds.review),
    reportLines: collection(kinds.reportLine),
    functions: collection(kinds.registerFunction),
    sheets: collection(kinds.sheet),
    decisions: collection(kinds.decision),
    plan: collection(kinds.planItem),
    digests: collection(kinds.digest),
    messages: collection(kinds.message),
    sessions: collection(kinds.session),
    inbox: collection(kinds.inboxEntry),
    audit: collection(kinds.auditEntry),
    settings: collection(kinds.setting),
    ping: () => guarded(async () => void (await connection.db?.command({ ping: 1 }))),
    close: () => guarded(() => connection.close()),
  };
  return { store, prepare: async () => void (await Promise.all(models.map((model) => model.createIndexes()))) };
}
