import type { EventKind } from '../../src/ports/event';
import { takeTurn } from '../../src/turn/conversation';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, repliesTo, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

const REVIEW = 'genoa-2027';
const [OWN, OTHER] = ['GG-AMB-1', 'GG-AMB-2'] as const;
const RATED = 'Largely met';
const ANSWER = { suspect: ['s'], noneToAsk: true, noneToMeet: true };

let world: World;
beforeAll(async () => {
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
  world = await aWorld({ reviews: [], people }, MIDWAY);
});
afterAll(() => world.close());

/** Nobody has answered; the report says how the host judges itself on the two indicators, or nothing (empty). */
async function begin(own: string, other: string): Promise<void> {
  const { store } = world.deps;
  for (const kind of [store.sheets, store.sessions, store.decisions] as const) await kind.removeAll({});
  const { reportRevision = 0 } = (await store.reviews.get(REVIEW)) ?? {};
  await store.reviews.put(aReview({ reportRevision: reportRevision + 1 }));
  const line = { review: REVIEW, text: 'The plan is new.', page: '5', responsible: 'Mayor', documents: '' };
  for (const [indicator, selfAssessment] of [
    [OWN, own],
    [OTHER, other],
  ] as const)
    await store.reportLines.put({ ...line, id: `${REVIEW}|${indicator}`, indicator, selfAssessment });
}

async function takes(person: string, what: EventKind): Promise<unknown> {
  const event = anEvent(person, what);
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}

const goes = (indicator: string): EventKind => ({
  ...{ kind: 'press', action: 'goto', data: {}, fields: { indicator }, address: { review: REVIEW } },
});

describe('a judgement that is changed after the host’s own was seen', () => {
  const saves = (performance: string, indicator: string = OWN) =>
    takes('helsinki', {
      ...{ kind: 'press', action: 'save', data: {}, fields: { ...ANSWER, performance } },
      address: { review: REVIEW, indicator },
    });
  const undoes = () => takes('helsinki', { kind: 'text', text: 'undo' });
  const kept = async () => (await world.deps.store.sheets.get(`${REVIEW}|${OWN}|helsinki`))?.firstJudged;

  it('keeps that mark, whatever becomes of the sheet; one that was not changed, or not seen, has none', async () => {
    await begin(RATED, '');
    await saves('at');
    await saves('at', OTHER);
    expect(await kept()).toMatchObject({ performance: 'at' });
    expect((await kept())?.changedAt).toBeUndefined();
    await saves('above');
    const { changedAt } = (await kept()) ?? {};
    expect(changedAt).toBeDefined();
    await undoes();
    await saves('at');
    expect(await kept()).toMatchObject({ performance: 'at', changedAt });
    await saves('above', OTHER);
    const other = await world.deps.store.sheets.get(`${REVIEW}|${OTHER}|helsinki`);
    expect(other?.firstJudged).toMatchObject({ performance: 'at' });
    expect(other?.firstJudged?.changedAt).toBeUndefined();
  });

  it('nor is what was seen unseen by taking the answer back', async () => {
    await begin(RATED, RATED);
    await saves('at');
    await undoes();
    expect((await world.deps.store.sheets.get(`${REVIEW}|${OWN}|helsinki`))?.revisions).toEqual([]);
    expect(JSON.stringify(await takes('helsinki', goes(OWN)))).toContain(RATED);
    await saves('below');
    expect((await kept())?.changedAt).toBeDefined();
  });

  it('is told of a sheet that was stored before this was kept', async () => {
    await begin(RATED, RATED);
    await world.deps.store.sheets.put(aSheet(OWN, 'helsinki', aContent('at')));
    await saves('above');
    expect(await kept()).toMatchObject({ performance: 'at', at: MIDWAY, changedAt: expect.any(String) });
  });

  it('is shown to the team after the gathering, and in the tables', async () => {
    await begin(RATED, RATED);
    await saves('at');
    await saves('above');
    await world.deps.store.reviews.put({ ...aReview(), gatheredAt: MIDWAY });
    const heard = (text: string) => takes('lyon', { kind: 'text', text });
    const mark = 'changed when the city’s own view was in sight; at first: at';
    const merge = { kind: 'press' as const, action: 'merge-step', data: { indicator: OWN }, fields: {} };
    expect(JSON.stringify(await takes('lyon', { ...merge, address: { review: REVIEW } }))).toContain(mark);
    await takes('lyon', { ...merge, action: 'discuss', data: { review: REVIEW, indicator: OWN } });
    expect(JSON.stringify(await heard('brief'))).toContain(mark);
    const firstIn = async (name: 'sheets.csv' | 'grid.csv', column: string) => {
      const file = await exportedText(world.deps, REVIEW, name, 'operator', 'comma');
      const [head = [], row = []] = readStrictly(file.slice(1));
      return row[head.indexOf(column)];
    };
    expect(await firstIn('sheets.csv', 'changed_after_host_rating_from')).toBe('at');
    expect(await firstIn('grid.csv', 'changed_after_host_rating')).toBe('1');
    const document = await exportedText(world.deps, REVIEW, 'review.md', 'operator');
    expect(document).toContain(mark);
  });
});
