import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openFileStore } from '../../adapters/mongo';
import type { Message } from '../../src/ports/chat';
import type { Store } from '../../src/ports/store';
import { type Afterwards, openScope } from '../../src/turn/scope';
import { reading } from '../../src/turn/turn-deps';
import { runs } from '../support/runs';
import { aWorld } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';
import { watchedStore } from '../support/watched-store';

let dir: string;
let store: Store;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'critical-friend-scope-'));
  ({ store } = await openFileStore({ dir }));
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true, force: true });
});

const message = (id: string, at: string, status: Message['status'] = 'waiting'): Message => ({
  ...{ id, to: { kind: 'person', person: 'ana' }, thread: 'person:ana', at, status, version: 1 },
  content: { kind: 'said', text: id },
});

const SHEET = aSheet('GG-AMB-1', 'helsinki', aContent('below'));

/** What a turn may do with messages, as a step that answers what it saw. */
type Step = (store: Store) => Promise<unknown>;
const IDS = ['a', 'b', 'c', 'd'] as const;
const id = fc.constantFrom(...IDS);
const at = fc.constantFrom('2027-01-01', '2027-01-02', '2027-01-03');
const status = fc.constantFrom<Message['status']>('waiting', 'delivered');
const step: fc.Arbitrary<Step> = fc.oneof(
  id.map(
    (one): Step =>
      (s) =>
        s.messages.get(one),
  ),
  fc.tuple(id, at, status).map(
    (args): Step =>
      (s) =>
        s.messages.insert(message(...args)),
  ),
  fc.tuple(id, at, status).map(
    (args): Step =>
      (s) =>
        s.messages.put(message(...args)),
  ),
  fc.tuple(id, status).map(
    ([one, to]): Step =>
      (s) =>
        s.messages.update(one, (m) => (m.status === to ? m : { ...m, status: to, version: m.version + 1 })),
  ),
  id.map(
    (one): Step =>
      (s) =>
        s.messages.remove(one),
  ),
  status.map(
    (of): Step =>
      (s) =>
        s.messages.removeAll({ status: of }),
  ),
  status.map(
    (of): Step =>
      (s) =>
        s.messages.count({ status: of }),
  ),
  fc.subarray([...IDS]).map(
    (ids): Step =>
      (s) =>
        s.messages.find({ id: { in: ids } }),
  ),
  status.map(
    (of): Step =>
      (s) =>
        s.messages.find({ thread: 'person:ana', status: of }),
  ),
  fc
    .record({
      limit: fc.integer({ min: 1, max: 3 }),
      order: fc.constantFrom('ascending' as const, 'descending' as const),
    })
    .map(
      ({ limit, order }): Step =>
        (s) =>
          s.messages.find({ at: { after: '2027-01-01' } }, { sort: { by: 'at', order }, limit }),
    ),
);

test('a turn sees what it would see if each write were made at once, and leaves the same behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), fc.array(step, { maxLength: 12 }), async (before, turn) => {
      await store.messages.removeAll({});
      for (const one of before) await one(store);
      const start = await store.messages.find({});
      const alone: unknown[] = [];
      for (const one of turn) alone.push(await one(store));
      const expected = await store.messages.find({});

      await store.messages.removeAll({});
      for (const one of start) await store.messages.put(one);
      const scope = openScope(store);
      const scoped: unknown[] = [];
      for (const one of turn) scoped.push(await one(scope.store));
      expect(scoped).toEqual(alone);
      expect(await store.messages.find({})).toEqual(start);
      expect(await scope.commit()).toBe(true);
      expect(await store.messages.find({})).toEqual(expected);
    }),
    { numRuns: runs(150) },
  );
});

test('a turn within a turn is part of it', async () => {
  await store.settings.put({ id: 'a', value: '1' });
  const outer = openScope(store);
  await outer.store.settings.update('a', (s) => ({ ...s, value: '2' }));
  const inner = openScope(outer.store);
  expect(await inner.store.settings.get('a')).toEqual({ id: 'a', value: '2' });
  await inner.store.settings.update('a', (s) => ({ ...s, value: '3' }));
  await inner.store.settings.put({ id: 'b', value: '1' });
  expect(await inner.commit()).toBe(true);
  expect(await store.settings.find({})).toEqual([{ id: 'a', value: '1' }]);
  expect(await outer.store.settings.get('a')).toEqual({ id: 'a', value: '3' });
  expect(await outer.commit()).toBe(true);
  expect((await store.settings.find({})).map(({ value }) => value)).toEqual(['3', '1']);
});

test('who wrote in between is not written over: nothing that says "done" is written, and nobody hears of it', async () => {
  await store.sheets.put(SHEET);
  const scope = openScope(store);
  const heard: string[] = [];
  scope.after(() => void heard.push('done'));
  await scope.store.messages.insert(message('said', '2027-01-01'));
  await scope.store.sheets.update(SHEET.id, (s) => ({ ...s, version: 2 }));
  await store.sheets.update(SHEET.id, (s) => ({ ...s, version: 7 }));
  expect(await scope.commit()).toBe(false);
  expect(await store.sheets.get(SHEET.id)).toMatchObject({ version: 7 });
  expect(await store.messages.count({})).toBe(0);
  expect(heard).toEqual([]);
});

