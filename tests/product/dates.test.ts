import { LANGUAGES } from '../../src/method/language';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = aReview();
let world: World;
afterEach(() => world.close());

async function at(moment: string, over: Partial<typeof REVIEW> = {}): Promise<void> {
  world = await aWorld({ reviews: [{ ...REVIEW, ...over }], people: GENOA_PEOPLE }, moment);
}

async function dates(person: string, words = 'dates'): Promise<string> {
  return (await types(world, person, words)).map(said).join('\n');
}

it('says everybody when what is due, on their own clock, and who leads', async () => {
  await at('2027-03-25T09:00:00.000Z');
  const [helsinki, lyon] = [await dates('helsinki'), await dates('lyon', 'quand')];
  const leader = GENOA_PEOPLE.find(({ id }) => id === REVIEW.members.leader);
  expect(helsinki).toContain(leader?.name ?? '?');
  expect(helsinki).toContain('20–22 April');
  expect(helsinki).toContain('Europe/Helsinki');
  expect(lyon).not.toBe(helsinki);
});

it.each([
  ['before the report', '2027-03-01T09:00:00.000Z', { openedAt: undefined }, ['report is due', 'at the earliest']],
  ['when the report is late', '2027-03-30T09:00:00.000Z', { openedAt: undefined }, ['report was due', 'opens once']],
  ['while the desk review is open', '2027-03-25T09:00:00.000Z', {}, ['open since', 'Sheets are due']],
  [
    'once the sheets are open',
    '2027-04-05T09:00:00.000Z',
    { gatheredAt: '2027-04-05T08:00:00.000Z' },
    ['open to the team'],
  ],
  ['during the visit', '2027-04-21T09:00:00.000Z', {}, ['20–22 April, now']],
  ['after it', '2027-05-02T09:00:00.000Z', {}, ['The visit was 20–22 April']],
] as const)('is true %s', async (_, moment, over, texts) => {
  const { openedAt, ...review } = { ...REVIEW, ...over };
  const reviews = [openedAt === undefined ? review : { ...review, openedAt }];
  world = await aWorld({ reviews, people: GENOA_PEOPLE }, moment);
  const told = await dates('helsinki');
  for (const text of texts) expect(told).toContain(text);
});

it.each([
  ['while the team answers', '2027-03-25T09:00:00.000Z', ['of the team’s answers are in', 'Sheets are due'], ', now'],
  ['during the visit', '2027-04-21T09:00:00.000Z', ['20–22 April, now'], '%'],
  ['after it', '2027-05-02T09:00:00.000Z', ['The visit was 20–22 April', 'draft report'], '%'],
] as const)('whoever looks on is told by “status” where the review is %s', async (_, moment, texts, not) => {
  const people = [...GENOA_PEOPLE, { ...somebody('watching'), language: 'en' as const }];
  const review = { ...REVIEW, members: { ...REVIEW.members, observers: ['watching'] } };
  world = await aWorld({ reviews: [review], people }, moment);
  const [card] = await types(world, 'watching', 'status');
  const told = said(card);
  for (const text of texts) expect(told).toContain(text);
  expect(told).not.toContain(not);
  expect(card?.actions.map(({ id }) => id)).toEqual(['dates', 'report']);
});

it('names nobody who has left', async () => {
  await at('2027-03-25T09:00:00.000Z');
  const [gone = ''] = REVIEW.members.peers.filter((id) => id !== 'helsinki');
  const left = GENOA_PEOPLE.find(({ id }) => id === gone);
  expect(await dates('helsinki')).toContain(left?.name ?? '?');
  await world.deps.store.people.update(gone, (person) => ({ ...person, active: false }));
  expect(await dates('helsinki')).not.toContain(left?.name ?? '?');
});

it('the host city hears from which cities peers come, and not who they are', async () => {
  await at('2027-03-25T09:00:00.000Z');
  const [host = ''] = REVIEW.members.host;
  const told = await dates(host);
  const peers = GENOA_PEOPLE.filter(({ id }) => REVIEW.members.peers.includes(id));
  expect(peers.filter(({ name }) => told.includes(name))).toEqual([]);
  expect(peers.filter(({ city }) => !told.includes(city ?? '?'))).toEqual([]);
});

it.each([
  'who is the leader?',
  'Who leads?',
  'who’s the leader',
  'who is on the team?',
  'qui dirige ?',
  'Qui est la cheffe d’équipe ?',
  'qui est dans l’équipe',
])('“%s” is answered, whoever asks, and goes into no sheet', async (question) => {
  await at('2027-03-25T09:00:00.000Z');
  await types(world, 'helsinki', 'next');
  const before = await world.deps.store.sheets.find({});
  const [leader] = GENOA_PEOPLE.filter(({ id }) => id === REVIEW.members.leader);
  for (const person of ['helsinki', 'genoa', 'eurocities'])
    expect((await types(world, person, question)).map(said).join()).toContain(leader?.name ?? '?');
  expect(await world.deps.store.sheets.find({})).toEqual(before);
});

it('“team” says who leads and who is on it, also before the sheets are open', async () => {
  await at('2027-03-25T09:00:00.000Z');
  const [card] = await types(world, 'helsinki', 'team');
  const told = said(card);
  const { leader, peers } = REVIEW.members;
  const missing = GENOA_PEOPLE.filter(({ id, name }) => [leader, ...peers].includes(id) && !told.includes(name));
  expect(missing).toEqual([]);
  expect(card?.actions.map(({ id }) => id)).toContain('dates');
});

it.each(['when is the visit?', 'what is the deadline', 'who are the peers?', 'c’est pour quand ?'])(
  '“%s” is offered it, and goes into no sheet',
  async (question) => {
    await at('2027-03-25T09:00:00.000Z');
    await types(world, 'helsinki', 'next');
    const before = await world.deps.store.sheets.find({});
    const [asked] = await types(world, 'helsinki', question);
    expect(asked?.actions.map(({ id }) => id)).toContain('dates');
    expect(await world.deps.store.sheets.find({})).toEqual(before);
  },
);

it('each language has its word', async () => {
  await at('2027-03-25T09:00:00.000Z');
  for (const language of LANGUAGES) expect(world.deps.steps.commands.get('dates')?.words[language]).not.toEqual([]);
});
