import type { Interview } from '../../flows/interviews/public';
import { replan } from '../../src/plan/planning';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';
import { hasHypothesis } from '../support/visit-documents';

const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const WHOM = [
  'Head of integration',
  'Caritas',
  'Councillor for housing',
  'Migrants’ council',
  'Users of the job centre',
];
const LONG = 'The plan is not carried by the departments that would have to pay for it. '.repeat(27).trim();

let world: World;
const begin = async (days: number) => {
  const review = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z', visit: { start: '2027-04-20', days } });
  world = await aWorld({ reviews: [review], people: PEOPLE }, '2027-04-12T08:00:00.000Z');
  for (const [n, indicator] of ['GG-AMB-1', 'GG-AMB-2', 'IE-AMB-1', 'IE-AMB-2', 'WP-AMB-1'].entries()) {
    const toMeet = [WHOM[n] ?? '', WHOM[(n + 1) % WHOM.length] ?? ''];
    await world.deps.store.sheets.put(aSheet(indicator, 'helsinki', aContent('below', { toMeet })));
    await hasHypothesis(world, `h${n}`, { text: `${n} ${LONG}`, indicators: [indicator], rank: n + 1 });
  }
};
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = async (who: string, word: string) => (await types(world, who, word)).at(-1) ?? raise();
const press = async (who: string, card: Prompt, id: string, fields: FieldValues = {}) => {
  const button = card.actions.find((one) => one.id === id) ?? raise(`${id} is not on ${said(card)}`);
  return (await presses(world, who, card, id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const interviews = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'interview' })).map(({ value }) => value as Interview);
const evenings = async () =>
  (await world.deps.store.messages.find({ thread: `channel:${REVIEW}` })).flatMap(({ content }) =>
    content.kind === 'prompt' && content.prompt.title?.includes('day ') ? [content.prompt.title] : [],
  );

describe.each([1, 2, 5, 10])('a visit of %i days', (days) => {
  it('has its interviews on its days alone, an evening on each, and nothing afterwards', async () => {
    await begin(days);
    await press('lyon', await opens('lyon', 'interviews'), 'interviews-propose');
    const proposed = await interviews();
    const first = '2027-04-20';
    const after = new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
    expect(proposed.length).toBeGreaterThan(0);
    expect(proposed.filter(({ starts }) => starts.slice(0, 10) < first || starts.slice(0, 10) >= after)).toEqual([]);
    await replan(world.deps, REVIEW);
    for (let day = 0; day <= days; day += 1)
      for (const time of ['05:31', '08:00', '09:00', '10:00', '11:00', '12:00', '14:00', '16:31', '21:00'])
        await goTo(world, new Date(Date.parse(`${first}T${time}:00.000Z`) + day * 86_400_000).toISOString());
    const told = await evenings();
    expect(new Set(told).size).toBe(told.length);
    for (let day = 1; day <= days; day += 1)
      expect(
        told
          .filter((title) => title.endsWith(`day ${day} of ${days}`))
          .map((title) => title.split(' ')[0])
          .sort(),
      ).toEqual(['Genoa', 'Today']);
    expect(said(await opens('lyon', 'wall'))).not.toBe('');
  });
});

it('hypotheses as long as they may be are read, chosen and settled', async () => {
  await begin(3);
  world.setClock('2027-04-20T18:00:00.000Z');
  for (const word of ['hypotheses', 'evening', 'morning', 'settle'])
    expect(said(await opens('lyon', word))).toContain('The plan is not carried');
  const card = await press('lyon', await opens('lyon', 'settle'), 'settle-next');
  expect(said(card)).toContain(LONG.slice(-200));
});
