import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { mongo } from 'mongoose';
import { findMongo, startMongo } from '../support/mongo-server';
import { redisIsAvailable, startRedisServer } from '../support/redis-server';
import type { Batch } from './programme';

/** As many documents as go to MongoDB at once. */
const CHUNK = 1000;

/** A MongoDB and a Redis for one part of the bench, both empty. */
export interface Servers {
  mongoUri: string;
  redisUrl: string;
  /** How the product is told of them. */
  env: Record<string, string>;
  /** What answers as MongoDB: numbers of one do not hold for another. */
  mongoIs: string;
}

/** Does the work on servers of its own, which end with it. Undefined when this machine has no such programs. */
export async function onServers<T>(work: (servers: Servers) => Promise<T>): Promise<T | undefined> {
  const source = findMongo();
  if (!source || !redisIsAvailable()) return undefined;
  const store = await startMongo(source);
  try {
    const queue = await startRedisServer();
    try {
      const mongoUri = store.uriOf(`critical_friend_bench_${randomUUID().slice(0, 8)}`);
      const env = { MONGODB_URI: mongoUri, REDIS_URL: queue.url, DEMO: 'false' };
      const mongoIs = source.kind === 'uri' ? 'the server at MONGODB_URI' : basename(source.path);
      return await work({ mongoUri, redisUrl: queue.url, env, mongoIs });
    } finally {
      await queue.stop();
    }
  } finally {
    await store.stop();
  }
}

/** Puts documents into an empty database beneath the store, many at a time. */
export async function fillMongo({ mongoUri }: Servers, batches: Iterable<Batch>): Promise<void> {
  const client = new mongo.MongoClient(mongoUri);
  try {
    for (const { collection, rows } of batches)
      for (let start = 0; start < rows.length; start += CHUNK)
        await client
          .db()
          .collection<Batch['rows'][number]>(collection)
          .insertMany(rows.slice(start, start + CHUNK));
  } finally {
    await client.close();
  }
}
