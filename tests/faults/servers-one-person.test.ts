import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../src/turn/deps';
import { lanes, receive } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { watchedStore } from '../support/watched-store';

/**
 * Two instances at work for the same person at once: a platform delivers again what takes long, and a load balancer
 * sends two messages two ways. One of them stalls at the worst moment, as when its connection to the store is cut.
 */
let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const text = (said: string) => anEvent('helsinki', { kind: 'text', text: said });

/** Another instance on the same store, which stalls before it takes a conversation or before it saves one, until it is let go on. */
function stalling(before: 'taking' | 'saving'): { deps: Deps; stalled: Promise<void>; goOn: () => void } {
  const { store } = world.deps;
  let goOn = () => {};
  let arrive = () => {};
  const free = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const stalled = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const stallsAt = before === 'taking' ? 1 : 2;
  let writes = 0;
  const stalling = watchedStore(store, async ({ to }) => {
    if (to !== 'sessions') return;
    writes += 1;
    if (writes !== stallsAt) return;
    arrive();
    await free;
  });
  return { deps: { ...world.deps, store: stalling }, stalled, goOn };
}

/** What happens while the other one stalls: all of it, or, where instances wait for each other, nothing until it goes on. */
async function meanwhile(work: () => Promise<void>): Promise<{ done: Promise<void> }> {
  const done = work();
  await Promise.race([done, sleep(1_000)]);
  return { done };
}

/** The indicators that the person is kept to have judged. */
async function judged(): Promise<string[]> {
  const sheets = await world.deps.store.sheets.find({ person: 'helsinki' });
  return sheets.map((s) => s.indicator).sort();
}

test('what was typed once counts once, though it is delivered to two', async () => {
  const [here, there] = [lanes(), lanes()];
  await receive(world.deps, here, text('next'));
  const below = text('below');
  const other = stalling('taking');
  const late = receive(other.deps, there, below);
  await other.stalled;
  const { done } = await meanwhile(async () => {
    await receive(world.deps, here, below);
    await receive(world.deps, here, text('skip'));
  });
  other.goOn();
  await Promise.all([late, done]);
  expect(await judged()).toHaveLength(1);
});

test('an answer counts for the card that was shown last, though an instance is late', async () => {
  const [here, there] = [lanes(), lanes()];
  await receive(world.deps, here, text('next'));
  const skip = text('skip');
  const other = stalling('saving');
  const late = receive(other.deps, there, skip);
  await other.stalled;
  const { done } = await meanwhile(async () => {
    await receive(world.deps, here, skip);
    await receive(world.deps, here, text('skip'));
  });
  other.goOn();
  await Promise.all([late, done]);
  const newest = { sort: { by: 'at' as const, order: 'descending' as const }, limit: 1 };
  const [shown] = await world.deps.store.messages.find({ thread: 'person:helsinki' }, newest);
  await receive(world.deps, here, text('below'));
  const card = shown?.content.kind === 'prompt' ? shown.content.prompt.address?.indicator : undefined;
  expect(await judged()).toEqual([card]);
});

test('of two texts that look for their place, typed at once, both are kept', async () => {
  const [here, there] = [lanes(), lanes()];
  await receive(world.deps, here, text('next'));
  const other = stalling('saving');
  const first = receive(other.deps, there, text('the board is not heard'));
  await other.stalled;
  const { done } = await meanwhile(() => receive(world.deps, here, text('nobody was asked')));
  other.goOn();
  await Promise.all([first, done]);
  const kept = JSON.stringify(await world.deps.store.sessions.get('helsinki'));
  expect(kept).toContain('the board is not heard');
  expect(kept).toContain('nobody was asked');
});

test('an instance that stalls for too long saves nothing any more, and its event is applied once', async () => {
  const [here, there] = [lanes(), lanes()];
  await receive(world.deps, here, text('next'));
  const below = text('below');
  const other = stalling('saving');
  const late = receive(other.deps, there, below);
  await other.stalled;
  // Another takes the same turn over once the first one's time is up.
  await receive(world.deps, here, below);
  await receive(world.deps, here, text('skip'));
  const skipped = await world.deps.store.sessions.get('helsinki');
  other.goOn();
  await late;
  expect(await world.deps.store.sessions.get('helsinki')).toEqual(skipped);
  expect(await judged()).toHaveLength(1);
});
