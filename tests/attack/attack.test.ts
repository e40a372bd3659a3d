import type { Thread } from '../../adapters/web/wire';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { peerOf, runningTeam } from '../support/app-peer';
import type { Attacked } from '../support/attack/attacker';
import { brokenRequests } from './requests';
import { oddTextsEverywhere } from './texts';

let fixture: AppFixture;
let attacked: Attacked;

beforeAll(async () => {
  fixture = await appFixture();
  const app = await fixture.start(await fixture.freshDir(), { env: { LOG_LEVEL: 'warn' } });
  const peers = await runningTeam(app.url, 'peer');
  attacked = { app, peers, review: await reviewOfAll(app.url, peers) };
});
afterAll(async () => {
  await fixture?.afterEach();
  await fixture?.close();
});

/** The review whose team all of these are on: the first of the channels that they share. */
async function reviewOfAll(url: string, ids: readonly string[]): Promise<string> {
  const shared = await Promise.all(
    ids.map(async (id) => {
      const response = await (await peerOf(url, id)).client.get('/api/web/threads');
      const { threads } = (await response.json()) as { threads: Thread[] };
      return threads.filter(({ kind }) => kind === 'channel').map((thread) => thread.id);
    }),
  );
  const [first = []] = shared;
  const channel = first.find((thread) => shared.every((own) => own.includes(thread))) ?? '';
  return channel.replace(/^channel:/, '');
}

describe('odd texts', () => oddTextsEverywhere(() => attacked));
describe('forged, broken and slow requests', () => brokenRequests(() => attacked));
