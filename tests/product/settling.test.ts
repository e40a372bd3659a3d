import type { Hypothesis } from '../../flows/hypotheses/public';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { hasHypothesis, hasNote } from '../support/visit-documents';

const PEOPLE = [...GENOA_PEOPLE, somebody('observer')].map((p) => ({ ...p, language: 'en' as const }));
const REVIEW = aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' });

let world: World;
beforeEach(async () => {
  const review = { ...REVIEW, members: { ...REVIEW.members, observers: ['observer'] } };
  world = await aWorld({ reviews: [review], people: PEOPLE }, MIDWAY);
  await hasHypothesis(world, 'both', { rank: 1 });
  await hasHypothesis(world, 'alone', { rank: 2 });
  await hasHypothesis(world, 'clear', { rank: 3, refutedBy: 'A budget line.' });
  await hasHypothesis(world, 'left', { way: 'not_pursued' });
  const on = (key: string, effect: 'supports' | 'contradicts') => ({
    sort: 'concern' as const,
    effects: { [key]: effect },
  });
  await hasNote(world, 'n1', MIDWAY, on('clear', 'supports'), { organisation: 'Office' });
  await hasNote(world, 'n2', MIDWAY, on('clear', 'supports'), { organisation: 'Caritas', sourceType: 'partner_org' });
  await hasNote(world, 'n3', MIDWAY, on('both', 'supports'));
  await hasNote(world, 'n4', MIDWAY, on('both', 'contradicts'), { sourceType: 'migrant_group' });
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const settle = async (who = 'lyon') => (await types(world, who, 'settle'))[0] ?? raise();
const through = async (): Promise<Prompt> =>
  (await presses(world, 'lyon', await settle(), 'settle-next'))[0] ?? raise();
const hypothesis = async (key: string) =>
  (await world.deps.store.stepRecords.get(`hypothesis|genoa-2027|${key}`))?.value as Hypothesis;
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));
const keeps = (card: Prompt, over: FieldValues = {}, who = 'lyon') =>
  presses(world, who, card, 'settle-keep', { ...filled(card), ...over });

it('shows the most decided first, with what the rule proposes and why', async () => {
  expect(said(await settle())).toContain('3 of 3 are open');
  const card = await through();
  expect(card.title).toBe('The hypothesis clear.');
  expect(card.progress).toBe('by the rule: supported');
  expect(said(card)).toContain('A budget line.');
  expect(said(card)).toContain('Supports it (2)');
  expect(said(card)).toContain('Heard n2. — function n2 (partner organisations)');
  expect(filled(card)).toEqual({
    settleStatus: 'supported',
    settleReason: '2 independent sources support it, one at least from outside the municipality; none contradicts it.',
  });
});

it('one press takes what the rule proposes, and the next comes: contested, then unheard, then all is settled', async () => {
  const [folded, second = raise()] = await keeps(await through());
  expect(said(folded)).toContain('supported: The hypothesis clear.');
  expect(await hypothesis('clear')).toMatchObject({
    status: 'supported',
    proposed: 'supported',
    setBy: 'lyon',
    changes: [],
  });
  expect([second.title, second.progress]).toEqual(['The hypothesis both.', 'contested: heard both ways']);
  const [, third = raise()] = await keeps(second);
  expect(await hypothesis('both')).toMatchObject({ status: 'inconclusive', proposed: 'contested' });
  expect(third.title).toBe('The hypothesis alone.');
  const [, last] = await keeps(third, { settleStatus: 'partly', settleReason: 'We saw it ourselves.' });
  expect(said(last)).toContain('All 3 are settled');
  expect(await hypothesis('alone')).toMatchObject({
    status: 'partly',
    proposed: 'unheard',
    reason: 'We saw it ourselves.',
  });
});

