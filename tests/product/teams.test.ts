import { download } from '../../src/app/web-chat';
import type { Prompt } from '../../src/ports/prompt';
import { buttonsOf, must, PEOPLE, pressIn, twoReviews } from '../support/benchmark-story';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { readStrictly } from '../support/strict-csv';

const BEFORE = '2026-11-02T09:00:00.000Z';

let world: World;
const opens = async (over: Parameters<typeof twoReviews>[0] = {}) => {
  world = await aWorld({ reviews: twoReviews(over), people: PEOPLE }, BEFORE);
};
afterEach(() => world.close());

const [GENOA, MALMO] = twoReviews();
const alone = (review: typeof GENOA, leader: string) => ({
  members: { ...must(review).members, leader, peers: [] as string[] },
});
const card = async (person = 'eurocities', word = 'teams') => must((await types(world, person, word))[0]);
const on = async (id: string) => {
  const { leader, peers } = must(await world.deps.store.reviews.get(id)).members;
  return { leader, peers: [...peers].sort() };
};
const change = async (from: Prompt, fields: Record<string, string>) =>
  must((await pressIn(world, 'eurocities', from, 'teams-change', { fields }))[0]);
const preview = async (from: Prompt) => must((await pressIn(world, 'eurocities', from, 'teams-preview'))[0]);

it('fills the seats of a review by the rules, and is taken over with one press, once', async () => {
  const all = { members: { ...must(MALMO).members, peers: ['milan', 'tampere', 'barcelona', 'utrecht'] } };
  await opens({ genoa: alone(GENOA, 'lyon'), malmo: all });
  const shown = await card();
  expect(said(shown)).toContain('lyon (Lyon) · leads');
  expect(said(shown)).not.toMatch(/seats? stays? empty/);
  const changes = await preview(shown);
  expect(said(changes)).toMatch(/Review of Genoa[\s\S]*Joins: /);
  expect(said(changes)).not.toContain('Review of Malmö');
  expect(await on('genoa-2027')).toEqual({ leader: 'lyon', peers: [] });
  await pressIn(world, 'eurocities', changes, 'teams-take');
  const genoa = await on('genoa-2027');
  expect(genoa.peers).toHaveLength(3);
  // Malmö served never yet; then whoever serves once already.
  expect(genoa.peers).toContain('malmo');
  expect(genoa.peers).not.toContain('genoa');
  await pressIn(world, 'eurocities', changes, 'teams-take');
  expect(await on('genoa-2027')).toEqual(genoa);
  expect(said(await preview(await card()))).toContain('Nothing');
});

it('is a table, too: who joins, stays and leaves, for whoever says who is on a team', async () => {
  await opens();
  await change(await card(), { size: '4', review: 'genoa-2027', who: 'utrecht', what: 'out', instead: 'tampere' });
  const of = async (person: string) => {
    const reader = must(await world.deps.store.people.get(person));
    return download(world.deps, reader, 'programmes/inti-cities-2027/teams.csv');
  };
  const [head, ...rows] = readStrictly(Buffer.from(must(await of('eurocities')).bytes).toString());
  expect(head?.slice(0, 7)).toEqual(['review', 'visit_from', 'visit_days', 'name', 'place', 'role', 'change']);
  const genoa = rows.flatMap(([review, , , name, , role, what]) => (review === 'Genoa' ? [[name, role, what]] : []));
  expect(genoa).toContainEqual(['lyon', 'leader', 'stays']);
  expect(genoa).toContainEqual(['tampere', 'peer', 'joins']);
  expect(genoa).toContainEqual(['utrecht', '', 'leaves']);
  for (const person of ['lyon', 'genoa']) await expect(of(person)).rejects.toThrow();
});

it('says which seats nobody can take', async () => {
  await opens({ genoa: alone(GENOA, 'lyon'), malmo: alone(MALMO, 'helsinki') });
  expect(said(await card())).toContain('One seat stays empty');
});

it('whoever is new is invited by the other press, and not by the one without', async () => {
  await opens({ genoa: alone(GENOA, 'lyon') });
  const changes = await preview(await card());
  const invite = buttonsOf(changes).find(({ data }) => data?.invite === 'true');
  await presses(world, 'eurocities', changes, 'teams-take', {}, undefined, invite?.data ?? {});
  const invited = await world.deps.store.audit.find({ review: 'genoa-2027' });
  expect(invited.filter(({ action }) => action === 'invited')).toHaveLength(3);
});

it('keeps, leaves out, exchanges and lets lead whom the organiser says, and leaves who is on a team', async () => {
  await opens();
  let shown = await card();
  expect(said(await preview(shown))).toContain('Nothing');
  shown = await change(shown, { size: '4', review: 'genoa-2027', who: 'utrecht', what: 'out', instead: 'tampere' });
  shown = await change(shown, { size: '4', review: 'genoa-2027', who: 'helsinki', what: 'lead' });
  const text = said(await preview(shown));
  expect(text).toContain('Joins: tampere (Tampere)');
  expect(text).toContain('Leaves: utrecht (Utrecht)');
  expect(text).toContain('Leads from now on: helsinki (Helsinki)');
  await pressIn(world, 'eurocities', await preview(shown), 'teams-take');
  expect(await on('genoa-2027')).toEqual({ leader: 'helsinki', peers: ['barcelona', 'lyon', 'tampere'] });
  expect(await on('malmo-2027')).toEqual({ leader: 'helsinki', peers: ['barcelona', 'milan', 'tampere'] });
});

it('nobody is put at home, and says so', async () => {
  await opens();
  const shown = await change(await card(), { review: 'genoa-2027', who: 'genoa', what: 'keep' });
  expect(said(shown)).toContain('genoa is of the host city');
});

it('languages are those that people named, else their own', async () => {
  await opens();
  const rules = must((await types(world, 'milan', 'rules'))[0]);
  await presses(world, 'milan', rules, 'conduct-accept', { speaks: 'Italian, suédois' });
  const text = said(await card());
  expect(text).toContain('milan (Milan) · Italian · Swedish');
  expect(text).toContain('Most speak English; not named by');
});

it('what was changed meanwhile is shown again before it is taken over', async () => {
  await opens({ genoa: alone(GENOA, 'lyon') });
  const changes = await preview(await card());
  await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, members: { ...r.members, peers: ['utrecht'] } }));
  const [again] = await pressIn(world, 'eurocities', changes, 'teams-take');
  expect(said(again)).toContain('meanwhile');
  expect(await on('genoa-2027')).toEqual({ leader: 'lyon', peers: ['utrecht'] });
});

it('a review whose desk review has begun keeps its team, and counts', async () => {
  await opens({ genoa: { openedAt: BEFORE } });
  const text = said(await card());
  expect(text).not.toContain('Genoa · 20');
  expect(text).toContain('Malmö · 18');
});

it.each(['lyon', 'helsinki', 'genoa', 'malmo', 'ethics'])('%s is proposed no teams', async (person) => {
  await opens();
  expect((await types(world, person, 'teams')).map(said).join()).not.toMatch(/milan|barcelona|utrecht/);
});