test('what the first attempt had to tell is told once the turn is written, whatever the second finds done', async () => {
  const owed: Afterwards[] = [];
  const heard: string[] = [];
  await store.sheets.put(SHEET);
  const first = openScope(store, { owed });
  first.after(() => void heard.push('first'));
  await first.store.reviews.put(aReview());
  await first.store.sheets.update(SHEET.id, (s) => ({ ...s, version: 2 }));
  await store.sheets.update(SHEET.id, (s) => ({ ...s, version: 7 }));
  expect(await first.commit()).toBe(false);
  const second = openScope(store, { owed });
  second.after(() => void heard.push('second'));
  await second.store.sheets.update(SHEET.id, (s) => ({ ...s, version: 8 }));
  expect(await second.commit()).toBe(true);
  expect(heard).toEqual(['first', 'second']);
});

test('once what a turn is about is written, the rest is brought onto what somebody wrote meanwhile', async () => {
  await store.messages.put(message('card', '2027-01-01', 'delivered'));
  await store.messages.put(message('gone', '2027-01-01'));
  await store.settings.put({ id: 'a', value: '1' });
  const scope = openScope(store);
  await scope.store.sheets.put(SHEET);
  const redrawn: Message['status'] = 'redrawn';
  for (const id of ['card', 'gone'])
    await scope.store.messages.update(id, (m) => ({ ...m, status: redrawn, version: m.version + 1 }));
  await scope.store.messages.update('card', (m) => ({ ...m, version: m.version + 1 }));
  await scope.store.messages.insert(message('next', '2027-01-02'));
  await scope.store.settings.update('a', (s) => ({ ...s, value: `${s.value} and ours` }));
  await store.messages.update('card', (m) => ({ ...m, reference: 'theirs', version: 5 }));
  await store.messages.remove('gone');
  await store.messages.insert(message('next', '2027-01-03'));
  await store.settings.put({ id: 'a', value: 'theirs' });
  expect(await scope.commit()).toBe(true);
  expect(await store.messages.find({})).toMatchObject([
    { id: 'card', reference: 'theirs', status: 'redrawn', version: 7 },
    { id: 'next', at: '2027-01-03' },
  ]);
  expect(await store.settings.get('a')).toEqual({ id: 'a', value: 'theirs and ours' });
});

test('a conversation that somebody else went on with is not written over', async () => {
  const session = (lastEvent: string) => ({
    ...{ id: 'ana', version: 1, state: {}, lastEvent, lastMessages: [], updatedAt: '2027-01-01' },
  });
  await store.sessions.put(session('before'));
  const scope = openScope(store);
  await scope.store.sessions.get('ana');
  await scope.store.sheets.put(SHEET);
  await scope.store.sessions.put(session('ours'));
  await store.sessions.put(session('theirs'));
  expect(await scope.commit()).toBe(false);
  expect(await store.sessions.get('ana')).toMatchObject({ lastEvent: 'theirs' });
});

test('what is said comes after what it is about, then the session, and that it is done last', async () => {
  const order: string[] = [];
  const scope = openScope(watchedStore(store, ({ to }) => void order.push(to)));
  const event = { id: 'e', platform: 'web', person: 'ana', at: '2027-01-01', what: { kind: 'hello' as const } };
  await scope.store.inbox.put({ id: 'e', event, person: 'ana', status: 'done', receivedAt: '2027-01-01', attempts: 0 });
  await scope.store.sessions.put({ id: 'ana', version: 1, state: {}, lastMessages: [], updatedAt: '2027-01-01' });
  await scope.store.messages.insert(message('said', '2027-01-01'));
  await scope.store.settings.put({ id: 'plan-written', value: '' });
  await scope.store.reviews.put(aReview());
  expect(await scope.commit()).toBe(true);
  expect(order).toEqual(['reviews', 'messages', 'settings', 'sessions', 'inbox']);
});

test('reviews are found by their people as the turn has them', async () => {
  const review = aReview();
  await store.reviews.put(review);
  const scope = openScope(store);
  const find = (person: string) => scope.store.reviews.find({ memberIds: { in: [person] } });
  const [first] = review.members.peers;
  expect(await find(first ?? '')).toHaveLength(1);
  await scope.store.reviews.update(review.id, (r) => ({ ...r, members: { ...r.members, peers: ['somebody-new'] } }));
  expect(await find('somebody-new')).toHaveLength(1);
  expect(await find(first ?? '')).toEqual([]);
});

it('what only reads cannot write: it does not get lost, it is refused', async () => {
  const world = await aWorld({ reviews: [aReview()], people: [] }, '2027-03-25T09:00:00.000Z');
  const { store: read } = reading(world.deps);
  const found = await read.reviews.find({});
  expect(found).toHaveLength(1);
  expect(() => read.reviews.put(aReview())).toThrow(RangeError);
  expect(() => read.commit([])).toThrow(RangeError);
  await world.close();
});
