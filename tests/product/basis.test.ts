import { boardFor } from '../../src/app/boards';
import type { Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';
import { hasHypothesis, hasNote } from '../support/visit-documents';

const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const GATHERED = '2027-03-25T08:00:00.000Z';
const ON = 'GG-AMB-1';

let world: World;
const begin = async (gatheredAt?: string) => {
  const review = aReview(gatheredAt === undefined ? {} : { gatheredAt });
  world = await aWorld({ reviews: [review], people: PEOPLE }, MIDWAY);
  const { store } = world.deps;
  await store.sheets.put(aSheet(ON, 'helsinki', aContent('below', { suspect: ['Nobody pays for it.'] })));
  await store.sheets.put(aSheet('GG-AMB-2', 'helsinki', aContent('at', { suspect: ['Of another indicator.'] })));
  const change = { at: MIDWAY, by: 'lyon', what: 'judgement - > below' };
  await store.decisions.put(
    aDecision(ON, {
      judgement: 'below',
      judgedAt: MIDWAY,
      changes: [change, { at: MIDWAY, by: 'utrecht', what: 'for the call' }],
    }),
  );
  await hasHypothesis(world, 'money', { text: 'No budget line exists.', status: 'supported', reason: 'Two said so.' });
  await hasNote(world, 'n1', MIDWAY, { sort: 'concern', text: 'The plan has no money.', indicators: [ON] });
};
afterEach(() => world.close());

const raise = (): never => {
  throw new RangeError('nothing was answered');
};
const asks = async (who: string, what: string): Promise<Prompt> => (await types(world, who, what))[0] ?? raise();

it('shows all that the team’s word on an indicator rests on, and who decided when', async () => {
  await begin(GATHERED);
  const told = said(await asks('utrecht', `basis ${ON}`));
  expect(told).toContain('Nobody pays for it.');
  expect(told).toContain('below');
  expect(told).toContain('decided by lyon (Lyon), Thursday 25 March');
  expect(told).toContain('No budget line exists. — supported: Two said so.');
  expect(told).toContain('The plan has no money. — function n1');
  expect(told).not.toContain('Of another indicator.');
});

it('asked of nothing it offers the indicators, and goes on from one to another', async () => {
  await begin(GATHERED);
  const which = await asks('lyon', 'basis');
  const [first = raise()] = await presses(world, 'lyon', which, 'basis-show', { basisOf: ON });
  expect(said(first)).toContain('The plan has no money.');
  const [second = raise()] = await presses(world, 'lyon', first, 'basis-show', { basisOf: 'GG-AMB-2' });
  expect(said(second)).toContain('Of another indicator.');
  expect(said(second)).not.toContain('The plan has no money.');
  const [third = raise()] = await presses(world, 'lyon', second, 'basis-show', { basisOf: 'WP-EVA-4' });
  expect(said(third)).toContain('Nobody has written anything on it yet.');
});

it('before the gathering nobody reads by it what others wrote, and the host city never does', async () => {
  await begin();
  for (const who of ['utrecht', 'lyon', 'genoa']) {
    const told = (await types(world, who, `basis ${ON}`)).map(said).join();
    expect(told).not.toMatch(/Nobody pays|no money|No budget|decided by/);
  }
  await world.close();
  await begin(GATHERED);
  expect((await types(world, 'genoa', `basis ${ON}`)).map(said).join()).not.toMatch(/Nobody pays|no money|No budget/);
});

const indicatorsOn = ({ fields }: Prompt) =>
  fields.flatMap((field) =>
    field.id === 'basisOf' && field.kind === 'choice' ? field.options.map(({ value }) => value) : [],
  );
const AT_VISIT = '2027-04-22T12:00:00.000Z';

it('is a press away from each line of the leader’s digest once sheets are open to the team, and of nobody else’s', async () => {
  await begin(GATHERED);
  const digest = await asks('lyon', 'digest');
  expect(indicatorsOn(digest)).toEqual([ON, 'GG-AMB-2']);
  const [basis = raise()] = await presses(world, 'lyon', digest, 'basis-show', { basisOf: 'GG-AMB-2' });
  expect(said(basis)).toContain('Of another indicator.');
  for (const who of ['utrecht', 'eurocities', 'genoa'])
    expect((await types(world, who, 'digest')).flatMap(indicatorsOn)).toEqual([]);
  await world.close();
  await begin();
  expect((await types(world, 'lyon', 'digest')).flatMap(indicatorsOn)).toEqual([]);
});

it('is a press away from an indicator’s last word, and from the lines of the feedback pack', async () => {
  await begin(GATHERED);
  world.setClock(AT_VISIT);
  const all = await asks('lyon', 'judgements');
  const [one = raise()] = await presses(world, 'lyon', all, 'final-show', { finalWhich: ON });
  expect(one.actions.filter(({ id }) => id === 'basis-show')).toHaveLength(1);
  expect(said((await presses(world, 'lyon', one, 'basis-show'))[0] ?? raise())).toContain('Nobody pays for it.');
  await presses(world, 'lyon', one, 'final-keep', { finalJudgement: 'below', finalRationale: 'No money.' });
  const team = await asks('utrecht', 'judgements');
  expect(indicatorsOn(team)).toEqual([ON]);
  const pack = await asks('lyon', 'feedback');
  expect(indicatorsOn(pack)).toEqual([]);
  const [part = raise()] = await presses(world, 'lyon', pack, 'feedback-part', {}, undefined, { part: 'points' });
  const add = part.fields.flatMap((field) => ('options' in field ? [...field.options] : []))[0] ?? raise();
  await presses(world, 'lyon', part, 'feedback-add', { feedbackAdd: add.value }, undefined, { part: 'points' });
  for (const who of ['lyon', 'utrecht']) {
    const card = await asks(who, 'feedback');
    expect(indicatorsOn(card)).toEqual([ON]);
    const [basis = raise()] = await presses(world, who, card, 'basis-show', { basisOf: ON });
    expect(said(basis)).toContain('The plan has no money.');
  }
});

it('is on the wall by a key of a line, for those alone who may see it', async () => {
  await begin(GATHERED);
  world.setClock(AT_VISIT);
  const wall = async (who: string) => {
    const person = (await world.deps.store.people.get(who)) ?? raise();
    return boardFor(world.deps, person, 'wall', 'genoa-2027', undefined);
  };
  const lines = (shown: Awaited<ReturnType<typeof wall>>) =>
    (shown?.groups ?? []).flatMap(({ heads, columns }) => [...heads, ...columns.flatMap((column) => column.lines)]);
  const seen = lines(await wall('utrecht'));
  expect(seen.length).toBeGreaterThan(1);
  for (const { basis } of seen) expect(basis).toMatchObject({ press: 'basis-show', data: { indicator: ON } });
  expect((await wall('genoa').catch(() => undefined)) ?? []).toEqual([]);
});
