import { webChat } from '../../src/app/web-chat';
import type { Prompt } from '../../src/ports/prompt';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, messagesTo, presses, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const SECRET = 'Does the board only meet for photographs?';
const INTERVIEW = {
  starts: '2027-04-20T07:00:00.000Z',
  ends: '2027-04-20T08:00:00.000Z',
  function: 'Councillor; for housing,\nand roads',
  sourceType: 'elected',
  place: 'Town hall, room 3',
  isInterpreted: false,
  pair: ['helsinki', 'utrecht'],
  writes: 'utrecht',
  indicators: ['GG-AMB-1'],
  hypotheses: ['h'],
  questions: [{ key: 'q', text: SECRET, indicator: 'GG-AMB-1' }],
  chosenBy: 'team',
  replaced: [],
  state: 'proposed',
  sequence: 0,
  sentAt: '2027-04-12T08:00:00.000Z',
};

let world: World;
beforeEach(async () => {
  world = await aWorld(
    { reviews: [aReview({ gatheredAt: '2027-04-06T15:30:00.000Z' })], people: PEOPLE },
    '2027-04-13T08:00:00.000Z',
  );
  await keep({});
});
afterEach(() => world.close());

const raise = (what = 'nothing'): never => {
  throw new RangeError(what);
};
const keep = (change: object) =>
  world.deps.store.stepRecords.put({
    id: `interview|${REVIEW}|k1`,
    kind: 'interview',
    review: REVIEW,
    person: '',
    value: { ...INTERVIEW, ...change },
  });
const chat = () => webChat(world.deps, lanes());
const personOf = (id: string) => PEOPLE.find((p) => p.id === id) ?? raise(id);
const file = async (who: string, which: string) => {
  const given = await chat().download(personOf(who), `calendars/${REVIEW}/${which}.ics`);
  return given && 'bytes' in given ? Buffer.from(given.bytes).toString() : raise();
};
const buttons = (card: Prompt) => card.actions.map(({ id }) => id);
const opens = async (who: string) => {
  const card = (await types(world, who, 'interviews')).at(-1) ?? raise();
  return (await presses(world, who, card, 'interviews-calendar')).at(-1) ?? raise();
};
const subscribes = async (who: string): Promise<string> => {
  await presses(world, who, await opens(who), 'interviews-subscribe');
  const said = JSON.stringify(await messagesTo(world, who));
  const found = [...said.matchAll(/\/calendar\/([\w-]{43})\.ics/g)].map(([, secret]) => secret ?? '');
  return found.at(-1) ?? raise(said);
};
const at = async (secret: string) => {
  const found = await chat().calendar(secret, '192.0.2.1');
  return found && found !== 'busy' ? Buffer.from(found.bytes).toString() : found;
};

it('a calendar says whom, when and where, and nothing else', async () => {
  const mine = await file('helsinki', 'mine');
  expect(mine).toContain('DTSTART:20270420T070000Z');
  expect(mine).toContain('UID:k1@genoa-2027.critical-friend');
  expect(mine.replace(/\r\n /g, '')).toContain('SUMMARY:Councillor\\; for housing\\,\\nand roads');
  expect(mine).toContain('LOCATION:Town hall\\, room 3');
  for (const text of [mine, await file('lyon', 'all'), await file('genoa', 'all')])
    expect(text).not.toMatch(/photographs|GG-AMB|helsinki|utrecht|DESCRIPTION|ATTENDEE/i);
  expect(await file('lyon', 'mine')).not.toContain('BEGIN:VEVENT');
  expect(await file('lyon', 'all')).toContain('BEGIN:VEVENT');
  await keep({ sentAt: undefined });
  expect(await file('genoa', 'all')).not.toContain('BEGIN:VEVENT');
  await expect(
    chat().download({ ...personOf('genoa'), id: 'stranger' }, `calendars/${REVIEW}/all.ics`),
  ).rejects.toThrow();
});

it('a calendar holds no sign that calendar programs refuse, whatever was typed or stands in a table', async () => {
  const odd = 'Room\u0000 3\rATTENDEE:mailto:x@y.example\u0007\u001b[31m\u0085=1\u2028end';
  await keep({ function: odd, place: odd });
  const mine = await file('helsinki', 'mine');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(mine.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f]/);
  expect(mine.replace(/\r\n /g, '')).toContain('LOCATION:Room 3\\nATTENDEE:mailto:x@y.example[31m\\n=1\\nend\r\n');
});

it('an address stays right when things move: the same UID, a higher SEQUENCE, and struck out when cancelled', async () => {
  const secret = await subscribes('helsinki');
  expect(await at(secret)).toContain('SEQUENCE:0');
  await keep({ starts: '2027-04-21T07:00:00.000Z', ends: '2027-04-21T08:00:00.000Z', sequence: 1 });
  const moved = await at(secret);
  for (const line of ['DTSTART:20270421T070000Z', 'SEQUENCE:1', 'UID:k1@genoa-2027.critical-friend'])
    expect(moved).toContain(line);
  await keep({ state: 'cancelled', sequence: 2 });
  expect(await at(secret)).toContain('STATUS:CANCELLED');
});

it('an address is its person’s own, is kept as a hash, and can be taken back or replaced', async () => {
  const first = await subscribes('helsinki');
  expect(JSON.stringify(await world.deps.store.stepRecords.find({ kind: 'calendar-address' }))).not.toContain(first);
  expect(JSON.stringify(await messagesTo(world, 'lyon'))).not.toContain(first);
  const second = await subscribes('helsinki');
  expect(second).not.toBe(first);
  expect(await at(first)).toBeUndefined();
  const others = await subscribes('utrecht');
  const card = await opens('helsinki');
  expect(buttons(card)).toContain('interviews-unsubscribe');
  await presses(world, 'helsinki', card, 'interviews-unsubscribe');
  expect(await at(second)).toBeUndefined();
  expect(await at(others)).toContain('BEGIN:VEVENT');
});

it('who left the review reads nothing at their address any more, and nobody asks without end', async () => {
  const secret = await subscribes('helsinki');
  await world.deps.store.reviews.update(REVIEW, (review) => ({
    ...review,
    members: { ...review.members, peers: review.members.peers.filter((id) => id !== 'helsinki') },
  }));
  expect(await at(secret)).toBeUndefined();
  const asked = chat();
  for (let n = 0; n < 300; n += 1) await asked.calendar('a', '192.0.2.2');
  expect(await asked.calendar(secret, '192.0.2.2')).toBe('busy');
  expect(await asked.calendar('a', '192.0.2.3')).toBeUndefined();
});
