import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import type { PgPool, PgPoolClient } from 'bullmq';

type Query = PgPool['query'];

/**
 * A pool over the one connection PGlite has. A client that begins a transaction holds the connection until it commits or
 * rolls back; everybody else's statements wait. Ending the pool closes the database.
 */
export function createPool(database: PGlite): PgPool {
  const hold = createHold();
  const query = queryOn(database);
  const pool = {
    // Nothing lies between us and the database that could drop: no need to look after the connection.
    options: { keepAlive: true },
    query: (text: string, params?: readonly unknown[]) => hold.whenFree(() => query(text, params)),
    connect: async () => createClient(database, hold, query),
    end: () => hold.whenFree(() => database.close()),
  };
  return Object.assign(new EventEmitter(), pool) as PgPool;
}

/** A client gets all notifications of the connection, as BullMQ sorts them out by channel. */
function createClient(database: PGlite, hold: Hold, query: Query): PgPoolClient {
  const emitter = new EventEmitter();
  const stop = database.onNotification((channel, payload) => emitter.emit('notification', { channel, payload }));
  let free: (() => void) | undefined;
  const letGo = () => {
    free?.();
    free = undefined;
  };
  const client = {
    query: async (text: string, params?: readonly unknown[]) => {
      if (/^\s*BEGIN\b/i.test(text)) free ??= await hold.take();
      if (!free) return hold.whenFree(() => query(text, params));
      try {
        return await query(text, params);
      } finally {
        if (/^\s*(COMMIT|ROLLBACK)\b/i.test(text)) letGo();
      }
    },
    release: () => {
      stop();
      letGo();
    },
  };
  return Object.assign(emitter, client) as PgPoolClient;
}

/** Statements without parameters may be several in one text, as node-postgres allows. */
export function queryOn(database: PGlite): Query {
  const query = async (text: string, params?: readonly unknown[]) => {
    if (params) return database.query(text, [...params]);
    const results = await database.exec(text);
    return results.at(-1) ?? { rows: [] };
  };
  return query as Query;
}

interface Hold {
  /** Waits for one's turn and keeps it until the returned function is called. */
  take(): Promise<() => void>;
  whenFree<T>(work: () => Promise<T>): Promise<T>;
}

/** One at a time, in the order of asking. */
function createHold(): Hold {
  let last = Promise.resolve();
  const take = async (): Promise<() => void> => {
    const before = last;
    let free = () => {};
    last = new Promise<void>((resolve) => {
      free = resolve;
    });
    await before;
    return free;
  };
  const whenFree = async <T>(work: () => Promise<T>): Promise<T> => {
    const free = await take();
    try {
      return await work();
    } finally {
      free();
    }
  };
  return { take, whenFree };
}
