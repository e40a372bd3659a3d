import type { Hypothesis } from '../../flows/hypotheses/public';
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
/** The card to choose from: it comes first, and is a press away once something is chosen. */
const choosing = async () => {
  const card = await leads('hypotheses');
  const again = card?.actions.find(({ id }) => id === 'pick-hypotheses');
  return card && again ? (await presses(world, 'lyon', card, 'pick-hypotheses'))[0] : card;
};
const chooses = async (fields: FieldValues) => {
  const card = (await choosing()) ?? ({ actions: [], body: [], fields: [], summary: '' } satisfies Prompt);
  return (await presses(world, 'lyon', card, 'choose-hypotheses', fields)).map(said).join();
};
const followed = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'hypothesis' })).map(({ value }) => value as Hypothesis);
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
  const card = await choosing();
  expect(card?.fields).toMatchObject([{ value: FIRST }, { value: ['GG-AMB-1'] }]);
  expect(said((await types(world, 'helsinki', 'team'))[0])).toContain(
    'Base hypothesis: H GG-AMB-4 (goes to the visit)',
  );
  expect(await exportedText(world.deps, 'genoa-2027', 'review.md', 'operator')).toContain(
    '(to be settled by document)',
  );
  expect(await exportedText(world.deps, 'genoa-2027', 'grid.csv', 'operator')).toContain('not pursued');
});

it('has the evenings of the visit told from then on', async () => {
  const told = () => world.deps.store.plan.find({ review: 'genoa-2027', kind: 'visit-evening', status: 'planned' });
  expect(await told()).toEqual([]);
  await chooses({ visit: FIRST, document: [] });
  expect(new Set((await told()).map(({ day }) => day))).toEqual(new Set(['2027-04-20', '2027-04-21', '2027-04-22']));
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
  const card = await leads('hypotheses');
  if (!card) throw new RangeError('no card');
  expect((await presses(world, 'helsinki', card, 'choose-hypotheses', { visit: FIRST })).map(said).join()).toContain(
    'the team leader’s alone',
  );
  expect(await followed()).toEqual([]);
  expect(said((await types(world, 'helsinki', 'hypotheses'))[0])).toContain('has not chosen yet');
});

it('says so where there is no hypothesis yet', async () => {
  for (const indicator of [...Object.keys(VIEWS), ...MORE])
    await world.deps.store.decisions.put(aDecision(indicator, { judgement: 'at' }));
  expect(said(await leads('hypotheses'))).toContain('There is no base hypothesis yet');
});

const byText = async (text: string) => (await followed()).find((one) => one.text === text);
const opens = async (text: string, who = 'lyon') => {
  const card = (await types(world, who, 'hypotheses'))[0];
  const which = card?.fields.find(({ id }) => id === 'hypothesisWhich');
  const value = which?.kind === 'choice' ? which.options.find(({ label }) => label.includes(text))?.value : undefined;
  if (!card || value === undefined) throw new RangeError(`${text} is not on ${said(card)}`);
  const shown = (await presses(world, who, card, 'hypothesis-show', { hypothesisWhich: value }))[0];
  return shown ?? { actions: [], body: [], fields: [], summary: '' };
};
const keeps = async (card: Prompt, fields: FieldValues) =>
  (await presses(world, 'lyon', card, 'hypothesis-keep', fields))[0];
const raise = (): never => {
  throw new RangeError('nothing was answered');
};

