import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
});
afterEach(() => world.close());

const open = async () =>
  (await messagesTo(world, 'helsinki')).flatMap(({ content }) =>
    content.kind === 'prompt' && content.prompt.card && !content.prompt.folded ? [content.prompt] : [],
  );

it('after a change of language the cards that are open speak it, and say and keep what they did', async () => {
  await types(world, 'helsinki', 'judge');
  await types(world, 'helsinki', 'below');
  await types(world, 'helsinki', 'indicator 17');
  const before = await open();
  expect(before.map(({ title }) => title)).toEqual([
    expect.stringContaining('General governance'),
    'Permanent advisory board',
  ]);
  const [answer] = await types(world, 'helsinki', 'français');
  expect(said(answer)).toContain('Les cartes ouvertes suivent');
  const after = await open();
  expect(after.map(({ title }) => title)).toEqual([
    expect.stringContaining('Gouvernance générale'),
    'Conseil consultatif permanent',
  ]);
  expect(after.map(({ card, address }) => [card?.id, address])).toEqual(
    before.map(({ card, address }) => [card?.id, address]),
  );
  expect(JSON.stringify(after[0])).toContain('"value":"below"');
  const [, sheet] = after;
  const [saved] = sheet ? await presses(world, 'helsinki', sheet, 'save', { performance: 'at' }) : [];
  expect(said(saved)).toMatch(/au niveau|Conseil consultatif permanent/);
});

it('what was said before stays as it was', async () => {
  const [status] = await types(world, 'helsinki', 'status');
  await types(world, 'helsinki', 'français');
  const all = (await messagesTo(world, 'helsinki')).flatMap(({ content }) =>
    content.kind === 'prompt' ? [content.prompt] : [],
  );
  expect(all).toContainEqual(status);
});
