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