describe('once they are chosen', () => {
  beforeEach(async () => {
    const { sheets } = world.deps.store;
    await sheets.put(aSheet('GG-AMB-3', 'barcelona', aContent('at', { suspect: ['h gg-amb-3.'] })));
    await chooses({ visit: FIRST, document: ['GG-AMB-1'] });
  });

  it('each is followed, in its place and with whose question it is', async () => {
    expect(await followed()).toHaveLength(16);
    expect(await byText('H GG-AMB-4')).toMatchObject({
      way: 'visit',
      rank: 1,
      from: 'merge',
      status: 'open',
      changes: [],
    });
    expect(await byText('H GG-AMB-3')).toMatchObject({ rank: 2, askedBy: ['barcelona'], indicators: ['GG-AMB-3'] });
    expect((await byText('H GG-LEA-1'))?.rank).toBeUndefined();
    await chooses({ visit: ['GG-AMB-3'], document: [] });
    expect(await followed()).toHaveLength(16);
    expect(await byText('H GG-AMB-3')).toMatchObject({ way: 'visit', rank: 1 });
    expect(await byText('H GG-AMB-4')).toMatchObject({ way: 'not_pursued' });
    expect(await settled('GG-AMB-4')).toBe('not_pursued');
  });

  it('the team reads them and changes nothing', async () => {
    const list = (await types(world, 'helsinki', 'hypotheses'))[0];
    expect(said(list)).toMatch(/1\. H GG-AMB-4 · open/);
    expect(list?.actions.map(({ id }) => id)).toEqual(['hypothesis-show']);
    const card = await opens('H GG-AMB-4', 'helsinki');
    expect([card.fields, card.actions]).toEqual([[], []]);
    const leaders = await opens('H GG-AMB-4');
    const told = await presses(world, 'helsinki', leaders, 'hypothesis-keep', { hypothesisText: 'Mine' });
    expect(told.map(said).join()).toContain('the team leader’s alone');
    expect(await byText('H GG-AMB-4')).toBeDefined();
  });

  it('the leader says what would refute one, of which kind it is, and on what else it bears', async () => {
    const card = await opens('H GG-AMB-4');
    const given = {
      hypothesisText: 'H GG-AMB-4',
      hypothesisSort: 'clarify',
      hypothesisRefutedBy: 'A budget line of its own.',
      hypothesisIndicators: ['GG-LEA-1', 'GG-AMB-4'],
      hypothesisWay: 'visit',
    };
    expect(said(await keeps(card, given))).toContain('Kept.');
    expect(await byText('H GG-AMB-4')).toMatchObject({
      sort: 'clarify',
      refutedBy: 'A budget line of its own.',
      indicators: ['GG-AMB-4', 'GG-LEA-1'],
      rank: 1,
    });
    expect(said(await keeps(card, given))).toContain('Nothing was changed');
    expect(said(await opens('H GG-AMB-4', 'helsinki'))).toContain('A budget line of its own.');
    expect((await keeps(card, { ...given, hypothesisText: ' ' }))?.wrong).toHaveProperty('hypothesisText');
    expect((await keeps(card, { ...given, hypothesisIndicators: [] }))?.wrong).toHaveProperty('hypothesisIndicators');
  });

  it('another way or other words are those of the merge as well', async () => {
    const card = await opens('H GG-AMB-4');
    await keeps(card, { hypothesisText: 'H, reworded', hypothesisWay: 'document' });
    expect(await settled('GG-AMB-4')).toBe('document');
    expect((await world.deps.store.decisions.get('genoa-2027|GG-AMB-4'))?.hypothesis).toBe('H, reworded');
    expect((await byText('H, reworded'))?.rank).toBeUndefined();
  });

  it('the leader adds one; fifteen set out, not one more', async () => {
    const add = async (text: string) => {
      const list = await leads('hypotheses');
      const card = list && (await presses(world, 'lyon', list, 'hypothesis-add'))[0];
      return card && keeps(card, { hypothesisText: text, hypothesisIndicators: ['GG-AMB-1'], hypothesisWay: 'visit' });
    };
    await chooses({ visit: [...Object.keys(VIEWS), ...MORE].slice(0, 14), document: [] });
    expect(said(await add('A fifteenth'))).toContain('Added.');
    expect(await byText('A fifteenth')).toMatchObject({ from: 'added', way: 'visit', rank: 15 });
    expect((await add('A sixteenth'))?.wrong).toHaveProperty('hypothesisWay');
    expect(await byText('A sixteenth')).toBeUndefined();
    expect(said(await choosing())).toContain('A fifteenth');
  });

  it('words that change in the merge are taken over while it is open, and else it is said that they are not', async () => {
    const rewords = async (hypothesis: string) => {
      const card = (await leads('merge')) ?? raise();
      const [one] = await presses(world, 'lyon', card, 'merge-show', { indicator: 'GG-AMB-4' });
      return (await presses(world, 'lyon', one ?? raise(), 'decide', { judgement: 'below', reason: 'so', hypothesis }))
        .map(said)
        .join();
    };
    expect(await rewords('H anew')).not.toContain('settled already');
    expect(await byText('H anew')).toMatchObject({ rank: 1, from: 'merge' });
    const [record] = (await world.deps.store.stepRecords.find({ kind: 'hypothesis' })).filter(
      ({ value }) => (value as Hypothesis).text === 'H anew',
    );
    await world.deps.store.stepRecords.update(record?.id ?? '', (one) => ({
      ...one,
      value: { ...(one.value as Hypothesis), status: 'supported', reason: 'heard twice' },
    }));
    expect(await rewords('H once more')).toContain('settled already');
    expect(await byText('H anew')).toMatchObject({ status: 'supported' });
  });
});
