import { ADVICE, type Advice } from '../../flows/recommendations/public';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { exportFile } from '../../src/programme/exports';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';
import { hasNote } from '../support/visit-documents';

const REVIEW = 'genoa-2027';
const EVENING = '2027-04-20T18:00:00.000Z';
const MAYOR = somebody('mayor', { city: 'Genoa' });
const PEOPLE = [...GENOA_PEOPLE, MAYOR, somebody('watching')].map((p) =>
  p.id === 'utrecht' ? { ...p, name: 'Pieter Jansen' } : { ...p, language: 'en' as const },
);
const BASE = aReview({ gatheredAt: '2027-04-06T08:00:00.000Z' });
const { members } = BASE;
const IN_REVIEW = {
  ...BASE,
  members: { ...members, observers: ['watching'], organisers: [...members.organisers, 'mayor'] },
};

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [IN_REVIEW], people: PEOPLE }, EVENING);
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = async (who: string, word = 'recommendations') => (await types(world, who, word)).at(-1) ?? raise();
const press = async (who: string, card: Prompt, id: string, fields: FieldValues = {}, n = 0) => {
  const inBody = card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []));
  const button = [...card.actions, ...inBody].filter((one) => one.id === id)[n];
  if (!button) return raise(`${id} is not on ${said(card)}`);
  return (await presses(world, who, card, id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));
const kept = async () =>
  (await world.deps.store.stepRecords.find({ kind: ADVICE.name })).map(({ value }) => value as Advice);
const lastOf = async () => (await kept()).map(({ wordings }) => wordings.at(-1));
const writes = async (who: string, adviceNew: string, fields: FieldValues) =>
  press(who, await press(who, await opens(who), 'advice-new', { adviceNew }), 'advice-keep', fields);
const keyOf = async (text: string) =>
  (await world.deps.store.stepRecords.find({ kind: ADVICE.name }))
    .filter(({ value }) => (value as Advice).wordings.some((one) => one.text === text))
    .map(({ id }) => id.slice(id.lastIndexOf('|') + 1))[0] ?? raise(text);
const BOARD = {
  adviceText: 'Give the board a budget.',
  adviceIndicators: ['GG-AMB-2', 'GG-AMB-3', 'GG-AMB-1'],
  adviceFor: 'Deputy mayor',
};

