import { randomUUID } from 'node:crypto';
import type { ShownMessage } from '../../../adapters/web/wire';
import type { InboxEntry } from '../../../src/ports/records';
import { type Caller, caller } from '../fleet/caller';
import { seededRandom } from '../seeded-random';
import { until } from '../until';
import { webClient } from '../web-server';
import type { Supervised } from './supervised';

/** Where the scenario plays: instances of `dangerous-main.ts`, and a one-time link for each person. */
export interface Scene {
  instances: Supervised;
  tokenOf(person: string): Promise<string>;
}

/** What was sent, as the ids of the events. */
export interface Sent {
  kills: string;
  hangs: string;
  innocent: string[];
}

const KILLER = 'helsinki';
const HANGER = 'lyon';
const OTHERS = ['barcelona', 'utrecht', 'ethics'];
const TITLES = {
  [KILLER]: 'Something you sent could not be taken in',
  [HANGER]: 'Un de vos envois n’a pas pu être traité',
};

/**
 * One person sends what ends the process, another what hangs it, and others go on talking meanwhile; all send again what
 * did not come through, to whichever instance there is. Resolves when everything came through.
 */
export async function playDangerously({ instances, tokenOf }: Scene): Promise<Sent> {
  const callers = await Promise.all(
    [KILLER, HANGER, ...OTHERS].map((person, n) => enter(instances, tokenOf, person, n)),
  );
  const [killer, hanger, ...others] = callers.map(sayer);
  let isOver = false;
  const fatal = Promise.all([killer?.('kill'), hanger?.('hang')]).finally(() => {
    isOver = true;
  });
  const innocent = Promise.all(
    others.map(async (say) => {
      const ids: string[] = [];
      // On a slow machine one may take as long as all that is fatal.
      while (!isOver || ids.length < 2) ids.push(await say('next'));
      return ids;
    }),
  );
  const [kills = '', hangs = ''] = await fatal;
  const sent = { kills, hangs, innocent: (await innocent).flat() };
  await instances.allReady();
  for (const one of callers) await sayer(one)('help');
  // What was sent is kept when it is acknowledged; that it is set aside, whoever is told hears when that is done.
  await until(async () => (await Promise.all(callers.slice(0, 2).map(toldOf))).every((times) => times > 0));
  expect(await Promise.all(callers.map(toldOf))).toEqual([1, 1, 0, 0, 0]);
  expectLog(instances.log(), sent);
  return sent;
}

/** Those two and nobody else’s are set aside; everything else is done, and the process ended no more often than it had to. */
export function expectSetAside(entries: readonly InboxEntry[], { kills, hangs, innocent }: Sent, ends: number): void {
  const status = new Map(entries.map((entry) => [entry.id, entry.failure ?? entry.status]));
  expect([kills, hangs].map((id) => status.get(id))).toEqual(['process-ended', 'process-ended']);
  expect(innocent.map((id) => status.get(id))).toEqual(innocent.map(() => 'done'));
  // One end may have been under both of them.
  expect([5, 6]).toContain(ends);
}

function expectLog(log: string, { hangs }: Sent): void {
  expect(log).toContain('the event loop stood still: the process is ended');
  expect(log).toContain(`"underWay":["${hangs}"]`);
  expect(log).not.toMatch(/"(kill|hang)"/);
}

interface Entered {
  person: string;
  calls: Caller;
}

async function enter(instances: Supervised, tokenOf: Scene['tokenOf'], person: string, seed: number): Promise<Entered> {
  const random = seededRandom(seed);
  const client = webClient(random.pick(instances.urls()));
  await client.post('/api/web/signin', { token: await tokenOf(person) });
  return { person, calls: caller({ urls: instances.urls, random, cookie: client.cookie() ?? '' }) };
}

function sayer({ person, calls }: Entered): (text: string) => Promise<string> {
  return async (text) => {
    const id = randomUUID();
    await calls.post('/api/web/events', { id, thread: `person:${person}`, what: { kind: 'text', text } });
    return `web-${person}-${id}`;
  };
}

/** How often somebody was told that something of theirs was set aside. */
async function toldOf({ person, calls }: Entered): Promise<number> {
  const thread = encodeURIComponent(`person:${person}`);
  const { messages } = await calls.get<{ messages: ShownMessage[] }>(`/api/web/messages?thread=${thread}`);
  const titles: readonly string[] = Object.values(TITLES);
  return messages.filter(({ prompt }) => titles.includes(prompt?.title ?? '')).length;
}
