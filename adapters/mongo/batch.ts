import type { Connection } from 'mongoose';
import type { Collection, Document, Write } from '../../src/ports/store';
import { StoreError } from '../../src/ports/store';
import { guarded, isDuplicate } from './errors';
import type { Row } from './fields';
import type { Kind } from './kinds';
import type { RawCollection } from './raw';
import { replaced } from './replacing';
import { revOf, rowOf } from './rows';

/** What a batch needs to know of a collection. */
export interface Target {
  kind: Kind<Document>;
  raw: RawCollection;
  collection: Collection<Document>;
}

/** As `MongoClient.bulkWrite` takes them, whose type knows no ids but MongoDB's own. */
type Operations = Parameters<ReturnType<Connection['getClient']>['bulkWrite']>[0];
type Operation = { namespace: string } & (
  | { name: 'insertOne'; document: Row }
  | { name: 'replaceOne'; filter: Partial<Row>; replacement: Partial<Row>; upsert: true }
  | { name: 'deleteOne'; filter: Partial<Row> }
);

/**
 * Writes a batch, in order: all but the last in one command. A replacement that misses its version would be no error in MongoDB, and what
 * follows would be written: so it may insert, which its id forbids while there is another version, and that stops the
 * batch. Only where the document has been removed meanwhile is it inserted: then it is removed again.
 */
export function batchOn(connection: Connection, target: (collection: string) => Target) {
  const operationOf = (write: Write): Operation => {
    const { kind } = target(write.to);
    const namespace = `${connection.name}.${kind.collection}`;
    if ('remove' in write) return { name: 'deleteOne', namespace, filter: { _id: write.remove } };
    if ('insert' in write) return { name: 'insertOne', namespace, document: rowOf(kind, write.insert) };
    const seen = 'replace' in write ? { rev: revOf(write.seen) } : {};
    const { _id, ...replacement } = rowOf(kind, 'replace' in write ? write.replace : write.put);
    const filter = { _id, ...seen };
    return { name: 'replaceOne', namespace, filter, replacement, upsert: true };
  };

  /** Writes as far as it goes; answers the place of the write that a duplicate key refused. */
  const go = async (writes: readonly Write[]): Promise<number | undefined> => {
    try {
      const operations = writes.map(operationOf) as unknown as Operations;
      const { updateResults } = await connection.getClient().bulkWrite(operations, { verboseResults: true });
      return await resurrected(writes, updateResults);
    } catch (error) {
      const at = refusedAt(error);
      if (at === undefined) throw firstWriteError(error);
      return (await resurrected(writes.slice(0, at), resultsIn(error))) ?? at;
    }
  };

  /** Takes back what was written anew although it had been removed. Answers the place of the first. */
  const resurrected = async (writes: readonly Write[], results: UpdateResults): Promise<number | undefined> => {
    let first: number | undefined;
    for (const [at, write] of writes.entries()) {
      if (!('replace' in write) || !results?.get(at)?.didUpsert) continue;
      await target(write.to).raw.deleteOne({ _id: write.replace.id });
      first ??= at;
    }
    return first;
  };

  /** Whether a write was refused since a document with its id is there, in another version or at all. */
  const isThere = async (write: Write): Promise<boolean> => {
    const { raw } = target(write.to);
    if ('insert' in write) return (await raw.findOne({ _id: write.insert.id })) !== null;
    if ('put' in write) return (await raw.findOne({ _id: write.put.id })) !== null;
    if (!('replace' in write)) return false;
    return (await raw.findOne({ _id: write.replace.id, rev: revOf(write.seen) })) === null;
  };

  /** Writes as many as there are; false when a version was missed, or an id taken. */
  const inOneCommand = async (writes: readonly Write[]): Promise<boolean> => {
    for (let rest = writes; rest.length > 0; ) {
      const at = await go(rest);
      const refused = at === undefined ? undefined : rest[at];
      if (at === undefined || !refused) return true;
      if (!(await isThere(refused))) throw new StoreError('invalid', false);
      // Somebody else put the same new document at once: now it is replaced.
      if (!('put' in refused)) return false;
      rest = rest.slice(at);
    }
    return true;
  };

  const byItself = async (write: Write): Promise<boolean> => {
    const { kind, raw, collection } = target(write.to);
    if ('insert' in write) return collection.insert(write.insert);
    if ('replace' in write) {
      const version = { _id: write.replace.id, rev: revOf(write.seen) };
      return replaced(raw, version, rowOf(kind, write.replace), false);
    }
    if ('put' in write) await collection.put(write.put);
    else await collection.remove(write.remove);
    return true;
  };

  /** One command does not tell of a removal that missed its version: so what was seen is first replaced by itself. */
  const held = (write: Write): Write[] =>
    'remove' in write && write.seen
      ? [{ to: write.to, replace: { ...write.seen }, seen: write.seen } as Write, write]
      : [write];

  // The last goes by itself: it is what says that all is done, and a server that keeps plain writes in its journal before
  // it answers has then kept those before it, too. Not every server does so for the command that writes several.
  return (batch: readonly Write[]): Promise<boolean> =>
    guarded(async () => {
      const writes = batch.flatMap(held);
      const last = writes.at(-1);
      if (!last) return true;
      return (await inOneCommand(writes.slice(0, -1))) && byItself(last);
    });
}

type UpdateResults = ReadonlyMap<number, { didUpsert: boolean }> | undefined;

/** The place of the write that a unique key refused, if that is what went wrong. */
function refusedAt(error: unknown): number | undefined {
  const [first] = writeErrorsOf(error);
  return first && isDuplicate(first[1]) ? first[0] : undefined;
}

/** What the server says of the one write, which the driver wraps. */
function firstWriteError(error: unknown): unknown {
  const [first] = writeErrorsOf(error);
  return first ? first[1] : error;
}

function writeErrorsOf(error: unknown): [number, unknown][] {
  const errors = fieldOf(error, 'writeErrors');
  return errors instanceof Map ? [...(errors as Map<number, unknown>)] : [];
}

function resultsIn(error: unknown): UpdateResults {
  const results = fieldOf(fieldOf(error, 'partialResult'), 'updateResults');
  return results instanceof Map ? (results as UpdateResults) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
