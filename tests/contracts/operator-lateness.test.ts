import type { PlanItem } from '../../src/method/plan';
import type { Message } from '../../src/ports/chat';
import { type OperatorPages, operatorPages } from '../support/operator-pages';
import { anEvent, aWorld, type World } from '../support/service-world';

const NOON = '2027-03-25T12:00:00.000Z';
const at = (time: string) => `2027-03-25T${time}:00.000Z`;

let world: World;
let pages: OperatorPages;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, NOON);
  pages = await operatorPages(world);
});
afterEach(async () => {
  await pages.close();
  await world.close();
});

/** How late each kind is, in whole seconds: the world's clock goes on by milliseconds. */
async function late(): Promise<Record<string, number>> {
  world.setClock(NOON);
  const metrics = await pages.metrics();
  const of = (kind: string) => Math.floor(metrics.get(`queue_lag_seconds{kind="${kind}"}`) ?? Number.NaN);
  return { message: of('message'), planned: of('planned'), event: of('event') };
}

function message(id: string, status: Message['status'], due: string): Message {
  const to = { kind: 'person', person: 'ben' } as const;
  return { id, to, thread: 'person:ben', content: { kind: 'said', text: id }, at: due, status, version: 1 };
}

function item(id: string, status: PlanItem['status'], dueAt: string): PlanItem {
  return {
    id,
    review: '',
    kind: 'morning',
    person: 'olga',
    dueAt,
    day: '2027-03-25',
    why: '',
    planRevision: 1,
    status,
  };
}

test('nothing is late where nothing is due', async () => {
  const { messages, plan } = world.deps.store;
  await messages.put(message('later', 'waiting', at('12:30')));
  await messages.put(message('done', 'delivered', at('08:00')));
  await messages.put(message('hopeless', 'undeliverable', at('08:00')));
  await plan.put(item('later', 'planned', at('12:30')));
  await plan.put(item('done', 'done', at('08:00')));
  expect(await late()).toEqual({ message: 0, planned: 0, event: 0 });
});

test('the oldest message that waits or is being sent counts', async () => {
  const { messages } = world.deps.store;
  await messages.put(message('b', 'waiting', at('11:59')));
  expect((await late()).message).toBe(60);
  await messages.put(message('c', 'sending', at('11:58')));
  expect((await late()).message).toBe(120);
  await messages.put(message('a', 'waiting', at('11:50')));
  expect(await late()).toEqual({ message: 600, planned: 0, event: 0 });
});

test('the oldest planned item counts that has not been looked at', async () => {
  await world.deps.store.plan.put(item('b', 'planned', at('11:30')));
  await world.deps.store.plan.put(item('a', 'planned', at('11:00')));
  expect(await late()).toEqual({ message: 0, planned: 3600, event: 0 });
});

test('the oldest event counts that was not applied', async () => {
  const { inbox } = world.deps.store;
  const event = anEvent('ben', { kind: 'hello' });
  const entry = { id: event.id, event, person: 'ben', attempts: 1 };
  await inbox.put({ ...entry, status: 'received', receivedAt: at('11:45') });
  expect(await late()).toEqual({ message: 0, planned: 0, event: 900 });
  await inbox.put({ ...entry, status: 'failed', receivedAt: at('11:45') });
  expect(await late()).toEqual({ message: 0, planned: 0, event: 0 });
});
