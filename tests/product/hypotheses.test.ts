import type { Performance } from '../../src/method/sheet';
import { agreedTo, NARROWEST, proposed, type ReviewTerms } from '../../src/method/terms';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';

const VIEWS: Readonly<Record<string, readonly [Performance, Performance, string?]>> = {
  'GG-AMB-1': ['below', 'below', 'report, p. 3'],
  'GG-AMB-2': ['below', 'below'],
  'GG-AMB-3': ['at', 'above', 'report, p. 5'],
  'GG-AMB-4': ['below', 'above', 'report, p. 7'],
};
/** Enough further hypotheses that not all of them fit a visit. */
const MORE = ['GG-LEA-1', 'GG-LEA-2', 'GG-LEA-3', 'GG-RES-1', 'GG-RES-2', 'GG-RES-3', 'GG-RES-4', 'GG-RES-5'].concat([
  'GG-IMP-1',
  'GG-IMP-2',
  'GG-IMP-3',
  'GG-IMP-4',
]);
const FIRST = ['GG-AMB-4', 'GG-AMB-3', 'GG-AMB-2'];

let world: World;
beforeEach(async () => {
  const review = aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' });
  const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [review], people }, MIDWAY);
  const { sheets, decisions } = world.deps.store;
  for (const [indicator, [first, second, page]] of Object.entries(VIEWS)) {
    const over = page === undefined ? {} : { evidence: [page] };
    await sheets.put(aSheet(indicator, 'helsinki', aContent(first, over)));
    await sheets.put(aSheet(indicator, 'utrecht', aContent(second, over)));
  }
  for (const indicator of [...Object.keys(VIEWS), ...MORE])
    await decisions.put(aDecision(indicator, { hypothesis: `H ${indicator}` }));
});
afterEach(() => world.close());

const leads = async (text: string) => (await types(world, 'lyon', text))[0];
const chooses = async (fields: FieldValues) => {
  const card = (await leads('hypotheses')) ?? ({ actions: [], body: [], fields: [], summary: '' } satisfies Prompt);
  return (await presses(world, 'lyon', card, 'choose-hypotheses', fields)).map(said).join();
};
const settled = async (indicator: string) =>
  (await world.deps.store.decisions.get(`genoa-2027|${indicator}`))?.settledBy;

it('ranks what is contested first, then what rests on no source, and says why', async () => {
  const card = await leads('hypotheses');
  const pick = card?.fields.find((f) => f.id === 'visit');
  expect(pick?.kind === 'pick' && pick.options.map((o) => o.value)).toEqual([...FIRST, ...MORE, 'GG-AMB-1']);
  const text = said(card);
  expect(text).toContain('16 base hypotheses; 15 at most go to the visit');
  expect(text).toMatch(/1\. .*: H GG-AMB-4 \(opposite views\)/);
  expect(text).toMatch(/2\. .*: H GG-AMB-3 \(no shared view yet\)/);
  expect(text).toMatch(/3\. .*: H GG-AMB-2 \(no source\)/);
});

it('ranks first what the host city asked, once that is agreed, and says which question', async () => {
  const about = { text: 'Who leads?', about: ['GG-LEA'] };
  const terms = { ...NARROWEST, questions: [{ text: 'Who pays?', about: ['GG-RES'] }, about] };
  const at = '2027-03-24T09:00:00.000Z';
  const before = proposed({ earlier: [], proposals: 0 }, terms, { by: 'genoa', at }, ['host']);
  const has = (state: ReviewTerms) =>
    world.deps.store.reviews.update('genoa-2027', (review) => ({ ...review, terms: state }));
  const ranked = async () => {
    const pick = (await leads('hypotheses'))?.fields.find((f) => f.id === 'visit');
    return pick?.kind === 'pick' ? pick.options.map((o) => o.value) : [];
  };
  await has(before);
  expect((await ranked())[0]).toBe('GG-AMB-4');
  await has(agreedTo(before, 1, { by: 'eurocities', at }, ['organiser', 'leader']));
  expect((await ranked()).slice(0, 9)).toEqual([...MORE.slice(0, 8), 'GG-AMB-4']);
  const text = said(await leads('hypotheses'));
  expect(text).toMatch(/1\. .*: H GG-LEA-1 \(asked by the host city, question 2, no source\)/);
  expect(text).toContain('What the host city asked comes first');
  const document = await exportedText(world.deps, 'genoa-2027', 'review.md', 'operator');
  expect(document).toContain('Who leads?');
  expect(document).toContain('Terms of the review');
});

it('keeps what the leader chose: for the visit, by document, and the rest not pursued', async () => {
  expect(await chooses({ visit: FIRST, document: ['GG-AMB-1'] })).toContain(
    'Kept: 3 for the visit, 1 to be settled by document, 12 not pursued.',
  );
  expect([await settled('GG-AMB-4'), await settled('GG-AMB-1'), await settled('GG-LEA-1')]).toEqual([
    'visit',
    'document',
    'not_pursued',
  ]);
  const card = await leads('hypotheses');
  expect(card?.fields).toMatchObject([{ value: FIRST }, { value: ['GG-AMB-1'] }]);
  expect(said((await types(world, 'helsinki', 'team'))[0])).toContain(
    'Base hypothesis: H GG-AMB-4 (goes to the visit)',
  );
  expect(await exportedText(world.deps, 'genoa-2027', 'review.md', 'operator')).toContain(
    '(to be settled by document)',
  );
  expect(await exportedText(world.deps, 'genoa-2027', 'grid.csv', 'operator')).toContain('not pursued');
});

it('takes fifteen and no more, and each in one list', async () => {
  const all = [...Object.keys(VIEWS), ...MORE];
  expect(await chooses({ visit: all, document: [] })).toContain('You chose 16; 15 at most go to the visit.');
  expect(await chooses({ visit: FIRST, document: FIRST.slice(0, 1) })).toContain('is in both lists');
  expect(await settled('GG-AMB-4')).toBeUndefined();
  expect(await chooses({ visit: all.slice(0, 15), document: [] })).toContain('Kept: 15 for the visit');
});

it('is the leader’s, and a button of the merge', async () => {
  expect((await leads('merge'))?.actions.map((a) => a.id)).toContain('hypotheses');
  expect(said((await types(world, 'helsinki', 'hypotheses'))[0])).toContain('the team leader’s alone');
});

it('says so where there is no hypothesis yet', async () => {
  for (const indicator of [...Object.keys(VIEWS), ...MORE])
    await world.deps.store.decisions.put(aDecision(indicator, { judgement: 'at' }));
  expect(said(await leads('hypotheses'))).toContain('There is no base hypothesis yet');
});
