import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from '../../flows';
import type { Review } from '../../src/method/review';
import { LOG_WORDS } from '../../src/turn/log-words';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { sentAdvice, sentReport } from '../support/sent-report';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { hasHypothesis } from '../support/visit-documents';

const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));

/** What is noted in a review and is the machine's own affair: nobody is told of it. */
const UNTOLD = ['spoke-unlisted', 'job-failed'];

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' })], people: PEOPLE }, MIDWAY);
  await hasHypothesis(world, 'budget', { rank: 1, text: 'SECRET: nobody pays for it.' });
});
afterEach(() => world.close());

const raise = (): never => {
  throw new RangeError('nothing was answered');
};
const settles = async () => {
  const [overview = raise()] = await types(world, 'lyon', 'settle');
  const [card = raise()] = await presses(world, 'lyon', overview, 'settle-next');
  const fields = { settleStatus: 'supported', settleReason: 'SECRET: two told us.' };
  return presses(world, 'lyon', card, 'settle-keep', fields);
};

it('an organiser reads who decided and took away what, and no word of what was said', async () => {
  await settles();
  await exportedText(world.deps, 'genoa-2027', 'hypotheses.csv', PEOPLE.find(({ id }) => id === 'helsinki') ?? raise());
  const [card = raise()] = await types(world, 'eurocities', 'log');
  const told = said(card);
  expect(told).toContain('lyon · settled a hypothesis · GG-AMB-1');
  expect(told).toContain('helsinki · took a file away · hypotheses.csv');
  expect(told).not.toContain('SECRET');
  const file = await exportedText(world.deps, 'genoa-2027', 'log.csv', 'operator');
  expect(file.split(/\r?\n/)[0]).toContain('"at","by","what","on"');
  expect(file).toContain('"settled a hypothesis","GG-AMB-1"');
  expect(file).not.toContain('SECRET');
});

it('the same press twice is noted once, and a settled hypothesis that is settled otherwise once more', async () => {
  await settles();
  const count = async () => (await world.deps.store.audit.find({ action: 'hypothesis-settled' })).length;
  expect(await count()).toBe(1);
  const [overview = raise()] = await types(world, 'lyon', 'settle');
  const [card = raise()] = await presses(world, 'lyon', overview, 'settle-show', { settleWhich: 'budget' });
  const fields = { settleStatus: 'refuted', settleReason: 'They took it back.' };
  await presses(world, 'lyon', card, 'settle-keep', fields);
  await presses(world, 'lyon', card, 'settle-keep', fields);
  expect(await count()).toBe(2);
});

it('nobody but an organiser reads it: not the team, not the host city', async () => {
  await settles();
  for (const who of ['lyon', 'helsinki', 'genoa'])
    expect((await types(world, who, 'log')).map(said).join()).not.toContain('settled a hypothesis');
  for (const who of ['lyon', 'genoa'])
    await expect(
      exportedText(world.deps, 'genoa-2027', 'log.csv', PEOPLE.find(({ id }) => id === who) ?? raise()),
    ).rejects.toMatchObject({ code: 'not-allowed' });
});

it('says how to see that of another review, to whoever organises several', async () => {
  const ask = async () => said((await types(world, 'eurocities', 'log Genoa')).at(-1) ?? raise());
  expect(await ask()).not.toContain('another review');
  const malmo = aReview({ id: 'malmo-2027', hostCity: 'Malmö', visit: { start: '2027-09-14', days: 3 } });
  await world.deps.store.reviews.put({ ...malmo, members: { ...malmo.members, leader: 'helsinki', host: [] } });
  expect(await ask()).toContain('as “log Malmö”');
  expect(said((await types(world, 'eurocities', 'log Malmö')).at(-1) ?? raise())).toContain('Who did what · Malmö');
});