describe('the team', () => {
  it('writes advice of each sort, under the theme that its indicators say', async () => {
    expect(said(await opens('lyon'))).toContain('Nothing is written yet.');
    expect(said(await writes('helsinki', 'recommendation', { ...BOARD, advicePriority: 'high' }))).toMatch(/^Kept\.$/m);
    expect(await lastOf()).toMatchObject([
      { sort: 'recommendation', theme: 'inside', priority: 'high', addressee: 'Deputy mayor', by: 'helsinki' },
    ]);
    const challenge = { adviceText: 'Nobody answers for it.', adviceIndicators: ['GG-AMB-2'] };
    await writes('lyon', 'challenge', { ...challenge, adviceWith: [await keyOf(BOARD.adviceText)] });
    await writes('ethics', 'suggestion', { adviceText: 'Ask the schools.', adviceTheme: 'needs' });
    const overview = said(await opens('utrecht'));
    expect(overview).toContain('1 challenge · 1 recommendation · 1 suggestion · 0 good practices');
    expect(overview).toContain('Inside the municipality (2)');
    expect(overview).toContain('Give the board a budget. · Deputy mayor · priority high · goes with 1 other');
    expect(overview).toContain('Needs and data (1)');
  });

  it.each([
    ['challenge', { adviceText: ' ' }, 'adviceText'],
    ['recommendation', { adviceText: 'Do it.' }, 'adviceIndicators'],
    ['suggestion', { adviceText: 'Do it.' }, 'adviceTheme'],
    ['good_practice', { adviceText: 'It works.', adviceIndicators: ['GG-AMB-1'] }, 'adviceTitle'],
  ])('is told what a %s lacks, and nothing is kept', async (sort, fields, at) => {
    expect((await writes('lyon', sort, fields)).wrong).toHaveProperty(at);
    expect(await kept()).toEqual([]);
  });

  it('hears where somebody’s name stands in a text', async () => {
    expect(
      said(await writes('lyon', 'recommendation', { ...BOARD, adviceText: 'Ask Jansen for his plan.' })),
    ).toContain('“Jansen” is somebody’s name here.');
    expect(said(await writes('lyon', 'recommendation', BOARD))).not.toContain('somebody’s name');
  });

  it('words it anew with every wording kept, and the same again changes nothing', async () => {
    const card = await writes('helsinki', 'recommendation', BOARD);
    const again = await press('lyon', card, 'advice-keep', { ...filled(card), adviceText: 'Give it money.' });
    expect(said(again)).toContain('1 earlier wording');
    expect(said(await press('lyon', again, 'advice-keep', filled(again)))).toContain('it says that already');
    expect((await kept())[0]?.wordings.map(({ text, by }) => [text, by])).toEqual([
      ['Give the board a budget.', 'helsinki'],
      ['Give it money.', 'lyon'],
    ]);
  });

  it('takes back what it wrote first; of others’, whoever leads does, and brings it back', async () => {
    const card = await writes('helsinki', 'recommendation', BOARD);
    expect(said(await press('utrecht', card, 'advice-withdraw'))).toMatch(/décide de ce qui reste|decides what stays/);
    expect(await lastOf()).not.toMatchObject([{ isWithdrawn: true }]);
    const gone = await press('lyon', card, 'advice-withdraw');
    expect(said(gone)).toContain('Taken back.');
    expect(said(await opens('lyon'))).toContain('Nothing is written yet.');
    expect(said(await press('lyon', gone, 'advice-restore'))).toContain('It is back.');
    await press('helsinki', card, 'advice-withdraw');
    expect(await lastOf()).toMatchObject([{ isWithdrawn: true }]);
  });

  it('that was filled in with something lacking goes on as the same, not as another', async () => {
    const card = await writes('helsinki', 'recommendation', BOARD);
    const wrong = await press('lyon', card, 'advice-keep', { ...filled(card), adviceText: ' ' });
    expect(wrong.wrong).toHaveProperty('adviceText');
    await press('lyon', wrong, 'advice-keep', { ...filled(wrong), adviceText: 'Give it money.' });
    expect((await kept()).map(({ wordings }) => wordings.map(({ text }) => text))).toEqual([
      ['Give the board a budget.', 'Give it money.'],
    ]);
  });

  it('of two who word it at once, neither undoes what the other changed', async () => {
    const card = await writes('helsinki', 'recommendation', BOARD);
    await press('lyon', card, 'advice-keep', { ...filled(card), advicePriority: 'high', adviceFor: 'Mayor' });
    const later = await press('utrecht', card, 'advice-keep', { ...filled(card), adviceText: 'Give it money.' });
    expect(said(later)).toMatch(/Somebody reworded it|Quelqu’un l’a reformulée/);
    expect(await lastOf()).toMatchObject([{ text: 'Give it money.', priority: 'high', addressee: 'Mayor' }]);
    expect(said(later)).toContain('Give the board a budget.');
  });

  it('pressed twice is there once', async () => {
    const card = await press('lyon', await opens('lyon'), 'advice-new', { adviceNew: 'recommendation' });
    for (let n = 0; n < 3; n += 1) await press('lyon', card, 'advice-keep', BOARD);
    expect(await kept()).toHaveLength(1);
  });

  it('can be worded, taken back and brought back however often', async () => {
    let card = await writes('helsinki', 'recommendation', BOARD);
    for (let n = 0; n < 60; n += 1)
      card = await press('lyon', card, 'advice-keep', { ...filled(card), adviceText: `Wording ${n}.` });
    card = await press('lyon', card, 'advice-withdraw');
    expect(said(await press('lyon', card, 'advice-restore'))).toContain('It is back.');
    expect(await lastOf()).toMatchObject([{ text: 'Wording 59.' }]);
    expect((await kept())[0]?.wordings[0]).toMatchObject({ by: 'helsinki', text: BOARD.adviceText });
  });

  it('waits for the visit', async () => {
    world.setClock('2027-04-19T10:00:00.000Z');
    expect(said(await opens('lyon'))).toContain('from the first day of the visit on');
  });
});

