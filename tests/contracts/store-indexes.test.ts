import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { openMongoStore } from '../../adapters/mongo';
import * as kinds from '../../adapters/mongo/kinds';
import { queryOf, sortOf } from '../../adapters/mongo/rows';
import type { Collection, Collections, Filter, FindOptions, Store } from '../../src/ports/store';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { describeWith } from '../support/required';

type Name = keyof Collections;
type Asked<N extends Name> = Collections[N] extends Collection<infer T, infer Keys> ? T & Keys : never;
type Query = readonly [Name, Record<string, unknown>, Record<string, 1 | -1>];

/** A query as the store sends it to the server. */
function asks<N extends Name>(name: N, filter: Filter<Asked<N>>, sort?: FindOptions<Asked<N>>['sort']): Query {
  return [name, queryOf(filter), sortOf(sort)];
}

const NOW = '2027-03-25T09:00:00.000Z';
const BEFORE = { before: NOW };

/** Collections that are read as a whole, now and then or because they are small. */
const WHOLE: readonly Name[] = ['people', 'programmes', 'reviews', 'settings'];

/** Of what may be much, so many at most: the server is to take them from an index in their order, and stop there. */
const LIMITED: readonly Query[] = [
  asks('plan', { status: 'planned', dueAt: BEFORE }, { by: 'dueAt', order: 'ascending' }),
  asks('messages', { thread: 'person:ben' }, { by: 'at', order: 'descending' }),
  asks('messages', { thread: 'person:ben', status: 'delivered' }, { by: 'at', order: 'descending' }),
  asks('messages', { thread: 'person:ben', status: 'delivered', at: BEFORE }, { by: 'at', order: 'descending' }),
  asks(
    'messages',
    { thread: 'person:ben', reference: { after: 'D1/1.1/', before: 'D1/1.1/z' } },
    { by: 'reference', order: 'ascending' },
  ),
  asks('messages', { status: 'waiting', at: BEFORE }, { by: 'at', order: 'ascending' }),
  asks('inbox', { status: 'received' }, { by: 'receivedAt', order: 'ascending' }),
  asks('pastRevisions', { sheet: 'bari|GG-1|ben', at: BEFORE }, { by: 'at', order: 'descending' }),
];

/** What the services and the command line ask for but for that. */
const QUERIES: readonly Query[] = [
  ...LIMITED,
  asks('messages', { thread: 'person:ben', card: 'bari|cell|GG-AMB-1' }),
  asks('audit', { action: { in: ['workspace-installed', 'workspace-removed'] } }, { by: 'at', order: 'ascending' }),
  asks('people', { id: { in: ['hanna', 'ben'] } }),
  asks('people', { email: 'ben@lyon.example' }),
  asks('people', { active: true }),
  asks('reviews', { programme: 'inti' }),
  asks('settings', { id: { in: ['plan-written-bari', 'plan-written-genoa'] } }),
  asks('reviews', { id: { in: ['bari', 'genoa'] } }),
  asks('reviews', { memberIds: 'ben' }),
  asks('reviews', { memberIds: { in: ['hanna', 'ben'] } }),
  asks('reviews', { channelIds: 'slack|T1|C1' }),
  asks('reviews', { channelIds: { in: ['slack|T1|C1', 'slack|T1|C2'] } }),
  asks('reviews', { cityKeys: { in: ['malmo', 'malmoe'] } }),
  asks('reportLines', { review: 'bari' }),
  asks('functions', { review: 'bari' }),
  asks('sheets', { review: 'bari' }),
  asks('sheets', { review: 'bari', person: 'ben' }),
  asks('sheets', { review: 'bari', indicator: { in: ['GG-AMB-1', 'GG-AMB-2'] } }),
  asks('sheets', { person: 'ben' }),
  asks('stepRecords', { kind: 'practice', person: 'ben' }),
  asks('stepRecords', { kind: 'practice', review: 'bari' }),
  asks('stepRecords', { kind: 'practice', programme: 'inti' }),
  asks('stepRecords', { kind: 'practice' }),
  asks('stepRecords', { person: 'ben' }),
  asks('stepRecords', { kind: 'practice' }),
  asks('stepRecords', { kind: 'practice', programme: 'inti' }),
  asks('runs', { stopped: false }),
  asks('runs', { at: BEFORE }),
  asks('pastRevisions', { person: 'ben' }),
  asks('pastRevisions', { review: 'bari' }),
  asks('decisions', { review: 'bari' }),
  asks('digests', { review: 'bari' }),
  asks('plan', { review: 'bari' }),
  asks('plan', { review: 'bari', status: 'planned' }),
  asks('plan', { review: 'bari', status: 'planned', kind: 'digest' }),
  asks('plan', { review: '', kind: 'morning', status: 'planned' }),
  asks('plan', { person: 'ben', day: '2027-03-25', status: 'planned' }),
  asks('plan', { status: 'failed' }),
  asks('messages', { id: { in: ['m1', 'm2'] } }),
  asks('messages', { thread: 'person:ben' }),
  asks('messages', { thread: 'channel:bari', under: { in: ['m1', 'm2'] } }),
  asks('messages', { by: 'ben' }),
  asks('messages', { by: 'ben', thread: 'channel:bari' }),
  asks('messages', { status: 'sending', at: BEFORE }, { by: 'at', order: 'ascending' }),
  asks('messages', { status: 'undeliverable' }),
  asks('messages', { status: 'unsettled' }),
  asks('sessions', { id: { in: ['hanna', 'ben'] } }),
  asks('accounts', { person: 'ben' }),
  asks('webSessions', { person: 'ben' }),
  asks('webSessions', { person: { in: ['hanna', 'ben'] } }),
  asks('webSessions', { until: BEFORE }),
  asks('signInLinks', { person: 'ben' }),
  asks('signInLinks', { until: BEFORE }),
  asks('inbox', { status: 'received' }),
  asks('inbox', { status: 'received', person: 'ben' }, { by: 'receivedAt', order: 'ascending' }),
  asks('inbox', { person: 'ben' }),
  asks('inbox', { status: 'done', receivedAt: BEFORE }),
  asks('inbox', { status: 'failed' }),
  asks('audit', { review: 'bari', action: 'reminded' }),
  asks('audit', { person: 'ben', action: 'reminded' }),
  asks('audit', { person: 'ben', review: 'bari', action: 'reminded' }),
  asks('audit', { action: 'reminded', at: BEFORE }),
  asks('messages', { thread: 'person:ben', status: 'waiting' }),
  asks('audit', { review: 'bari', action: { in: ['invited', 'opened'] } }),
  asks('audit', { review: 'bari' }, { by: 'at', order: 'descending' }),
  asks('audit', { person: 'ben' }),
];

