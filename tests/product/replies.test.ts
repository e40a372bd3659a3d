import { erasePerson, personalData } from '../../src/accounts/personal-data';
import { webChat } from '../../src/app/web-chat';
import { tellChannels } from '../../src/delivery/channels';
import { LIMITS } from '../../src/method/limits';
import type { Person } from '../../src/method/person';
import { line } from '../../src/steps/prompts';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { anEvent, aWorld, goTo, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** What people answer under a message of their team's channel in the web chat. */

const MAYOR = somebody('mayor');
const CHANNEL = 'channel:genoa-2027';

let world: World;
let under: string;
beforeEach(async () => {
  const review = aReview();
  const withMayor = { ...review, members: { ...review.members, hosts: ['mayor'] } };
  world = await aWorld({ reviews: [withMayor], people: [...GENOA_PEOPLE, MAYOR] }, MIDWAY);
  await tellChannels(world.deps, { review: review.id, about: 'GG-AMB-1', prompt: line('Below and above') }, 'lyon');
  await goTo(world, '2027-03-25T09:30:00.000Z');
  const [discussion] = await world.deps.store.messages.find({ thread: CHANNEL });
  under = discussion?.id ?? '';
});
afterEach(() => world.close());

const chat = () => webChat(world.deps, lanes());
const person = async (id: string): Promise<Person> => (await world.deps.store.people.get(id)) ?? somebody(id);
const reply = async (by: string, text: string, id?: string, at = under) => {
  const event = anEvent(by, { kind: 'text', text }, id === undefined ? {} : { id });
  return chat().reply(await person(by), CHANNEL, at, event);
};
const seenBy = async (id: string) => {
  const [shown] = await chat().messages(await person(id), CHANNEL);
  return shown?.replies?.map(({ from, by, text }) => [from, by, text]);
};

it('is read by the team, with names, in order; the same answer counts once, and the bot leaves it alone', async () => {
  const heard: unknown[] = [];
  world.deps.announce = (message) => void heard.push(message);
  const before = (await chat().messages(await person('lyon'), CHANNEL))[0]?.version ?? 0;
  await reply('helsinki', 'below: nobody reads the plan', 'one');
  await reply('helsinki', 'below: nobody reads the plan', 'one');
  await reply('lyon', '2');
  const [helsinki, lyon] = [(await person('helsinki')).name, (await person('lyon')).name];
  expect(await seenBy('lyon')).toEqual([
    ['other', helsinki, 'below: nobody reads the plan'],
    ['you', lyon, '2'],
  ]);
  expect((await seenBy('helsinki'))?.[0]?.[0]).toBe('you');
  expect(heard).toEqual([
    { thread: CHANNEL, id: under },
    { thread: CHANNEL, id: under },
  ]);
  expect((await chat().messages(await person('lyon'), CHANNEL))[0]?.version).toBe(before + 2);
  expect(await world.deps.store.sheets.count({})).toBe(0);
  expect(await world.deps.store.inbox.count({})).toBe(0);
});

it('is for the team alone, under what is there, and within the limits', async () => {
  await expect(reply('mayor', 'we disagree')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(reply('helsinki', 'where?', undefined, 'no-such-message')).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(reply('helsinki', 'x'.repeat(200_000))).rejects.toMatchObject({ code: 'too-much' });
  await expect(chat().messages(MAYOR, CHANNEL)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await seenBy('lyon')).toEqual([]);
});

it('is among what is kept about its author, and goes with them', async () => {
  await reply('helsinki', 'mine');
  await reply('lyon', 'theirs');
  expect(JSON.stringify(await personalData(world.deps, 'helsinki'))).toContain('"mine"');
  await erasePerson(world.deps, 'helsinki', 'operator');
  expect((await seenBy('lyon'))?.map(([, , text]) => text)).toEqual(['theirs']);
  expect(JSON.stringify(await world.deps.store.messages.find({}))).not.toContain('"mine"');
});

it('has an end, of each in each channel: what is more is refused in words, and nothing of the others is', async () => {
  const { entries, bytes } = LIMITS.answers;
  const { messages } = world.deps.store;
  await reply('helsinki', 'the first', 'first');
  const [first] = await messages.find({ by: 'helsinki' });
  if (!first) throw new RangeError('nothing was kept');
  for (let n = 1; n < entries; n += 1) await messages.put({ ...first, id: `first-${n}` });
  const refused = { code: 'too-much', detail: expect.stringContaining(`${entries} answers of yours`) };
  await expect(reply('helsinki', 'one more')).rejects.toMatchObject(refused);
  // The same again is no other.
  await reply('helsinki', 'the first', 'first');
  await reply('lyon', 'a word');
  expect(await messages.count({ by: 'helsinki' })).toBe(entries);
  await messages.removeAll({ by: 'helsinki' });
  const content = { kind: 'said', text: 'x'.repeat(bytes - 10) } as const;
  await messages.put({ ...first, content });
  await reply('helsinki', 'x'.repeat(10), 'fits');
  await expect(reply('helsinki', 'x')).rejects.toMatchObject(refused);
});
