import { personalData } from '../../src/accounts/personal-data';
import { makeDigest } from '../../src/delivery/digest-making';
import { digestLoader, showDigest } from '../../src/delivery/digests';
import type { Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, MIDWAY } from '../support/sheets';

const CARD: Prompt = {
  address: { review: 'genoa-2027', indicator: 'GG-AMB-1' },
  actions: [],
  body: [],
  fields: [],
  summary: '',
};
const ID = 'genoa-2027|GG-AMB-1|helsinki';

let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
});
afterEach(() => world.close());

const saves = (person: string, performance: 'below' | 'at' | 'above') =>
  presses(world, person, CARD, 'save', { ...aContent(performance) });

async function digestOfNow() {
  return makeDigest(world.deps, 'genoa-2027', world.deps.clock.now());
}
async function shown(record: Awaited<ReturnType<typeof digestOfNow>>) {
  const leader = await world.deps.store.people.get('lyon');
  if (!leader) throw new RangeError('there is no leader');
  return showDigest(world.deps, record, 'leader', leader, digestLoader(world.deps));
}

test('a digest says the same after its answers have changed', async () => {
  await types(world, 'helsinki', 'next');
  for (const person of ['lyon', 'barcelona', 'utrecht']) await saves(person, 'above');
  await saves('helsinki', 'below');
  const early = await digestOfNow();
  const before = await shown(early);
  expect(said(before)).toContain('3 above');
  await saves('helsinki', 'above');
  const late = await digestOfNow();
  await saves('helsinki', 'at');
  expect(await shown(early)).toEqual(before);
  expect(said(await shown(late))).toContain('same view (4 above)');
  const stored = await world.deps.store.sheets.get(ID);
  expect(stored?.revisions.map(({ number }) => number)).toEqual([2, 3]);
});

test('one’s own data hold every revision; a change cut short between its two documents loses and doubles none', async () => {
  await types(world, 'helsinki', 'next');
  for (const performance of ['below', 'at', 'above'] as const) await saves('helsinki', performance);
  const { store } = world.deps;
  const sheet = await store.sheets.get(ID);
  const last = sheet?.revisions.at(-1);
  if (!sheet || !last) throw new RangeError('there is no sheet');
  // As if it had ended after the document of the revision that is replaced was written.
  await store.pastRevisions.insert({
    id: `${ID}|3`,
    sheet: ID,
    review: 'genoa-2027',
    person: 'helsinki',
    at: last.at,
    revision: last,
  });
  const performances = async () =>
    (await personalData(world.deps, 'helsinki')).sheets.flatMap(({ revisions }) =>
      revisions.map(({ content }) => content.performance),
    );
  expect(await performances()).toEqual(['below', 'at', 'above']);
  await saves('helsinki', 'below');
  expect(await performances()).toEqual(['below', 'at', 'above', 'below']);
});
