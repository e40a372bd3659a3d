import type { Review } from '../../src/method/review';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { programmeFile } from '../../src/programme/exports/programme-files';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { isSent, sentAdvice } from '../support/sent-report';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

/** What became of recommendations, per city and per theme across cities, for who organises them (method, section 13). */
const SENT = '2027-06-15T10:00:00.000Z';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const GENOA = aReview();
const of = (id: string, hostCity: string, over: Partial<Review['members']> = {}): Review => ({
  ...GENOA,
  id,
  hostCity,
  members: { ...GENOA.members, host: [], ...over },
});
const MALMO = of('malmo-2027', 'Malmö');
const TURKU = of('turku-2027', 'Turku');
/** Of the same programme, and somebody else's to organise. */
const ELSEWHERE = of('oslo-2027', 'Oslo', { organisers: ['ethics'], facilitators: [] });

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [GENOA, MALMO, TURKU, ELSEWHERE], people: PEOPLE }, SENT);
  const { store } = world.deps;
  const sent = (review: string, advice: ReturnType<typeof sentAdvice>[]) => isSent(store, SENT, advice, { review });
  await isSent(store, SENT, [sentAdvice('one'), sentAdvice('two', { theme: 'needs' })]);
  await sent('malmo-2027', [sentAdvice('three', { text: '=Do three.' })]);
  await sent('oslo-2027', [sentAdvice('secret', { text: 'SECRET of Oslo' })]);
  await store.stepRecords.put({
    id: 'follow-up-action|malmo-2027|three',
    kind: 'follow-up-action',
    review: 'malmo-2027',
    person: '',
    value: {
      advice: 'three',
      wordings: [{ at: SENT, by: 'x', stand: 'accepted', why: '', what: 'A line', who: 'Office', until: '2027-12-01' }],
      states: [{ at: SENT, by: 'x', state: 'done', line: 'It is there.', proof: 'minutes' }],
    },
  });
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = async (who: string, word: string) => (await types(world, who, word)).at(-1) ?? raise();
const press = async (who: string, card: Prompt, id: string, fields: FieldValues = {}) => {
  const button = card.actions.find((one) => one.id === id) ?? raise(`${id} is not on ${said(card)}`);
  return (await presses(world, who, card, id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const months = async () => {
  const { reviews, programmes } = world.deps.store;
  const all = (await reviews.find({})).sort((a, b) => (a.id < b.id ? -1 : 1));
  return [(await programmes.get(GENOA.programme))?.followUp, ...all.map(({ followUp }) => followUp)];
};

it('an organiser who names no city reads of all of theirs, by city and by theme; one is read as before', async () => {
  for (const word of ['follow up', 'follow ups']) {
    const told = said(await opens('eurocities', word));
    expect(told).toContain('Genoa: 2 not answered\n');
    expect(told).toContain('Malmö: 1 accepted; 1 done\n');
    expect(told).toContain('Inside the municipality (Genoa and Malmö) — 1 accepted, 1 not answered; 1 done');
    expect(told).toContain('(Genoa) — 1 not answered\n');
    expect(told).toContain('No final report yet: Turku.');
    expect(told).not.toMatch(/SECRET|Oslo/);
  }
  await types(world, 'eurocities', 'français');
  const enFrancais = said(await opens('eurocities', 'suivis'));
  expect(enFrancais).toContain('Malmö\u00a0: 1 acceptée\u202f; 1 faite');
  expect(enFrancais).not.toMatch(/\b[01] (acceptées|faites)/);
  await types(world, 'eurocities', 'english');
  const one = await opens('eurocities', 'follow up Genoa');
  expect(said(one)).toContain('0 of 2 recommendations answered.');
  expect(said(await press('eurocities', one, 'follow-ups'))).toContain('Malmö: 1 accepted');
  expect(said(await press('eurocities', await opens('eurocities', 'suivis'), 'follow-up'))).toContain('1. Do one.');
});

it('who organises none reads theirs alone: not the team, not a host city', async () => {
  for (const who of ['lyon', 'helsinki', 'genoa']) {
    expect(said(await opens(who, 'follow ups'))).not.toMatch(/By theme|Malmö: 1/);
    const person = PEOPLE.find(({ id }) => id === who) ?? raise();
    const file = programmeFile(world.deps, GENOA.programme, 'follow-up', 'csv', person);
    await expect(file).rejects.toMatchObject({ code: 'not-allowed' });
  }
});

it('takes all of it away as one table, as text whatever stands in it', async () => {
  const person = PEOPLE.find(({ id }) => id === 'eurocities') ?? raise();
  const file = await programmeFile(world.deps, GENOA.programme, 'follow-up', 'csv', person);
  const [head = [], ...rows] = readStrictly(
    Buffer.from(file?.bytes ?? [])
      .toString('utf8')
      .slice(1),
  );
  expect(rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n]])))).toMatchObject([
    { host_city: 'Genoa', recommendation: 'Do one.', answer: 'not answered yet' },
    { host_city: 'Genoa', recommendation: 'Do two.' },
    { host_city: 'Malmö', recommendation: "'=Do three.", answer: 'accepted', state: 'done', proof: 'minutes' },
  ]);
});

it('chooses when cities are asked again, in all reviews; what is planned follows, and a file that says the same leaves it', async () => {
  const card = await opens('eurocities', 'follow ups');
  expect(said(card)).toContain('3, 6 and 12 months after the final report');
  const wrong = await press('eurocities', card, 'follow-months', { followMonths: '0, 3' });
  expect(wrong.wrong).toHaveProperty('followMonths');
  expect(said(await press('eurocities', card, 'follow-months', { followMonths: '12, 6, 3' }))).toContain(
    'Nothing was changed',
  );
  expect(await months()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  const kept = await press('eurocities', card, 'follow-months', { followMonths: '2 and 18' });
  expect(said(kept)).toContain('Kept. Cities are asked 2 and 18 months after their final report');
  expect((await months()).slice(1)).toEqual([
    [2, 18],
    [2, 18],
    [2, 18],
    [2, 18],
  ]);
  const planned = async () =>
    (await world.deps.store.plan.find({ review: GENOA.id, kind: 'follow-up-asked', status: 'planned' }))
      .map(({ why }) => why)
      .sort();
  expect(await planned()).toEqual(['m18', 'm18-again', 'm2', 'm2-again', 'plan', 'plan-again']);
  const soon = await press('eurocities', await opens('eurocities', 'follow ups'), 'follow-months', {
    followMonths: '1',
  });
  expect(said(soon)).toContain('Cities are asked 1 month after their final report');
  await press('eurocities', await opens('eurocities', 'follow ups'), 'follow-months', { followMonths: '3,6,12' });
  expect((await months()).slice(1)).toEqual([undefined, undefined, undefined, undefined]);
  expect(await planned()).toEqual(['m12', 'm12-again', 'm3', 'm3-again', 'm6', 'm6-again', 'plan', 'plan-again']);
});

it('chooses nothing who does not organise', async () => {
  const card = await opens('eurocities', 'follow ups');
  for (const who of ['lyon', 'genoa', 'helsinki'])
    await presses(world, who, card, 'follow-months', { followMonths: '2' }, undefined, { programme: GENOA.programme });
  expect((await months()).slice(1)).toEqual([undefined, undefined, undefined, undefined]);
});
