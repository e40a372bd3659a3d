import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { newSignInToken } from '../../src/accounts/sign-in';
import type { Store } from '../../src/ports/store';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { expectSetAside, playDangerously } from '../support/guard/scenario';
import { type Supervised, supervise } from '../support/guard/supervised';
import { bundleChild } from '../support/run-child';

let dir: string;
let instances: Supervised | undefined;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'critical-friend-guard-'));
});
afterAll(async () => {
  await instances?.stop();
  await rm(dir, { recursive: true, force: true });
});

/** Works on the store while nothing runs on it. */
async function inStore<R>(work: (store: Store) => Promise<R>): Promise<R> {
  const { store } = await openFileStore({ dir: join(dir, 'instance-0', 'store') });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test('a process that is started again survives an event that kills and one that hangs', async () => {
  const tokens = await inStore(async (store) => {
    for (const person of GENOA_PEOPLE) await store.people.put(person);
    const given = GENOA_PEOPLE.map(async ({ id }) => [id, await newSignInToken({ store }, id)] as const);
    return new Map(await Promise.all(given));
  });
  const program = await bundleChild('tests/support/guard/dangerous-main.ts');
  instances = await supervise({ program, dir, env: { DEMO: 'false' }, size: 1 });
  const sent = await playDangerously({ instances, tokenOf: async (person) => tokens.get(person) ?? '' });
  const ends = instances.ends();
  expect(await instances.stop()).toEqual([0]);
  expectSetAside(await inStore((store) => store.inbox.find({})), sent, ends);
});
