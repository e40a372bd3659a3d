import type { Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const QUESTION = 'Who appoints the members of the board?';
const { report } = aReview();
const REPORTED = aReview({ report: { ...report, url: 'https://genoa.example/report.pdf' }, reportRevision: 1 });

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [REPORTED], people: PEOPLE }, MIDWAY);
  // Who has been here shows to those who look after them.
  for (const { id } of PEOPLE) await status(id);
});
afterEach(() => world.close());

const status = async (who: string, word = 'status') => (await types(world, who, word)).map(said).join('\n');
const everybodys = async (but: string) => {
  const others = PEOPLE.filter(({ id }) => id !== but);
  return Promise.all(others.map(async ({ id }) => [id, await status(id)]));
};
const press = async (who: string, id: string, fields = {}) => {
  const found = (await types(world, who, 'clarifications')).at(-1) as Prompt;
  const button = found.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])).find((one) => one.id === id);
  return (await presses(world, who, found, id, fields, undefined, button?.data ?? {})).at(-1) as Prompt;
};

test('a proposal that waits is named to whoever releases it, and nobody else’s status says anything of it', async () => {
  const before = await everybodys('ethics');
  expect(await status('ethics')).not.toContain('to be worded and asked');
  await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
  expect(await status('ethics')).toContain('1 question proposed for Genoa waits to be worded and asked.');
  expect(await everybodys('ethics')).toEqual(before);
});

test('of an organiser it is asked where nobody else releases; in French, too', async () => {
  await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, members: { ...r.members, facilitators: [] } }));
  await world.deps.store.people.update('eurocities', (p) => ({ ...p, language: 'fr' }));
  await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
  await types(world, 'barcelona', 'clarify 3: How often does it meet?');
  expect(await status('eurocities', 'statut')).toContain(
    '2 questions proposées pour Genoa attendent d’être formulées et posées.',
  );
});

test('a question that was released is named to the host until it is answered, and to nobody of the team', async () => {
  await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
  const before = await everybodys('genoa');
  const wording = await press('ethics', 'clarify-word');
  await presses(world, 'ethics', wording, 'clarify-release', { clarifyWords: QUESTION });
  expect(await status('genoa')).toContain('The review team has a question to Genoa before the visit.');
  const after = new Map(before.map(([id = '', told = '']) => [id, told]));
  for (const [id = '', told = ''] of await everybodys('genoa'))
    if (id !== 'ethics') expect([id, told]).toEqual([id, after.get(id)]);
  const card = await press('genoa', 'clarify-answer');
  await presses(world, 'genoa', card, 'clarify-answer-send', { clarifyAnswer: 'The council does.' });
  expect(await status('genoa')).not.toContain('has a question');
});

test('a review that rests says nothing of it', async () => {
  await types(world, 'helsinki', `clarify 48: ${QUESTION}`);
  const stopped = { how: 'postponed' as const, at: MIDWAY, by: 'eurocities' };
  await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, stopped }));
  expect(await status('ethics')).not.toContain('to be worded and asked');
});
