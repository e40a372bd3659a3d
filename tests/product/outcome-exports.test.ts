import { shortKey } from '../../src/ports/short-key';
import { exportFile } from '../../src/programme/exports';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';
import { hasHypothesis, hasNote } from '../support/visit-documents';

const REVIEW = 'genoa-2027';
const MAYOR = somebody('mayor', { city: 'Genoa', accounts: [] });
const PEOPLE = [...GENOA_PEOPLE, MAYOR, somebody('observer')].map((p) => ({ ...p, language: 'en' as const }));
const BASE = aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' });
const { members } = BASE;
const REVIEWED = {
  ...BASE,
  members: { ...members, observers: ['observer'], organisers: [...members.organisers, 'mayor'] },
};

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [REVIEWED], people: PEOPLE }, MIDWAY);
  const { sheets, decisions, stepRecords } = world.deps.store;
  await sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below')));
  await decisions.put(aDecision('GG-AMB-1', { judgement: 'below' }));
  const over = { rank: 1, askedBy: ['helsinki'], hostAsks: [2], sort: 'clarify', refutedBy: '=1+1' } as const;
  await hasHypothesis(world, 'one', { ...over, status: 'refuted', reason: 'It meets.', setAt: MIDWAY });
  await hasHypothesis(world, 'left', { way: 'not_pursued', indicators: ['GG-AMB-2'] });
  const against = { sort: 'strength', effects: { one: 'contradicts' } } as const;
  await hasNote(world, 'n1', MIDWAY, against, { organisation: 'Caritas', sourceType: 'partner_org' });
  await hasNote(world, 'n2', MIDWAY, against, { organisation: 'Caritas', sourceType: 'partner_org' });
  await hasNote(world, 'n3', MIDWAY, against, { organisation: 'Office' });
  const keep = (kind: string, key: string, person: string, value: object) =>
    stepRecords.put({ id: `${kind}|${REVIEW}|${key}`, kind, review: REVIEW, person, value });
  const final = { indicator: 'GG-AMB-1', judgement: 'at', rationale: '+It meets.', evidence: 3, initial: 'below' };
  await keep('final-judgement', shortKey(REVIEW, 'GG-AMB-1'), '', { ...final, at: MIDWAY, by: 'lyon', changes: [] });
  const round = { at: MIDWAY, by: 'lyon', headlines: 'x', values: { 'GG-AMB-1': 'at' }, asked: ['utrecht'] };
  await keep('judgement-round', 'r', '', round);
  const dissents = [{ indicator: 'GG-AMB-1', because: 'It is weak.' }];
  await keep('judgement-voice', 'utrecht|r', 'utrecht', { round: 'r', dissents, at: MIDWAY });
});
afterEach(() => world.close());

const personOf = (id: string) => PEOPLE.find((p) => p.id === id) ?? MAYOR;
const rows = async (file: string, who = 'helsinki') => {
  const [head = [], ...body] = readStrictly((await exportedText(world.deps, REVIEW, file, personOf(who))).slice(1));
  return body.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ''])));
};

it('the grid tells where hypotheses stand, what was heard, the last word, why, and who differs', async () => {
  const [first, second] = await rows('grid.csv');
  expect(first).toMatchObject({
    hypothesis_status: 'refuted',
    sources: '2',
    source_types: 'administration; partner organisations',
    final: 'at',
    rationale: "'+It meets.",
    dissent: 'Utrecht: It is weak.',
  });
  expect(second).toMatchObject({ hypothesis_status: 'open', sources: '0', source_types: '', final: '', dissent: '' });
});

it('hypotheses are a table, with what the rule says beside what the leader set', async () => {
  const [first, second] = await rows('hypotheses.csv', 'lyon');
  expect(first).toMatchObject({
    hypothesis: 'The hypothesis one.',
    indicators: 'GG-AMB-1',
    rank: '1',
    settled_by: 'goes to the visit',
    kind: 'to clarify',
    refuted_by: "'=1+1",
    asked_by: 'Helsinki',
    host_questions: '2',
    status: 'refuted',
    reason: 'It meets.',
    by_the_rule: 'by the rule: refuted',
    contradicts: '2',
    supports: '0',
  });
  expect(second).toMatchObject({ settled_by: 'not pursued', status: 'open' });
});

it('last words are a table, one row an indicator, and a document to read', async () => {
  const all = await rows('judgements.csv', 'ethics');
  expect(all).toHaveLength(73);
  expect(all[0]).toMatchObject({ initial: 'below', final: 'at', evidence: '3', dissent: 'Utrecht: It is weak.' });
  const document = await exportedText(world.deps, REVIEW, 'outcome.md', personOf('eurocities'));
  expect(document).toContain('**refuted** · The hypothesis one.: It meets.');
  expect(document).toContain('Dissent: Utrecht: It is weak.');
  expect(document).toContain('no last word yet');
});

it.each(['genoa', 'mayor', 'observer'])('%s has none of them', async (who) => {
  for (const file of ['hypotheses.csv', 'hypotheses.xlsx', 'judgements.csv', 'outcome.md', 'grid.csv'])
    await expect(exportFile(world.deps, REVIEW, file, personOf(who))).rejects.toMatchObject({ code: 'not-allowed' });
});
