import { replan } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

/** A report that comes in parts opens the cells that are there (method, section 9.4). */
const REVIEW = 'genoa-2027';
const BEFORE = '2027-03-09T09:00:00.000Z';
const T4 = '2027-03-23T10:00:00.000Z';
const LATER = '2027-03-25T09:00:00.000Z';
/** GG-AMB is 1 to 6, GG-LEA 7 to 9. */
const LEADERSHIP = [7, 8, 9];
const AMBITION = [1, 2, 3, 4, 5, 6];

const { openedAt: _, ...CLOSED } = aReview();
let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
  world = await aWorld({ reviews: [{ ...CLOSED }], people }, BEFORE);
});
afterEach(() => world.close());

const all = (prompts: readonly Prompt[]) => prompts.map(said).join('\n');
const hears = async (who: string, text: string) => all(await types(world, who, text));
const ANSWER = { ownView: 'at', whatWeDo: 'A plan since 2023.', documents: [], responsible: ['Head of social policy'] };

async function answers(numbers: readonly number[]): Promise<void> {
  for (const n of numbers) {
    const card = (await types(world, 'genoa', `my report ${n}`)).at(-1);
    if (card) await presses(world, 'genoa', card, 'report-save', ANSWER);
  }
}

/** Hands the complete cells in; what is asked before, and the receipt. */
async function handsInPart(): Promise<{ ask: string; receipt: string }> {
  const [card] = await types(world, 'genoa', 'my report');
  const [ask] = card ? await presses(world, 'genoa', card, 'report-hand-in') : [];
  const receipt = ask ? await presses(world, 'genoa', ask, 'report-hand-in-part') : [];
  return { ask: JSON.stringify(ask), receipt: all(receipt) };
}

/** Leadership is handed in and accepted at T−4w. */
async function begun(): Promise<void> {
  await answers([...LEADERSHIP, 1]);
  await handsInPart();
  await goTo(world, T4);
  await types(world, 'lyon', 'open');
}

describe('the host', () => {
  it('hands the complete cells in, is told what follows, and is asked for it', async () => {
    await answers([...LEADERSHIP, 1]);
    const { ask, receipt } = await handsInPart();
    expect(ask).toContain('Hand in 1 complete cell');
    expect(receipt).toContain('1 of 20 cells are here. To follow: General governance · Ambition; ');
    expect(await world.deps.store.reportLines.count({ review: REVIEW })).toBe(3);
    await replan(world.deps, REVIEW);
    await goTo(world, '2027-03-19T10:00:00.000Z');
    expect(JSON.stringify(await messagesTo(world, 'genoa'))).toContain(
      'Of the initial report of Genoa these cells are not here yet: General governance · Ambition',
    );
  });

  it('hands in the whole as before, and nothing is in parts', async () => {
    await answers(LEADERSHIP);
    const [card] = await types(world, 'genoa', 'my report');
    const [ask] = card ? await presses(world, 'genoa', card, 'report-hand-in') : [];
    if (ask) await presses(world, 'genoa', ask, 'report-hand-in-now');
    await goTo(world, T4);
    await types(world, 'lyon', 'open');
    expect((await world.deps.store.reviews.get(REVIEW))?.reportCells).toBeUndefined();
    expect(await hears('helsinki', 'status')).toContain('of 73');
  });
});

describe('the team', () => {
  it('is asked about the cells that are open alone: in the walk, in counts, on cards, by number and by forged presses', async () => {
    await begun();
    expect(await hears('helsinki', 'status')).toMatch(
      /of 3\b[\s\S]*Not here yet: 70 indicators in 19 cells of Genoa’s report/,
    );
    expect(await hears('helsinki', 'indicator 1')).toMatch(/Ambition: not here yet[\s\S]*you are told once it opens/);
    expect(await hears('helsinki', 'report 1')).toContain('not here yet');
    const open = await types(world, 'helsinki', 'indicator 7');
    expect(all(open)).toContain('A plan since 2023.');
    const card = open.at(-1);
    const forged = card && { ...card, address: { review: REVIEW, indicator: 'GG-AMB-1', version: 0 } };
    const complete = { performance: 'at', suspect: ['s'], noneToAsk: true, noneToMeet: true };
    if (forged) expect(all(await presses(world, 'helsinki', forged, 'save', complete))).toContain('not here yet');
    expect(await world.deps.store.sheets.count({ review: REVIEW })).toBe(0);
    const [walked] = await types(world, 'helsinki', 'next');
    expect(walked?.address?.indicator).toMatch(/^GG-LEA/);
    expect(await hears('lyon', 'digest')).toContain('0 of 12 answers in');
    expect(await hears('lyon', 'gather')).toContain('Not here yet: 70 indicators');
  });

  it('goes on with what comes later once it is accepted, and is told in one message', async () => {
    await begun();
    await goTo(world, LATER);
    await answers(AMBITION);
    await handsInPart();
    expect(await hears('helsinki', 'indicator 1')).toContain('not here yet');
    expect(await hears('helsinki', 'report 1')).toContain('not here yet');
    expect(await hears('eurocities', 'report 1')).toContain('A plan since 2023.');
    expect(await hears('lyon', 'open')).toContain('1 more cell of Genoa’s report is open to the team');
    expect(await hears('helsinki', 'indicator 1')).toContain('A plan since 2023.');
    expect(await hears('helsinki', 'status')).toMatch(/of 9\b/);
    await goTo(world, '2027-03-25T12:00:00.000Z');
    await goTo(world, '2027-03-30T12:00:00.000Z');
    const told = (await messagesTo(world, 'barcelona')).map((m) => JSON.stringify(m.content));
    expect(
      told.filter((m) => m.includes('More of Genoa’s report is here: General governance · Ambition.')),
    ).toHaveLength(1);
    expect(JSON.stringify(await messagesTo(world, 'genoa'))).toContain(
      '1 more cell of the report on Genoa is accepted',
    );
    expect(await hears('lyon', 'open')).toContain('is open already');
  });

  it('sees in the grid which indicators were never opened', async () => {
    await begun();
    const file = await exportedText(world.deps, REVIEW, 'grid.csv', 'operator', 'comma');
    const [head = [], ...rows] = readStrictly(file.slice(1));
    const agreement = head.indexOf('agreement');
    expect(rows).toHaveLength(73);
    expect(rows.filter((row) => row[agreement] === 'not opened: the report is not here')).toHaveLength(70);
    expect(rows.find(([id]) => id === 'GG-LEA-1')?.[agreement]).toBe('too few answers');
  });
});
