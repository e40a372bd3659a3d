import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedQueue } from '../../adapters/bullmq';
import type { Store } from '../../src/ports/store';
import { keepAnswering, missing } from '../support/answering';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { peerOf, runningPeers } from '../support/app-peer';
import { until } from '../support/until';

jest.setTimeout(600_000);
const LONG = 300_000;
const DAY_MS = 24 * 3_600_000;

let fixture: AppFixture;
let folder: string;
beforeAll(async () => {
  fixture = await appFixture();
  folder = await mkdtemp(join(tmpdir(), 'critical-friend-backup-'));
});
afterEach(() => fixture?.afterEach());
afterAll(async () => {
  await fixture?.close();
  await rm(folder, { recursive: true, force: true });
});

const tomorrow = () => new Date(Date.now() + DAY_MS).toISOString();

/** What is planned for tomorrow and later: it does not come due during the test. */
async function plannedAhead(store: Store): Promise<string[]> {
  return (await store.plan.find({ status: 'planned', dueAt: { after: tomorrow() } })).map(({ id }) => id);
}

/** How much the queue has to know of: what comes due within a day. */
const plannedSoon = (store: Store) => store.plan.count({ status: 'planned', dueAt: { before: tomorrow() } });

async function queued(dataDir: string): Promise<number> {
  const { queue } = await openEmbeddedQueue({ dir: join(dataDir, 'queue'), onError: () => undefined });
  const { waiting, delayed } = await queue.counts();
  await queue.close();
  return waiting + delayed;
}

test('a copy of the store, made while people answer, is a backup: nothing that was acknowledged before is missing', async () => {
  const dir = await fixture.freshDir();
  const app = await fixture.start(dir);
  const ids = await runningPeers(app.url);
  const answering = keepAnswering(await Promise.all(ids.map((id) => peerOf(app.url, id))));
  await until(() => answering.acknowledged().length >= 12, LONG);
  const planned = await fixture.inCopy(dir, plannedAhead);
  const told = answering.acknowledged();
  const backup = join(folder, 'backup');
  // What ends in `~` is a file that is being compacted; it takes the other's place when it is whole.
  await cp(join(dir, 'store'), backup, { recursive: true, filter: (path) => !path.endsWith('~') });
  await until(() => answering.acknowledged().length >= told.length + 3, LONG);
  await answering.stop();
  await app.kill();

  const restored = join(folder, 'restored');
  await cp(backup, join(restored, 'store'), { recursive: true });
  const again = await fixture.start(restored);
  expect(again.log()).toContain('the queue starts empty and is filled from the store');
  for (const id of ids) {
    const peer = await peerOf(again.url, id);
    expect(await missing(peer, told)).toEqual([]);
    expect(await peer.answer(await peer.card(), 'after the restore')).toBe(200);
  }
  expect(await again.stop()).toBe(0);

  expect(planned.length).toBeGreaterThan(100);
  const stillPlanned = new Set(await fixture.inStore(restored, plannedAhead));
  expect(planned.filter((id) => !stillPlanned.has(id))).toEqual([]);
  expect(await queued(restored)).toBeGreaterThanOrEqual(await fixture.inStore(restored, plannedSoon));
  const inbox = await fixture.inStore(restored, (store) => store.inbox.find({}));
  expect(inbox.filter(({ status }) => status !== 'done')).toEqual([]);
});