it('needs a reason, and a status', async () => {
  const card = await through();
  expect((await keeps(card, { settleReason: '  ' }))[0]?.wrong).toHaveProperty('settleReason');
  expect((await keeps(card, { settleStatus: 'maybe' }))[0]?.wrong).toHaveProperty('settleStatus');
  expect(await hypothesis('clear')).toMatchObject({ status: 'open' });
});

it('is changed and taken back, and all of it is remembered', async () => {
  const [folded = raise()] = await keeps(await through());
  world.setClock('2027-03-25T10:00:00.000Z');
  const again = (await presses(world, 'lyon', await settle(), 'settle-show', { settleWhich: 'clear' }))[0] ?? raise();
  const [changed = raise()] = await keeps(again, { settleStatus: 'refuted', settleReason: 'Caritas took it back.' });
  expect((await presses(world, 'lyon', folded, 'settle-undo')).map(said).join()).toContain('changed since');
  world.setClock('2027-03-25T11:00:00.000Z');
  expect((await presses(world, 'lyon', changed, 'settle-undo')).map(said).join()).toContain('it is supported again');
  const { status, changes } = await hypothesis('clear');
  expect([status, changes.map((one) => [one.by, one.status])]).toEqual([
    'supported',
    [
      ['lyon', 'supported'],
      ['lyon', 'refuted'],
    ],
  ]);
});

it('what was heard since the card was shown is shown before anything is set', async () => {
  const card = await through();
  await hasNote(
    world,
    'n5',
    MIDWAY,
    { sort: 'strength', effects: { clear: 'contradicts' } },
    { organisation: 'Union' },
  );
  const [told, again] = await keeps(card);
  expect(said(told)).toContain('has changed since this card');
  expect(again?.progress).toBe('contested: heard both ways');
  expect(await hypothesis('clear')).toMatchObject({ status: 'open' });
});

it('what was withdrawn or dropped counts for nothing', async () => {
  await hasNote(world, 'n2', MIDWAY, { sort: 'concern', effects: { clear: 'supports' }, isWithdrawn: true });
  expect(said(await settle())).toMatch(/The hypothesis clear\. · too few sources/);
  await hasNote(
    world,
    'n2',
    MIDWAY,
    { sort: 'concern', effects: { clear: 'supports' } },
    { sourceType: 'partner_org' },
  );
  const dropped = { finding: 'n2', changes: [{ at: MIDWAY, by: 'lyon', mark: 'dropped' }] };
  const mark = { id: 'finding-mark|genoa-2027|n2', kind: 'finding-mark', review: 'genoa-2027', person: '' };
  expect(said(await settle())).toMatch(/The hypothesis clear\. · by the rule: supported/);
  await world.deps.store.stepRecords.put({ ...mark, value: dropped });
  expect(said(await settle())).toMatch(/The hypothesis clear\. · too few sources/);
});

it.each(['helsinki', 'ethics', 'eurocities', 'genoa', 'observer'])(
  '%s sets nothing and reads nothing by it',
  async (who) => {
    const card = await through();
    for (const button of ['settle-keep', 'settle-show', 'settle-next', 'settle-undo'] as const) {
      const data = { hypothesis: 'clear', proposed: 'supported', set: MIDWAY };
      const told = await presses(world, who, card, button, filled(card), undefined, data);
      expect(JSON.stringify(told)).not.toMatch(/Heard n|hypothesis clear/);
    }
    expect(JSON.stringify(await types(world, who, 'settle'))).not.toMatch(/Heard n|hypothesis clear/);
    expect(await hypothesis('clear')).toMatchObject({ status: 'open' });
  },
);

it('who stands in for the leader settles, too', async () => {
  await world.deps.store.reviews.update('genoa-2027', (review) => ({
    ...review,
    deputy: 'helsinki',
  }));
  const [told] = await keeps(await through(), {}, 'helsinki');
  expect(said(told)).toContain('supported: The hypothesis clear.');
  expect(await hypothesis('clear')).toMatchObject({ status: 'supported', setBy: 'helsinki' });
});
