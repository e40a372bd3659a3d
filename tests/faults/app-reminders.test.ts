import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { answerers } from '../../src/method/review';
import { movableClock, stepTo } from '../../src/plan/clock';
import type { Store } from '../../src/ports/store';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { until } from '../support/until';

jest.setTimeout(300_000);
/** Less than the time from one sweep to the next: nothing waits for the second one. */
const LONG = 300_000;
/** Each look opens a copy of the whole store. */
const LOOKS_EVERY_MS = 2_000;

let fixture: AppFixture;
beforeAll(async () => {
  fixture = await appFixture();
});
afterEach(() => fixture?.afterEach());
afterAll(() => fixture?.close());

/** While nothing runs, time passes until ten o'clock of the next working day of the peer who has gone quiet. */
async function letTimePass(store: Store): Promise<void> {
  const running = (await store.reviews.find({})).find((r) => r.openedAt !== undefined && r.gatheredAt === undefined);
  const quiet = await store.people.get((running ? answerers(running) : []).at(-1) ?? '');
  expect(quiet).toBeDefined();
  if (!quiet) return;
  const clock = await movableClock(store);
  await clock.moveTo(stepTo('workday', clock.now(), quiet, running));
}

async function dueItems(store: Store) {
  const now = (await movableClock(store)).now();
  return (await store.plan.find({ status: 'planned' })).filter((i) => i.dueAt <= now);
}

async function remindersSent(store: Store) {
  const messages = await store.messages.find({ status: 'delivered' });
  return messages.filter((m) => m.id.startsWith('reminder-')).map((m) => `${m.id} v${m.version}`);
}

/** Whether nothing that has come due is left, and nothing is on its way. */
async function isDone(store: Store): Promise<boolean> {
  return (await dueItems(store)).length === 0 && (await store.messages.count({ status: 'waiting' })) === 0;
}

/** Starts the product and kills it as soon as it works on something. Answers the log. */
async function runUntilKilled(dir: string): Promise<string> {
  const app = await fixture.start(dir);
  await until(() => app.log().includes('job started'), LONG);
  await app.kill();
  return app.log();
}

/** Starts the product and stops it once nothing is left to do: what ran at a kill is taken up again within half a minute. */
async function runUntilDone(dir: string): Promise<void> {
  const app = await fixture.start(dir);
  await until(async () => {
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    return fixture.inCopy(dir, isDone);
  }, LONG);
  expect(await app.stop()).toBe(0);
}

// Both at a time, as they mostly wait for the queue to take up again what ran at a kill.
test('what became due while nothing ran is sent once after the start, the queue’s folder as it was or emptied', async () => {
  await Promise.all([isSentOnce('as it was'), isSentOnce('emptied')]);
});

async function isSentOnce(queue: 'as it was' | 'emptied'): Promise<void> {
  const dir = await fixture.freshDir();
  await fixture.inStore(dir, letTimePass);
  const due = await fixture.inStore(dir, dueItems);
  expect(due.map((i) => i.kind)).toContain('pace');
  if (queue === 'emptied') await rm(join(dir, 'queue'), { recursive: true });

  const killed = await runUntilKilled(dir);
  expect(killed.includes('the queue starts empty')).toBe(queue === 'emptied');
  await runUntilDone(dir);
  const sent = await fixture.inStore(dir, remindersSent);
  expect(sent.length).toBeGreaterThan(0);
  expect(await fixture.inStore(dir, dueItems)).toEqual([]);

  await runUntilKilled(dir);
  await runUntilDone(dir);
  expect(await fixture.inStore(dir, remindersSent)).toEqual(sent);
  const noted = await fixture.inStore(dir, (store) => store.audit.find({ action: 'reminded' }));
  const perPerson = noted.map((n) => `${n.person} ${n.review}`);
  expect(new Set(perPerson).size).toBe(perPerson.length);
  for (const line of sent) expect(noted.some((n) => line.includes(n.person ?? '-'))).toBe(true);
}
