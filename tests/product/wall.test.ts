import { boardFor, boardThreads } from '../../src/app/boards';
import type { Board } from '../../src/ports/board';
import type { StepRecord } from '../../src/ports/records';
import { takeTurn } from '../../src/turn/conversation';
import { aFinding, aHypothesis, aNote, anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, repliesTo, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const ADVISORY = anInterview('advisory', {
  function: 'Chair of the advisory committee',
  organisation: 'Committee',
  sourceType: 'migrant_group',
});
const NOTE = aNote('helsinki', ADVISORY, [
  aFinding('one', { text: 'It has no <b>budget</b>.', effects: { a: 'supports' } }),
  aFinding('two', {
    text: 'It meets often.',
    sort: 'strength',
    indicators: ['GG-AMB-1', 'GG-LEA-1'],
    use: 'background',
  }),
]);

let world: World;
let announced: string[];
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
  const watcher = {
    ...people[0],
    id: 'watcher',
    email: 'watcher@example.org',
    city: 'Tampere',
  } as (typeof people)[number];
  const members = { ...aReview().members, observers: ['watcher'] };
  const review = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z', members });
  world = await aWorld({ reviews: [review], people: [...people, watcher] }, at(1, '17:00'));
  announced = [];
  world.deps.announce = ({ thread }) => void announced.push(thread);
  await keep(ADVISORY, NOTE, aHypothesis('a', { text: 'The committee is not heard.' }));
});
afterEach(() => world.close());

const keep = async (...records: readonly StepRecord[]) => {
  for (const record of records) await world.deps.store.stepRecords.put(record);
};
function raise(): never {
  throw new RangeError('not there');
}
async function seen(who: string, order?: string): Promise<Board | undefined> {
  const person = (await world.deps.store.people.get(who)) ?? raise();
  return boardFor(world.deps, person, 'wall', REVIEW, order);
}
async function wall(who = 'lyon', order?: string): Promise<Board> {
  return (await seen(who, order)) ?? raise();
}
const linesOf = ({ groups }: Board) =>
  groups.flatMap(({ heads, columns }) => [...heads, ...columns.flatMap(({ lines }) => lines)]);
async function press(who: string, action: string, data: Readonly<Record<string, string>>) {
  const event = anEvent(who, { kind: 'press', action, data, fields: {}, address: { review: REVIEW } });
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}
const lineWith = async (text: string) => linesOf(await wall()).find((one) => one.text.includes(text)) ?? raise();

