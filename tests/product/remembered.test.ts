import { WebClient } from '@slack/web-api';
import { backoff } from '../../adapters/pacing/backoff';
import { cachedPictures } from '../../adapters/pictures/cached';
import { directChannels } from '../../adapters/slack/out/place';
import { installations } from '../../adapters/slack/workspaces/installations';
import { connectorsOf } from '../../adapters/teams/api/connectors';
import { botFor } from '../../adapters/teams/bot';
import { firstTimes } from '../../adapters/teams/in/once';
import { findAccount } from '../../src/accounts/finding';
import type { Person } from '../../src/method/person';
import type { Outgoing } from '../../src/ports/chat';
import type { HeatMap } from '../../src/ports/pictures';
import { reportsIn } from '../../src/programme/reports';
import { anAccount, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { MIDWAY } from '../support/sheets';

/** What is remembered saves work; that there is an end to it keeps many tenants and years from filling the memory. */

let world: World;
const someone = GENOA_PEOPLE[0] as Person;
beforeAll(async () => {
  world = await aWorld({ reviews: [], people: GENOA_PEOPLE }, MIDWAY);
});
afterAll(() => world.close());

/**
 * Asks for the first twice, for `most` others, and for the first again. Answers how often the first was looked up before
 * the others and after them.
 */
async function lookedUp(most: number, ask: (n: number) => Promise<unknown>, count: () => number): Promise<number[]> {
  await ask(0);
  await ask(0);
  const before = count();
  for (let n = 1; n <= most; n += 1) await ask(n);
  const all = count();
  await ask(0);
  return [before, count() - all];
}
/** Remembered once, and forgotten behind so many others. */
const ONCE_AND_AGAIN = [1, 1];

it('people whom a platform does not know', async () => {
  const platform = aPlatform();
  await world.deps.store.programmes.put({
    id: 'p',
    benchmark: { id: 'inti-cities-2008', version: 1 },
    trusted: [{ platform: 'slack', space: 'T1' }],
    imported: {},
    importedAt: MIDWAY,
  });
  world.deps.chats = new Map([['slack', platform.chat]]);
  const find = (n: number) => findAccount(world.deps, { ...someone, email: `p${n}@city.example` });
  expect(await lookedUp(5_000, find, () => platform.searched.length)).toEqual(ONCE_AND_AGAIN);
});

it('workspaces that installed it', async () => {
  let reads = 0;
  const { installations: stored } = world.deps.store;
  const kept = {
    ...stored,
    get: async (id: string) => {
      reads += 1;
      const space = id.split('|')[1] ?? '';
      return { id, platform: 'slack', space, sealed: 'sealed', at: MIDWAY };
    },
  };
  const secrets = { seal: async () => 'sealed', open: async () => 'xoxb-token' };
  const known = installations({ kept, secrets, now: () => MIDWAY }, () => 0);
  expect(
    await lookedUp(
      1_000,
      (n) => known.of(`T${n}`),
      () => reads,
    ),
  ).toEqual(ONCE_AND_AGAIN);
});

it('direct channels in Slack', async () => {
  let opened = 0;
  const client = new WebClient('xoxb-token');
  client.conversations.open = async () => {
    opened += 1;
    return { ok: true, channel: { id: `D${opened}` } };
  };
  const place = directChannels();
  const open = (n: number) => place(client, { to: { kind: 'account', account: anAccount(`U${n}`) } } as Outgoing);
  expect(await lookedUp(5_000, open, () => opened)).toEqual(ONCE_AND_AGAIN);
});

it('Teams’ services', async () => {
  const { adapter } = botFor({ identity: { kind: 'nobody' }, login: {} });
  const connectors = connectorsOf(adapter, { appId: '', isTrusted: () => true });
  const clients = new Set<unknown>();
  const call = (n: number) =>
    connectors.call(`http://127.0.0.1/${n}`, async (client) => {
      clients.add(client);
    });
  expect(await lookedUp(500, call, () => clients.size)).toEqual(ONCE_AND_AGAIN);
});

it('reports of reviews', async () => {
  let reads = 0;
  const { reportLines, functions, stepRecords } = world.deps.store;
  const find: typeof reportLines.find = (query) => {
    reads += 1;
    return reportLines.find(query);
  };
  const reports = reportsIn({ reportLines: { ...reportLines, find }, functions, stepRecords }, []);
  expect(
    await lookedUp(
      100,
      (n) => reports.of({ id: `review-${n}` }),
      () => reads,
    ),
  ).toEqual(ONCE_AND_AGAIN);
});

it('gestures that were answered, and what Teams did not take at first', async () => {
  const isFirst = firstTimes();
  let firsts = 0;
  const gesture = async (n: number) => {
    if (isFirst(`g${n}`)) firsts += 1;
  };
  expect(await lookedUp(1_000, gesture, () => firsts)).toEqual(ONCE_AND_AGAIN);
  const waits = backoff({ firstMs: 2_000, longestMs: 300_000, chance: () => 1 });
  expect([waits.after('m0'), waits.after('m0')]).toEqual([2_000, 4_000]);
  for (let n = 1; n <= 1_000; n += 1) waits.after(`m${n}`);
  expect(waits.after('m0')).toBe(2_000);
});

it('pictures, by how many bytes they have', async () => {
  let made = 0;
  const pictures = cachedPictures({
    heatMap: async () => {
      made += 1;
      return new Uint8Array(2 ** 20);
    },
  });
  const map = (n: number): HeatMap => ({
    title: `map ${n}`,
    kind: 'progress',
    columns: [],
    rows: [],
    values: [],
    legend: { low: '', high: '', none: '' },
    language: 'en',
  });
  expect(
    await lookedUp(
      16,
      (n) => pictures.heatMap(map(n)),
      () => made,
    ),
  ).toEqual(ONCE_AND_AGAIN);
});
