import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { openMongoStore } from '../../adapters/mongo';
import { newSignInToken } from '../../src/accounts/sign-in';
import { answerers } from '../../src/method/review';
import type { Store } from '../../src/ports/store';
import { keepAnswering, missing } from '../support/answering';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { type Peer, peerOf } from '../support/app-peer';
import type { AppProcess } from '../support/app-process';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { cliChild } from '../support/product';
import { describeWith } from '../support/required';
import { until } from '../support/until';

jest.setTimeout(600_000);
const LONG = 300_000;
const DAY_MS = 24 * 3_600_000;

/** A collection as `mongodump` writes it down. */
interface Dumped {
  name: string;
  documents: mongo.Document[];
  indexes: mongo.IndexDescriptionInfo[];
}

const source = findMongo();

describeWith('MongoDB', source !== undefined)('a dump of the database', () => {
  let fixture: AppFixture;
  let folder: string;
  let server: MongoServer;
  beforeAll(async () => {
    if (source === undefined) return;
    [fixture, server] = await Promise.all([appFixture(), startMongo(source)]);
    folder = await mkdtemp(join(tmpdir(), 'critical-friend-dump-'));
  });
  afterEach(() => fixture?.afterEach());
  afterAll(async () => {
    await fixture?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const freshUri = () => server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`);

  async function inDatabase<R>(uri: string, work: (db: mongo.Db) => Promise<R>): Promise<R> {
    const client = new mongo.MongoClient(uri);
    try {
      return await work(client.db());
    } finally {
      await client.close();
    }
  }

  async function inStore<R>(uri: string, work: (store: Store) => Promise<R>): Promise<R> {
    const store = await openMongoStore({ uri });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  /** The example, in a database. */
  async function filled(): Promise<string> {
    const uri = freshUri();
    const copying = await cliChild(await fixture.freshDir(), ['db', 'copy'], { MONGODB_URI: uri });
    expect((await once(copying, 'close'))[0]).toBe(0);
    return uri;
  }

  /** The product on a database, its queue in a folder of its own, once it is ready for people. */
  async function started(uri: string, name: string): Promise<AppProcess> {
    const app = await fixture.start(join(folder, name), { env: { MONGODB_URI: uri } });
    await until(async () => (await fetch(`${app.url}/readyz`)).ok, LONG);
    return app;
  }

  function peersAt(app: AppProcess, uri: string): Promise<Peer[]> {
    return inStore(uri, async (store) => {
      const reviews = await store.reviews.find({});
      const running = reviews.find((r) => r.openedAt !== undefined && r.gatheredAt === undefined);
      const peers: Peer[] = [];
      for (const id of running ? answerers(running).slice(0, 3) : []) {
        const peer = await peerOf(app.url, id);
        const token = await newSignInToken({ store }, id);
        expect((await peer.client.post('/api/web/signin', { token })).status).toBe(200);
        peers.push(peer);
      }
      return peers;
    });
  }

  const plannedAhead = (uri: string) =>
    inStore(uri, async (store) => {
      const tomorrow = new Date(Date.now() + DAY_MS).toISOString();
      return (await store.plan.find({ status: 'planned', dueAt: { after: tomorrow } })).map(({ id }) => id);
    });

  /** By cursors over all collections, one after the other, as `mongodump` does it. */
  const dump = (uri: string) =>
    inDatabase(uri, async (db) => {
      const dumped: Dumped[] = [];
      for (const { name } of await db.listCollections().toArray()) {
        const collection = db.collection(name);
        const documents: mongo.Document[] = [];
        for await (const document of collection.find()) documents.push(document);
        dumped.push({ name, documents, indexes: await collection.indexes() });
      }
      return dumped;
    });

  const restore = (uri: string, dumped: readonly Dumped[]) =>
    inDatabase(uri, async (db) => {
      for (const { name, documents, indexes } of dumped) {
        const collection = await db.createCollection(name);
        if (documents.length > 0) await collection.insertMany([...documents]);
        for (const { key, unique, sparse } of indexes.filter((index) => index.name !== '_id_'))
          await collection.createIndex(key, { ...(unique ? { unique } : {}), ...(sparse ? { sparse } : {}) });
      }
    });

  const indexesOf = (dumped: readonly Dumped[]) =>
    dumped.map(({ name, indexes }) => `${name}: ${indexes.map((index) => index.name).sort()}`).sort();
  const schemaOf = (dumped: readonly Dumped[]) =>
    dumped
      .flatMap(({ name, documents }) => (name === 'schema' ? documents : []))
      .sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1));

  test('made while people answer, holds what was acknowledged before; the product goes on from it', async () => {
    const uri = await filled();
    const app = await started(uri, 'first');
    const answering = keepAnswering(await peersAt(app, uri));
    await until(() => answering.acknowledged().length >= 9, LONG);
    const planned = await plannedAhead(uri);
    const told = answering.acknowledged();
    const backup = await dump(uri);
    await until(() => answering.acknowledged().length >= told.length + 3, LONG);
    await answering.stop();
    expect(await app.stop()).toBe(0);

    const restored = freshUri();
    await restore(restored, backup);
    const again = await started(restored, 'second');
    await until(() => again.log().includes('the queue starts empty and is filled from the store'));
    const peers = await peersAt(again, restored);
    expect(peers).toHaveLength(3);
    for (const peer of peers) {
      expect(await missing(peer, told)).toEqual([]);
      expect(await peer.answer(await peer.card(), 'after the restore')).toBe(200);
    }
    expect(await again.stop()).toBe(0);

    expect(planned.length).toBeGreaterThan(100);
    const stillPlanned = new Set(await plannedAhead(restored));
    expect(planned.filter((id) => !stillPlanned.has(id))).toEqual([]);
    const after = await dump(restored);
    expect(indexesOf(after)).toEqual(indexesOf(backup));
    expect(schemaOf(after)).toContainEqual(expect.objectContaining({ _id: 'version', version: expect.any(Number) }));
    expect(schemaOf(after)).toEqual(schemaOf(backup));
  });
});
