import { join } from 'node:path';
import { shippedBenchmarks } from '../../src/benchmarks';
import { linkChannel } from '../../src/delivery/channels';
import { type Channel, channelId } from '../../src/method/review';
import { bringIn } from '../../src/programme/importing';
import { loadProgrammeFile, type ProgrammeFile } from '../../src/programme/programme-file';
import { aWorld, type World } from '../support/service-world';

const GENOA = 'genoa-2027';
const slack = (channel: string): Channel => ({ platform: 'slack', address: { team: 'T0000001', channel } });
const OF_THE_FILE = slack('C0000008');
const OF_CHAT = slack('C0000009');

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, '2027-01-04T09:00:00.000Z');
  await brings([OF_THE_FILE]);
});
afterEach(() => world.close());

/** The example's file with these channels for Genoa. */
function fileWith(channels: readonly Channel[]): ProgrammeFile {
  const parsed = loadProgrammeFile(join(__dirname, '../../examples/inti-cities-2027.yaml'), shippedBenchmarks());
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems));
  const { programme } = parsed;
  return { ...programme, reviews: programme.reviews.map((r) => (r.id === GENOA ? { ...r, channels } : r)) };
}
const brings = async (channels: readonly Channel[]) => {
  const result = await bringIn(world.deps, fileWith(channels), { by: 'operator' });
  expect(result.ok).toBe(true);
};
let events = 0;
const inChat = async (channel: Channel, linked: boolean) => {
  events += 1;
  await linkChannel(world.deps, { review: GENOA, channel, linked }, 'olga', `event-${events}`);
};
const linked = async () => ((await world.deps.store.reviews.get(GENOA))?.channels ?? []).map(channelId).sort();

test('a channel that was linked in chat stays when the file is imported again', async () => {
  await inChat(OF_CHAT, true);
  await brings([OF_THE_FILE]);
  expect(await linked()).toEqual([OF_THE_FILE, OF_CHAT].map(channelId));
});

test('it stays too when the file brings another one, or takes its own away', async () => {
  await inChat(OF_CHAT, true);
  await brings([OF_THE_FILE, slack('C0000007')]);
  expect(await linked()).toEqual([slack('C0000007'), OF_THE_FILE, OF_CHAT].map(channelId));
  await brings([]);
  expect(await linked()).toEqual([OF_CHAT].map(channelId));
});

test('one of the file that was unlinked in chat stays unlinked', async () => {
  await inChat(OF_THE_FILE, false);
  await brings([OF_THE_FILE]);
  expect(await linked()).toEqual([]);
});

test('one that is in the file already is linked once', async () => {
  await inChat(slack('C0000008'), true);
  expect(await linked()).toEqual([OF_THE_FILE].map(channelId));
});