/** So many documents that match nothing: over an empty collection every plan is as good as the other. */
const OTHERS = 300;

/** The kinds that have indexes: the server makes the other collections with their first document. */
const INDEXED: readonly { collection: string; indexes: readonly (readonly string[])[]; unique?: string }[] =
  Object.values(kinds).filter(({ indexes }) => indexes.length > 0);

const source = findMongo();

describeWith('MongoDB', source !== undefined)('indexes on MongoDB', () => {
  let server: MongoServer;
  let connection: mongoose.Connection;
  let stores: Store[];

  beforeAll(async () => {
    if (source === undefined) return;
    server = await startMongo(source);
    const uri = server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`);
    // Two processes start at once, on a database that is not there yet.
    stores = await Promise.all([openMongoStore({ uri }), openMongoStore({ uri })]);
    connection = await mongoose.createConnection(uri).asPromise();
  });
  afterAll(async () => {
    await connection?.close();
    for (const store of stores ?? []) await store.close();
    await server?.stop();
  });

  const plan = async ([name, query, sort]: Query): Promise<unknown> => {
    const explained = await connection.collection<{ _id: string }>(name).find(query).sort(sort).explain('queryPlanner');
    return explained.queryPlanner?.winningPlan;
  };

  test.each(INDEXED)('all of $collection are there once the store is open', async ({ collection, indexes, unique }) => {
    const found = await connection.collection(collection).indexes();
    const keys = found.map(({ key }) => Object.keys(key).join());
    const wanted = [
      '_id',
      ...indexes.map((properties) => properties.map((property) => (property === 'id' ? '_id' : property)).join()),
      ...(unique === undefined ? [] : [unique]),
    ];
    expect(keys.sort()).toEqual(wanted.sort());
    expect(found.filter((index) => index.unique).map(({ key }) => Object.keys(key).join())).toEqual(
      unique === undefined ? [] : [unique],
    );
  });

  describe('the planner', () => {
    beforeAll(async () => {
      for (const name of new Set(QUERIES.map(([collection]) => collection))) {
        const properties = QUERIES.filter(([collection]) => collection === name).flatMap(([, q]) => Object.keys(q));
        const others = Array.from({ length: OTHERS }, (_, n) => ({
          ...Object.fromEntries(properties.map((property) => [property, `other-${n}`])),
          _id: `other-${n}`,
        }));
        await connection.collection<{ _id: string }>(name).insertMany(others);
      }
    });

    test.each(QUERIES)('looks up %s %j in an index, sorted by %j', async (...query) => {
      const waysIn = waysInto(await plan(query));
      expect(waysIn).not.toEqual([]);
      expect(waysIn).toEqual(waysIn.filter((way) => way in query[1]));
    });

    test.each(LIMITED)('has an index for %s %j that is in the order %j', async (...query) => {
      const keys = (await connection.collection(query[0]).indexes()).map(({ key }) => Object.keys(key));
      expect(keys.filter((key) => runsInOrder(key, query))).not.toEqual([]);
      // Not every server that speaks the protocol says when it need not sort.
      if (!stagesOf(await plan(['messages', {}, { _id: 1 }])).includes('SORT'))
        expect(stagesOf(await plan(query))).not.toContain('SORT');
    });

    test('has none for an order that nobody asks for', async () => {
      const keys = (await connection.collection('messages').indexes()).map(({ key }) => Object.keys(key));
      expect(keys.filter((key) => runsInOrder(key, ['messages', { thread: 't' }, { status: 1, _id: -1 }]))).toEqual([]);
      expect(keys.filter((key) => runsInOrder(key, ['messages', { thread: 't' }, { at: -1, _id: 1 }]))).toEqual([]);
    });

    test('says so when it goes through everything', async () => {
      const [wayIn] = waysInto(await plan(['messages', { reference: 'r' }, { _id: 1 }]));
      expect(['COLLSCAN', '_id']).toContain(wayIn);
    });
  });
});

describe('what the sources ask for', () => {
  const asked = askedInSources(join(__dirname, '../../src'));

  test('is found', () => {
    expect(asked).toContainEqual(['plan', 'dueAt,status']);
  });

  test.each(asked)('%s by "%s" is among the queries above, or meant to read everything', (name, properties) => {
    if (properties === '') expect(WHOLE).toContain(name);
    else expect(QUERIES.filter(([to]) => to === name).map(([, query]) => propertiesOf(query))).toContain(properties);
  });
});

/** Collections and the properties of the filters that are written down in the sources, each pair once. */
function askedInSources(folder: string): [string, string][] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const all = files.flatMap((file) => {
    const calls = readFileSync(join(folder, file), 'utf8')
      .split(/store\.(?=\w+\.(?:find|count|removeAll)\()/)
      .slice(1);
    return calls.map((call): [string, string] => [call.slice(0, call.indexOf('.')), written(call)]);
  });
  return [...new Map(all.map((pair) => [pair.join(), pair])).values()].sort();
}

/** The properties of the first object in a piece of source, sorted; those that are spread into it are left out. */
function written(source: string): string {
  let depth = 0;
  let top = '';
  for (const sign of source.slice(source.indexOf('{'))) {
    if ('}])'.includes(sign)) depth -= 1;
    if (depth === 1 && !'}])'.includes(sign)) top += sign;
    if ('{[('.includes(sign)) depth += 1;
    if (depth === 0) break;
  }
  const names = top.split(',').map((part) => /^\s*(\w+)/.exec(part)?.[1] ?? '');
  return names
    .filter((name) => name !== '')
    .sort()
    .join();
}

function propertiesOf(query: Record<string, unknown>): string {
  return Object.keys(query)
    .map((property) => (property === '_id' ? 'id' : property))
    .sort()
    .join();
}

/**
 * Whether an ascending index on these properties gives what a query looks for in its order, forwards or backwards: first
 * what has to be equal, then what it is sorted by, all in one direction.
 */
function runsInOrder(key: readonly string[], [, query, sort]: Query): boolean {
  const isEqual = (property: string) => property in query && typeof query[property] !== 'object';
  const rest = key.slice(key.findIndex((property) => !isEqual(property)));
  const order = Object.keys(sort);
  return new Set(Object.values(sort)).size === 1 && order.every((property, n) => rest[n] === property);
}

/** The steps of a plan, outermost first. */
function stagesOf(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const { stage } = plan as { stage?: string };
  return [...(stage === undefined ? [] : [stage]), ...Object.values(plan).flatMap(stagesOf)];
}

/** How a plan gets at documents: each index by the first property of its key, `COLLSCAN` for going through them all. */
function waysInto(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const { stage, indexName } = plan as { stage?: string; indexName?: string };
  const below = Object.values(plan).flatMap(waysInto);
  if (stage === 'COLLSCAN') return [stage, ...below];
  if (stage === 'IDHACK') return ['_id', ...below];
  // Names are made of the properties: `_id_`, `review_1_status_1`.
  const [, first] = /^(_id|[A-Za-z]+)_/.exec(indexName ?? '') ?? [];
  return first === undefined ? below : [first, ...below];
}