it('whoever takes the file of what was sent opened it, once, as whoever read it on a card', async () => {
  const { store } = world.deps;
  const asked = { 'report-final': { since: MIDWAY, until: MIDWAY.slice(0, 10) } };
  await store.reviews.put({ ...aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' }), asked });
  await store.stepRecords.put(sentReport(MIDWAY, [sentAdvice('one')]));
  const contact = PEOPLE.find(({ id }) => id === 'genoa') ?? raise();
  await exportedText(world.deps, 'genoa-2027', 'final-report.md', contact);
  await exportedText(world.deps, 'genoa-2027', 'final-report.md', contact);
  expect(await store.audit.find({ action: 'sent-report-read' })).toMatchObject([{ by: 'genoa', review: 'genoa-2027' }]);
  const told = said((await types(world, 'eurocities', 'log'))[0] ?? raise());
  expect(told).toContain('genoa · opened the report that was sent');
  expect(told).toContain('genoa · took a file away · final-report.md');
});

it('whoever is erased is named in it no more', async () => {
  await settles();
  await world.deps.store.people.update('lyon', (one) => ({ ...one, name: 'A former peer (Lyon)' }));
  const [card = raise()] = await types(world, 'eurocities', 'log');
  expect(said(card)).toContain('A former peer (Lyon) · settled a hypothesis');
});

it('all that the product notes of a review has words, in its own table or in its step’s', () => {
  const root = join(__dirname, '..', '..', 'src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const source = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const literal = [...source.matchAll(/\baction: '([a-z-]+)'[^}]{0,60}\breview\b/g)].map(([, action = '']) => action);
  const named = new Set([...Object.keys(LOG_WORDS.en.actions), ...STEPS.logs.keys(), ...UNTOLD]);
  expect(literal.length).toBeGreaterThan(10);
  expect(literal.filter((action) => !named.has(action))).toEqual([]);
});

it('whoever organises two reviews of a programme reads of these alone, each by itself, and nothing of another programme', async () => {
  const { store } = world.deps;
  await settles();
  const of = (id: string, hostCity: string, over: Partial<Review> = {}) => {
    const review = aReview({ id, hostCity, ...over });
    return { ...review, members: { ...review.members, host: [], ...over.members } };
  };
  await store.reviews.put(of('malmo-2027', 'Malmö', { visit: { start: '2027-09-14', days: 3 } }));
  // Somebody else's, of another programme, with people of both.
  const members = { ...aReview().members, organisers: ['stranger'], host: [] };
  await store.reviews.put(of('porto-2027', 'Porto', { programme: 'others-2027', members }));
  await store.people.put(somebody('stranger', { name: 'SECRET stranger' }));
  const note = (review: string, by: string, file: string) =>
    store.audit.insert({ id: `${review} ${file}`, at: MIDWAY, by, action: 'exported', review, detail: { file } });
  await note('malmo-2027', 'helsinki', 'malmo.csv');
  await note('porto-2027', 'stranger', 'porto.csv');
  await note('porto-2027', 'helsinki', 'also-porto.csv');
  const told = new Map<string, string>();
  for (const text of ['log', 'log Genoa', 'log Malmö', 'log Porto'])
    told.set(text, (await types(world, 'eurocities', text)).map((card) => JSON.stringify(card)).join());
  for (const [text, one] of told)
    expect([text, one]).not.toEqual([text, expect.stringMatching(/porto\.csv|SECRET|stranger/)]);
  expect(told.get('log Genoa')).toContain('settled a hypothesis');
  expect(told.get('log Genoa')).not.toContain('malmo.csv');
  expect(told.get('log Malmö')).toContain('malmo.csv');
  expect(told.get('log Malmö')).not.toContain('settled a hypothesis');
  // Of several nobody guesses which is meant, and none of another's is offered.
  expect(told.get('log')).not.toContain('Porto');
  expect(told.get('log Porto')).not.toContain('took a file away');
  const organiser = PEOPLE.find(({ id }) => id === 'eurocities') ?? raise();
  expect(await exportedText(world.deps, 'malmo-2027', 'log.csv', organiser)).not.toMatch(/porto|settled/);
  await expect(exportedText(world.deps, 'porto-2027', 'log.csv', organiser)).rejects.toMatchObject({
    code: 'not-allowed',
  });
});
