import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { openMongoArchive, openMongoStore } from '../../adapters/mongo';
import type { Archive, IndexChange } from '../../src/ports/archive';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { describeWith } from '../support/required';
import { onEveryEngine } from './store-engines';

async function tidied(opened: Promise<Archive>): Promise<readonly IndexChange[]> {
  const archive = await opened;
  try {
    return await archive.tidyIndexes();
  } finally {
    await archive.close();
  }
}

onEveryEngine((engine) => {
  test('what was never opened gets every index; what is in order is left alone', async () => {
    const place = await engine.start();
    const first = await tidied(place.archive());
    expect(first).toContainEqual(expect.objectContaining({ collection: 'people', dropped: [] }));
    expect(await tidied(place.archive())).toEqual([]);
    await (await place.open()).close();
    expect(await tidied(place.archive())).toEqual([]);
    await place.stop();
  });
});

const source = findMongo();

describeWith('MongoDB', source !== undefined)('indexes that are no longer declared', () => {
  let server: MongoServer;
  let uri: string;
  let connection: mongoose.Connection;
  beforeAll(async () => {
    if (source === undefined) return;
    server = await startMongo(source);
    uri = server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`);
    connection = await mongoose.createConnection(uri).asPromise();
  });
  afterAll(async () => {
    await connection?.close();
    await server?.stop();
  });

  const namesOf = async (collection: string) =>
    (await connection.collection(collection).indexes()).flatMap(({ name }) => name ?? []).sort();

  test('the replaced ones go when the data are brought up to date; an operator’s own stay', async () => {
    await (await openMongoStore({ uri, migrations: [] })).close();
    const wanted = await namesOf('messages');
    await connection.dropCollection('schema');
    await connection.collection<{ _id: string }>('settings').insertOne({ _id: 'old' });
    await connection.collection('messages').createIndex({ thread: 1, at: 1 });
    await connection.collection('messages').createIndex({ reference: 1 });
    await (await openMongoStore({ uri })).close();
    expect(await namesOf('messages')).toEqual([...wanted, 'reference_1'].sort());
  });

  test('tidying drops them, makes the missing ones, and leaves alone what is not ours', async () => {
    await connection.collection('messages').dropIndex('thread_1_at_1__id_1');
    await connection.collection('others').createIndex({ name: 1 });
    expect(await tidied(openMongoArchive({ uri }))).toEqual([
      { collection: 'messages', created: ['thread_1_at_1__id_1'], dropped: ['reference_1'] },
    ]);
    expect(await namesOf('others')).toEqual(['_id_', 'name_1']);
    expect(await namesOf('messages')).toContain('_id_');
    expect(await tidied(openMongoArchive({ uri }))).toEqual([]);
  });
});
