import type { Connection } from 'mongoose';
import type { Files } from '../../src/ports/files';
import type { Collection, Document, Store } from '../../src/ports/store';
import { StoreError } from '../../src/ports/store';
import { batchOn, type Target } from './batch';
import { collectionOf } from './collection';
import { guarded } from './errors';
import { indexesOf } from './fields';
import * as kinds from './kinds';
import { ABOUT } from './migrations/stamps';
import { type RawStore, rawCollections } from './raw';

/** A store on a connection that is not open yet. */
export interface UnopenedStore {
  store: Store;
  raw: RawStore;
}

/** The store on a connection of any engine. */
export function storeOn(connection: Connection, files: Files): UnopenedStore {
  const declared: RawStore['kinds'][number][] = [];
  const rawOf = rawCollections(connection);
  const targets = new Map<string, Target>();
  const collection = <T extends Document, K>(kind: kinds.Kind<T, K>): Collection<T, K> => {
    const raw = rawOf(kind.collection);
    declared.push({ name: kind.collection, indexes: indexesOf(kind) });
    const made = collectionOf(raw, kind);
    targets.set(kind.collection, { kind, raw, collection: made } as unknown as Target);
    return made;
  };
  const target = (name: string): Target => {
    const found = targets.get(name);
    if (!found) throw new StoreError('invalid', false);
    return found;
  };
  const store: Store = {
    files,
    programmes: collection(kinds.programme),
    people: collection(kinds.person),
    reviews: collection(kinds.review),
    reportLines: collection(kinds.reportLine),
    functions: collection(kinds.registerFunction),
    sheets: collection(kinds.sheet),
    pastRevisions: collection(kinds.pastRevision),
    decisions: collection(kinds.decision),
    stepRecords: collection(kinds.stepRecord),
    plan: collection(kinds.planItem),
    digests: collection(kinds.digest),
    messages: collection(kinds.message),
    sessions: collection(kinds.session),
    accounts: collection(kinds.account),
    whereabouts: collection(kinds.whereabouts),
    webSessions: collection(kinds.webSession),
    signInLinks: collection(kinds.signInLink),
    installations: collection(kinds.installation),
    inbox: collection(kinds.inboxEntry),
    runs: collection(kinds.run),
    audit: collection(kinds.auditEntry),
    settings: collection(kinds.setting),
    commit: batchOn(connection, target),
    ping: () => guarded(async () => void (await connection.db?.command({ ping: 1 }))),
    close: () => guarded(() => connection.close()),
  };
  const raw: RawStore = { kinds: declared, collection: rawOf };
  // The files open the collections that are named before the connection opens.
  raw.collection(ABOUT);
  return { store, raw };
}