describe('the wall', () => {
  it('has concerns apart from strengths, by indicator, with functions as sources', async () => {
    const { groups, title } = await wall();
    expect(title).toBe('Genoa: the wall');
    expect(groups.map(({ id }) => id)).toEqual(['GG-AMB-1', 'GG-LEA-1']);
    const [{ heads = [], columns = [] } = {}] = groups;
    expect(heads.map(({ text, source }) => [text, source])).toEqual([
      ['The committee is not heard.', 'sources: 1 for, 0 against'],
      ['The team’s last word', ''],
    ]);
    expect(columns.map(({ title: one, lines }) => [one, lines.map(({ text }) => text)])).toEqual([
      ['Concerns', ['It has no <b>budget</b>.']],
      ['Strengths', ['It meets often.']],
    ]);
    expect(columns[0]?.lines[0]?.source).toBe('Chair of the advisory committee, migrant groups');
    expect(columns[1]?.lines[0]?.marks).toEqual(['background only']);
    expect(JSON.stringify(groups)).not.toContain('helsinki');
  });

  it('has what names no indicator, too, under a heading of its own, in each order', async () => {
    const bare = aFinding('bare', { text: 'Nobody knows who pays.', indicators: [] });
    await keep(aNote('utrecht', ADVISORY, [bare]));
    for (const order of ['indicator', 'cell', 'pillar']) {
      const last = (await wall('lyon', order)).groups.at(-1);
      expect(last).toMatchObject({ title: 'About no indicator yet', heads: [] });
      expect(JSON.stringify(last)).toContain('Nobody knows who pays.');
    }
  });

  it('has a picture of coverage, with all of it in words: what was dropped is not in it', async () => {
    const { picture = raise() } = await wall();
    expect(picture.alt).toContain('Genoa: indicators with a finding, by kind of source.');
    expect(picture.alt).toMatch(/General governance: .*migrant groups 2\/24, any source 2\/24/);
    for (const finding of ['one', 'two']) await press('lyon', 'wall-mark', { finding, mark: 'dropped' });
    expect((await wall()).picture).toBeUndefined();
  });

  it('is put together by theme and by pillar, too, each line with an id of its own', async () => {
    for (const [order, ids] of [
      ['cell', ['GG-AMB', 'GG-LEA']],
      ['pillar', ['GG']],
      ['nonsense', ['GG-AMB-1', 'GG-LEA-1']],
    ] as const)
      expect([order, (await wall('lyon', order)).groups.map(({ id }) => id)]).toEqual([order, ids]);
    const ids = linesOf(await wall()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the team’s alone: organiser, leader, peers, facilitator', async () => {
    for (const who of ['lyon', 'helsinki', 'ethics', 'eurocities']) {
      expect([who, (await wall(who)).groups.length]).toEqual([who, 2]);
    }
    for (const who of ['genoa', 'watcher']) {
      expect([who, await seen(who)]).toEqual([who, undefined]);
      const person = (await world.deps.store.people.get(who)) ?? raise();
      expect(await boardThreads(world.deps, person)).toEqual([]);
    }
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, city: 'Genova' }));
    await world.deps.store.reviews.update(REVIEW, (review) => ({ ...review, hostNames: ['Genova'] }));
    expect(await seen('helsinki')).toBeUndefined();
  });

  it('lets the leader mark a finding, and take that back; it is drawn anew, and nothing is answered', async () => {
    const report = (await lineWith('budget')).presses[0] ?? raise();
    expect(await press('lyon', report.press, report.data)).toEqual([]);
    expect(announced).toContain(`board:${REVIEW}`);
    expect((await lineWith('budget')).marks).toContain('for the report');
    const drop = (await lineWith('budget')).presses[1] ?? raise();
    await press('lyon', drop.press, drop.data);
    expect(await lineWith('budget')).toMatchObject({ isFaded: true, marks: ['dropped: too little evidence'] });
    expect((await lineWith('committee is not heard')).source).toBe('sources: 0 for, 0 against');
    // A second press that was on its way, or the deputy's on a page drawn before, takes nothing back.
    await press('lyon', drop.press, drop.data);
    expect(await lineWith('budget')).toMatchObject({ isFaded: true });
    const back = (await lineWith('budget')).presses[1] ?? raise();
    await press('lyon', back.press, back.data);
    expect(await lineWith('budget')).toMatchObject({ isFaded: false, marks: [] });
    await press('lyon', back.press, back.data);
    const [kept = raise()] = await world.deps.store.stepRecords.find({ kind: 'finding-mark' });
    expect(
      (kept.value as { changes: { mark: string; by: string }[] }).changes.map(({ mark, by }) => [mark, by]),
    ).toEqual([
      ['report', 'lyon'],
      ['dropped', 'lyon'],
      ['none', 'lyon'],
    ]);
  });

  it('lets the leader settle a hypothesis, with what was heard as its reason, and open it again', async () => {
    const {
      presses: [supported = raise()],
    } = await lineWith('committee is not heard');
    await press('lyon', supported.press, supported.data);
    const settled = await lineWith('committee is not heard');
    expect(settled.marks).toEqual(['supported', 'Heard from one source alone.']);
    expect(settled.presses[0]?.isChosen).toBe(true);
    await press('lyon', supported.press, supported.data);
    expect((await lineWith('committee is not heard')).marks[0]).toBe('supported');
    await press('lyon', supported.press, settled.presses[0]?.data ?? {});
    expect((await lineWith('committee is not heard')).marks).toEqual(['open']);
  });

  it('lets the leader say the last word on an indicator, with what was found, and take it back', async () => {
    const last = async () => linesOf(await wall()).find(({ id }) => id === 'final-GG-AMB-1') ?? raise();
    const {
      presses: [below = raise()],
    } = await last();
    await press('lyon', below.press, below.data);
    expect(await last()).toMatchObject({ marks: ['below'], source: 'At the wall: 1 concern, 1 strength.' });
    await press('lyon', below.press, below.data);
    expect(await last()).toMatchObject({ marks: ['below'] });
    await press('lyon', below.press, (await last()).presses[0]?.data ?? {});
    expect(await last()).toMatchObject({ marks: ['not judged'], source: 'Taken back at the wall.' });
    expect(
      (await world.deps.store.stepRecords.find({ kind: 'final-judgement' })).map(({ value }) => value),
    ).toMatchObject([{ indicator: 'GG-AMB-1', evidence: 2, by: 'lyon', changes: [{ judgement: 'below' }] }]);
  });

  it.each(['helsinki', 'ethics', 'eurocities', 'genoa', 'watcher'])('%s decides nothing there', async (who) => {
    const open = await seen(who);
    expect((open ? linesOf(open) : []).flatMap(({ presses }) => presses)).toEqual([]);
    await press(who, 'wall-mark', { finding: 'one', mark: 'dropped' });
    await press(who, 'wall-judge', { indicator: 'GG-AMB-1', judgement: 'below' });
    expect(await world.deps.store.stepRecords.find({ kind: 'final-judgement' })).toEqual([]);
    const told = await press(who, 'wall-status', { hypothesis: 'a', status: 'refuted' });
    expect(told.map(said).join()).not.toMatch(/budget|committee/);
    expect(await world.deps.store.stepRecords.find({ kind: 'finding-mark' })).toEqual([]);
    expect((await lineWith('committee is not heard')).marks).toEqual(['open']);
  });

  it('what is pressed of something that is not there changes nothing, and says so', async () => {
    const wrong: Readonly<Record<string, string>>[] = [
      { finding: 'none', mark: 'report' },
      { finding: 'one', mark: 'x' },
      {},
    ];
    for (const data of wrong)
      expect((await press('lyon', 'wall-mark', data)).map(said).join()).toContain('no longer on the wall');
    expect((await press('lyon', 'wall-status', { hypothesis: 'a', status: 'x' })).map(said).join()).toContain(
      'no longer',
    );
    expect(announced.filter((thread) => thread.startsWith('board:'))).toEqual([]);
  });

  it('is led to by its word', async () => {
    expect(JSON.stringify(await types(world, 'helsinki', 'wall'))).toContain('/wall/genoa-2027');
    expect(JSON.stringify(await types(world, 'genoa', 'wall'))).not.toContain('/wall/');
  });
});
