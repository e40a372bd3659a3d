import type { Review } from '../../src/method/review';
import { NARROWEST } from '../../src/method/terms';
import type { Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA, GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, pressOn, repliesTo, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** Three reviews of one organiser: Genoa is under way, Malmö waits for its report, Lodz has been gathered. */
const { openedAt: _, ...WAITING } = aReview({ id: 'malmo-2027', hostCity: 'Malmö' });
const LODZ = aReview({ id: 'lodz-2027', hostCity: 'Lodz', gatheredAt: '2027-03-24T09:00:00.000Z' });
const LEADER = GENOA.members.leader;

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview(), WAITING, LODZ], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const labels = (card: Prompt | undefined) => card?.actions.map(({ label }) => label);
const offers = (card: Prompt | undefined) => card?.actions.map(({ id }) => id) ?? [];

async function pressed(person: string, card: Prompt, label: string): Promise<Prompt[]> {
  const found = card.actions.find((action) => action.label === label);
  const event = pressOn(person, { ...card, actions: found ? [found] : [] }, found?.id ?? 'none');
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}

it('greets an organiser with their reviews, each to press, and what can be done in it now', async () => {
  const hello = anEvent('eurocities', { kind: 'hello' });
  await takeTurn(world.deps, hello);
  const [first] = await repliesTo(world, hello);
  expect(labels(first)).toEqual(expect.arrayContaining(['Genoa', 'Malmö', 'Lodz']));
  expect(offers(first)).toContain('help');
  const inGenoa = first ? (await pressed('eurocities', first, 'Genoa'))[0] : undefined;
  expect(said(inGenoa)).toMatch(/Genoa/);
  expect(said(inGenoa)).not.toMatch(/Malmö|Lodz/);
  expect(offers(inGenoa)).toEqual(expect.arrayContaining(['digest', 'remind', 'export', 'visit']));
  expect(inGenoa?.actions.every(({ data }) => data?.review === 'genoa-2027')).toBe(true);
  const inMalmo = first ? (await pressed('eurocities', first, 'Malmö'))[0] : undefined;
  expect(offers(inMalmo)).not.toContain('digest');
});

it('tells two reviews of one city apart by their visits', async () => {
  await world.deps.store.reviews.put({ ...LODZ, hostCity: 'Genoa', visit: { ...LODZ.visit, start: '2027-06-01' } });
  const [asked] = await types(world, 'eurocities', 'digest');
  expect(new Set(labels(asked)).size).toBe(2);
  expect(labels(asked)?.join()).toMatch(/Genoa · .*April.*Genoa · .*June/);
  expect(labels((await types(world, 'eurocities', 'status'))[0])?.join()).toMatch(/Genoa · .*April.*Genoa · .*June/);
});

it('offers those reviews alone in which a word can be done now, and asks nothing where that is one', async () => {
  const [gather] = await types(world, LEADER, 'gather');
  expect(said(gather)).toContain('Genoa');
  const [digest] = await types(world, 'eurocities', 'digest');
  expect(labels(digest)).toEqual(['Genoa', 'Lodz']);
});

it('takes a word that cannot be given in the review worked on for those in which it can', async () => {
  await world.deps.store.reviews.put({ ...LODZ, visit: { ...LODZ.visit, start: '2027-03-22' } });
  await types(world, 'eurocities', 'digest Lodz');
  const [remind] = await types(world, 'eurocities', 'remind');
  expect(said(remind)).toContain('Genoa');
  // In the visited one it says of which city that is so, and what can be given there stays there.
  const [over] = await types(world, 'eurocities', 'remind Lodz');
  expect(said(over)).toContain('The visit to Lodz has begun');
  await types(world, 'eurocities', 'digest Lodz');
  const [digest] = await types(world, 'eurocities', 'digest');
  expect(said(digest)).toContain('Lodz');
});

it('knows a city by what it is called in another language', async () => {
  for (const name of ['Gênes', 'genova', 'GENOA']) {
    const [status] = await types(world, 'eurocities', `status ${name}`);
    expect(said(status)).toContain('Genoa');
    expect(said(status)).not.toMatch(/Malmö|Lodz/);
  }
});

it('lists over all reviews what is due in seven days, who is late, and what waits for whoever runs them', async () => {
  await world.deps.store.reviews.put({ ...WAITING, report: { due: '2027-03-23' } });
  const [list] = await types(world, 'eurocities', 'week');
  const lines = said(list).split('\n');
  const between = (from: string, to: string) => lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));
  expect(between('Due', 'Late').join()).toMatch(/Malmö, the desk review can open|Nothing is due/);
  expect(between('Late', 'Waits for you')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Malmö: the host city’s report was due/)]),
  );
  expect(lines.slice(lines.indexOf('Waits for you')).join()).toMatch(/Genoa, not invited yet: /);
  // Terms that are proposed, whoever's yes they wait for.
  const terms = (yes: object) => ({
    ...WAITING,
    terms: {
      ...WAITING.terms,
      proposals: 1,
      history: [],
      proposed: { number: 1, terms: NARROWEST, by: 'host', at: MIDWAY, yes },
    },
  });
  for (const [yes, says] of [
    [{ host: { by: 'genoa', at: MIDWAY } }, /Malmö: terms of the review are proposed, and your yes is missing/],
    [
      { organiser: { by: 'eurocities', at: MIDWAY } },
      /Malmö: terms of the review are proposed, and somebody else’s yes/,
    ],
  ] as const) {
    await world.deps.store.reviews.put(terms(yes) as Review);
    const waits = said((await types(world, 'eurocities', 'week'))[0]);
    expect(waits.slice(waits.indexOf('Waits for you'))).toMatch(says);
  }
  // Dates come in their order, whatever review they are of.
  await world.deps.store.reviews.put({ ...LODZ, call: '2027-03-30T08:00:00.000Z' });
  await world.deps.store.reviews.put({ ...WAITING, report: { due: '2027-03-26' } });
  const due = said((await types(world, 'eurocities', 'this week'))[0]);
  expect(due.indexOf('Malmö, the host city’s report is due')).toBeLessThan(due.indexOf('Lodz, team call'));
  expect(due.indexOf('Malmö, the host city’s report is due')).toBeGreaterThan(0);
  expect(said((await types(world, 'helsinki', 'week'))[0])).not.toMatch(/Late/);
});

it('says of reviews that one runs at a glance alone that they wait for the report, and of the one that is named nothing about others', async () => {
  const facilitates = (review: Review) => ({ ...review, members: { ...review.members, facilitators: ['ethics'] } });
  for (const review of [aReview(), WAITING, LODZ]) await world.deps.store.reviews.put(facilitates(review));
  const cards = await types(world, 'ethics', 'status');
  expect(said(cards[0])).toContain('report late');
  expect(cards.map(said).join('\n')).not.toContain('has not opened yet');
  const named = (await types(world, 'ethics', 'status Malmö')).map(said).join('\n');
  expect(named).toContain('has not opened yet');
  expect(named).not.toMatch(/Genoa|Lodz/);
});