describe('what was noted', () => {
  it('becomes advice with one press, once: those for the report first, background never', async () => {
    await hasNote(world, 'plain', EVENING, { sort: 'open', text: 'Ask the schools.', isRecommendation: true });
    await hasNote(world, 'secret', EVENING, {
      sort: 'open',
      text: 'Not for telling.',
      isRecommendation: true,
      use: 'background',
    });
    await hasNote(world, 'worth', EVENING, { sort: 'strength', text: 'Mediators at each desk.', isGoodPractice: true });
    await world.deps.store.stepRecords.put({
      id: `finding-mark|${REVIEW}|worth`,
      kind: 'finding-mark',
      review: REVIEW,
      person: '',
      value: { finding: 'worth', changes: [{ at: EVENING, by: 'lyon', mark: 'report' }] },
    });
    const card = await opens('helsinki');
    expect(said(card)).toContain('Flagged in notes (2)');
    expect(said(card)).not.toContain('Not for telling.');
    await press('helsinki', card, 'advice-born');
    await press('utrecht', card, 'advice-born');
    expect(await lastOf()).toMatchObject([
      { sort: 'good_practice', text: 'Mediators at each desk.', findings: ['worth'], indicators: ['GG-AMB-1'] },
    ]);
    expect(said(await opens('lyon'))).toContain('Flagged in notes (1)');
  });

  it('is proposed as a challenge in its own words where the last word is below, and nowhere else', async () => {
    const final = async (indicator: string, judgement: string) =>
      world.deps.store.stepRecords.put({
        id: `final-judgement|${REVIEW}|${shortKey(REVIEW, indicator)}`,
        kind: 'final-judgement',
        review: REVIEW,
        person: '',
        value: { indicator, judgement, rationale: 'So.', evidence: 1, at: EVENING, by: 'lyon', changes: [] },
      });
    await final('GG-AMB-1', 'below');
    await final('GG-AMB-2', 'at');
    await hasNote(world, 'c1', EVENING, { sort: 'concern', text: 'The board has no money.' });
    await hasNote(world, 'c2', EVENING, { sort: 'concern', text: 'Nobody reads it.', indicators: ['GG-AMB-2'] });
    await hasNote(world, 'c3', EVENING, { sort: 'concern', text: 'Said in secret.', use: 'background' });
    await hasNote(world, 'c4', EVENING, { sort: 'strength', text: 'It meets.' });
    await hasNote(world, 'c5', EVENING, { sort: 'concern', text: 'It never met.' });
    const card = await opens('lyon');
    expect(said(card)).toContain('Possible challenges (1)');
    await press('lyon', card, 'advice-challenge');
    await press('helsinki', card, 'advice-challenge').catch(() => undefined);
    expect(await lastOf()).toMatchObject([
      { sort: 'challenge', text: 'The board has no money.\nIt never met.', indicators: ['GG-AMB-1'], theme: 'needs' },
    ]);
    expect(said(await opens('lyon'))).not.toContain('Possible challenges');
  });
});

describe('who is no writer', () => {
  it('of the host city reads and writes nothing, an observer neither; an organiser reads', async () => {
    const card = await writes('lyon', 'recommendation', BOARD);
    for (const who of ['genoa', 'mayor', 'watching']) {
      expect(said(await opens(who))).not.toContain('budget');
      for (const [id, fields] of [
        ['advice-show', {}],
        ['advice-keep', { adviceText: 'Mine.' }],
        ['advice-withdraw', {}],
      ] as const)
        expect((await presses(world, who, card, id, fields)).map(said).join()).not.toContain('budget');
    }
    const read = await opens('eurocities');
    expect(said(read)).toContain('Give the board a budget.');
    expect(read.actions.map(({ id }) => id)).not.toContain('advice-new');
    await presses(world, 'eurocities', card, 'advice-keep', { adviceText: 'Mine.' });
    expect(await lastOf()).toMatchObject([{ text: BOARD.adviceText }]);
  });
});

describe('files', () => {
  const personOf = (id: string) => PEOPLE.find((p) => p.id === id) ?? MAYOR;
  const rows = async (file: string) => {
    const [head = [], ...body] = readStrictly(
      (await exportedText(world.deps, REVIEW, file, personOf('lyon'))).slice(1),
    );
    return body.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ''])));
  };

  it('hold each recommendation with the challenges and practices that go with it; the grid names which', async () => {
    await writes('lyon', 'recommendation', BOARD);
    const rec = await keyOf(BOARD.adviceText);
    await writes('lyon', 'challenge', {
      adviceText: 'No money.',
      adviceIndicators: ['GG-AMB-2'],
      adviceWith: [rec],
    });
    for (const adviceTitle of ['A desk', 'A bus'])
      await writes('lyon', 'good_practice', {
        adviceTitle,
        adviceText: 'It works.',
        adviceIndicators: ['GG-AMB-2'],
        adviceFor: 'Head of desks',
        adviceWith: [rec],
      });
    expect(await rows('recommendations.csv')).toMatchObject([
      {
        theme: 'Inside the municipality',
        challenge: 'No money.',
        recommendation: BOARD.adviceText,
        indicators: 'GG-AMB-1 GG-AMB-2 GG-AMB-3',
        good_practice: 'A desk\nIt works.',
        city: 'Genoa',
        contact_function: 'Head of desks',
        recommendation_id: rec,
      },
      { good_practice: 'A bus\nIt works.', recommendation_id: rec },
    ]);
    const grid = await rows('grid.csv');
    expect(grid.filter(({ recommendation_ids: ids }) => ids === rec).map(({ id }) => id)).toEqual([
      'GG-AMB-1',
      'GG-AMB-2',
      'GG-AMB-3',
    ]);
    const read = await exportedText(world.deps, REVIEW, 'recommendations-read.md', personOf('helsinki'));
    expect(read).toContain('## Inside the municipality');
    for (const who of ['genoa', 'mayor'])
      await expect(exportFile(world.deps, REVIEW, 'recommendations.csv', personOf(who))).rejects.toMatchObject({
        code: 'not-allowed',
      });
  });
});
