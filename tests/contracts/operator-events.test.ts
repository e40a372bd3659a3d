import { StoreError } from '../../src/ports/store';
import { lanes, receive } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { type OperatorPages, operatorPages } from '../support/operator-pages';
import { anEvent, aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const APPLIED = 'event_seconds_count{platform="web"}';
const FAILED = 'failures_total{kind="event"}';

let world: World;
let pages: OperatorPages;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  pages = await operatorPages(world);
});
afterEach(async () => {
  await pages.close();
  await world.close();
});

const hello = (person: string) => anEvent(person, { kind: 'hello' });

test('an applied event is counted, with its time from receipt', async () => {
  expect((await pages.metrics()).get(APPLIED)).toBeUndefined();
  await receive(world.deps, lanes(), hello('helsinki'));
  const metrics = await pages.metrics();
  expect([metrics.get(APPLIED), metrics.get(FAILED)]).toEqual([1, 0]);
  expect(metrics.get('event_seconds_sum{platform="web"}')).toBeGreaterThan(0);
});

test('the same event again is not', async () => {
  const event = hello('helsinki');
  await receive(world.deps, lanes(), event);
  await receive(world.deps, lanes(), event);
  expect((await pages.metrics()).get(APPLIED)).toBe(1);
});

test('an event that can never be applied is a failure', async () => {
  await expect(receive(world.deps, lanes(), hello('nobody'))).rejects.toThrow();
  const metrics = await pages.metrics();
  expect([metrics.get(APPLIED), metrics.get(FAILED)]).toEqual([undefined, 1]);
});

test('an event that fails is a failure once it is not tried any more', async () => {
  const { store } = world.deps;
  const broken = { ...store.sessions, update: () => Promise.reject(new StoreError('unavailable', true)) };
  world.deps.store = { ...store, sessions: broken };
  const event = hello('helsinki');
  const failures: (number | undefined)[] = [];
  for (let attempt = 1; attempt <= 9; attempt += 1) {
    await receive(world.deps, lanes(), event).catch(() => undefined);
    failures.push((await pages.metrics()).get(FAILED));
  }
  expect(failures).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1]);
  expect((await pages.metrics()).get(APPLIED)).toBeUndefined();
  world.deps.store = store;
});

test('nobody and no review is named', async () => {
  await receive(world.deps, lanes(), hello('helsinki'));
  const text = await (await pages.get('/metrics')).text();
  expect(text).toContain('critical_friend_event_seconds');
  expect(text).not.toMatch(/helsinki|genoa|event-\d/i);
});
