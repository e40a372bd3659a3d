import { shippedBenchmarks } from '../../src/benchmarks';
import { SEPARATORS, separatorOf } from '../../src/programme/exports/csv';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { testWith } from '../support/required';
import { aWorld, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';
import { hasPython, readInPython, readStrictly } from '../support/strict-csv';

let world: World;
beforeEach(async () => {
  const review = aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' });
  world = await aWorld({ reviews: [review], people: GENOA_PEOPLE }, MIDWAY);
  const { store } = world.deps;
  await store.functions.put({ id: 'genoa-2027|chair', review: 'genoa-2027', label: 'Chair', indicators: [] });
  const hostile = aContent('below', {
    suspect: ['=HYPERLINK("http://x")', 'second, line "quoted"'],
    toAsk: ['@who?'],
    noneToAsk: false,
    toMeet: ['genoa-2027|chair'],
    noneToMeet: false,
  });
  await store.sheets.put(aSheet('GG-AMB-1', 'helsinki', hostile, '2027-03-24T09:00:00.000Z'));
  await store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('above'), '2027-03-24T10:00:00.000Z'));
  await store.decisions.put(aDecision('GG-AMB-1', { judgement: 'need_info', hypothesis: '+the board' }));
});
afterEach(() => world.close());

const personOf = (id: string) => {
  const found = GENOA_PEOPLE.find((p) => p.id === id);
  if (!found) throw new TypeError(`no ${id}`);
  return found;
};
const rows = async (file: 'sheets.csv' | 'grid.csv', id: string): Promise<Record<string, string>[]> => {
  const reader = personOf(id);
  const csv = await exportedText(world.deps, 'genoa-2027', file, reader);
  const [head = [], ...records] = readStrictly(csv, SEPARATORS[separatorOf(reader.language)]);
  return records.map((record) => Object.fromEntries(record.map((cell, n) => [head[n] ?? '', cell])));
};

describe('the sheets', () => {
  it('are one row each, with what was written, and no formula', async () => {
    const [helsinki, utrecht, ...more] = await rows('sheets.csv', 'eurocities');
    expect(more).toEqual([]);
    expect(helsinki).toMatchObject({
      review: 'genoa-2027',
      benchmark_version: 'inti-cities-2008 v1',
      indicator_id: 'GG-AMB-1',
      peer_city: 'Helsinki',
      performance: 'below',
      suspect: '\'=HYPERLINK("http://x")\nsecond, line "quoted"',
      to_ask: "'@who?",
      to_meet: 'Chair',
      status: 'submitted',
      submitted_at: '2027-03-24T10:00:00+01:00',
    });
    expect(utrecht).toMatchObject({ to_ask: 'none', to_meet: 'none' });
  });

  it('have French headers and words for French readers', async () => {
    const [first, second] = await rows('sheets.csv', 'lyon');
    expect(Object.keys(first ?? {})).toEqual(expect.arrayContaining(['indicateur', 'ville_du_pair', 'nous_supposons']));
    expect(first).toMatchObject({ performance: 'en dessous', statut: 'envoyée' });
    expect(second).toMatchObject({ a_demander: 'rien', a_rencontrer: 'personne' });
  });

  it('begin with a byte-order mark', async () => {
    expect((await exportedText(world.deps, 'genoa-2027', 'sheets.csv', 'operator')).startsWith('\ufeff"review",')).toBe(
      true,
    );
  });
});

describe('the grid', () => {
  it('has one row an indicator, in order, with the split and what was decided', async () => {
    const grid = await rows('grid.csv', 'helsinki');
    expect(grid).toHaveLength(73);
    expect(grid[0]).toMatchObject({
      id: 'GG-AMB-1',
      expected: '4',
      submitted: '2',
      below: '1',
      above: '1',
      agreement: 'opposite views',
      initial: 'more information needed',
      base_hypothesis: "'+the board",
    });
  });
});

it('what was decided without an answer is in both', async () => {
  await world.deps.store.decisions.put(aDecision('IE-AMB-1', { judgement: 'at', outcome: 'seen on the spot' }));
  const row = (await rows('grid.csv', 'helsinki')).find((r) => r.id === 'IE-AMB-1');
  expect(row).toMatchObject({ submitted: '0', initial: 'at', call_outcome: 'seen on the spot' });
  expect(await exportedText(world.deps, 'genoa-2027', 'review.md', 'operator')).toContain('## IE-AMB-1');
});

it('the document shows texts literally', async () => {
  const document = await exportedText(world.deps, 'genoa-2027', 'review.md', personOf('eurocities'));
  expect(document).toMatch(/^# Genoa, 20\s?–\s?22 April$/m);
  expect(document).toContain('=HYPERLINK("http://x")');
});

it('the document names a thousand people to meet and how many more there are; the table of sheets names all', async () => {
  const others = shippedBenchmarks().flatMap(({ indicators }) => indicators.slice(1, 7));
  for (const [n, { id }] of others.entries()) {
    const toMeet = Array.from({ length: 200 }, (_, k) => `Office ${n} of ${k}`);
    await world.deps.store.sheets.put(
      aSheet(id, 'helsinki', aContent('at', { toMeet, noneToMeet: false }), '2027-03-24T09:00:00.000Z'),
    );
  }
  const inFile = async (file: string) =>
    (await exportedText(world.deps, 'genoa-2027', file, personOf('eurocities'))).match(/Office \d of \d+/g)?.length;
  expect(await inFile('review.md')).toBe(999);
  expect(await inFile('sheets.csv')).toBe(1_200);
  const document = await exportedText(world.deps, 'genoa-2027', 'review.md', personOf('eurocities'));
  expect(document).toContain('And 201 others, each on as few indicators as the last of these, or fewer.');
});

it('every export is noted, without a word of what it holds', async () => {
  await exportedText(world.deps, 'genoa-2027', 'grid.csv', personOf('lyon'));
  const noted = await world.deps.store.audit.find({ action: 'exported' });
  expect(noted).toMatchObject([{ by: 'lyon', review: 'genoa-2027', detail: { file: 'grid.csv' } }]);
});

/** Everything that people put into a text box, on lines of their own. */
const LINES = ['first', '', '=1+1', '  @b', '- c', 'say "d", or e;', "f\tg'", 'a\u2028b'].join('\r\n');

const inPython = testWith('python3', hasPython);
inPython('answers of several lines in every field are one record each, to a strict reader and to Python', async () => {
  const { store } = world.deps;
  const content = aContent('need_info', {
    know: [LINES, LINES],
    dontKnow: [LINES],
    suspect: [LINES],
    toAsk: [LINES],
    noneToAsk: false,
    toMeet: ['genoa-2027|odd'],
    noneToMeet: false,
    evidence: [LINES],
  });
  await store.functions.put({ id: 'genoa-2027|odd', review: 'genoa-2027', label: LINES, indicators: [] });
  for (const person of ['helsinki', 'utrecht', 'lyon', 'barcelona'])
    for (const indicator of ['GG-AMB-2', 'GG-AMB-3', 'WP-EVA-1'])
      await store.sheets.put(aSheet(indicator, person, content, '2027-03-24T10:00:00.000Z'));
  await store.decisions.put(aDecision('GG-AMB-2', { judgement: 'at', hypothesis: LINES, outcome: LINES }));
  for (const id of ['lyon', 'eurocities'])
    for (const [file, count] of [
      ['sheets.csv', 14],
      ['grid.csv', 73],
    ] as const) {
      const reader = personOf(id);
      const csv = await exportedText(world.deps, 'genoa-2027', file, reader);
      const separator = SEPARATORS[separatorOf(reader.language)];
      const records = readInPython(csv, separator);
      expect(records).toEqual(readStrictly(csv, separator));
      expect(records).toHaveLength(count + 1);
      expect([...new Set(records.map((record) => record.length))]).toEqual([records[0]?.length]);
    }
});

describe('the desk review, to read', () => {
  const parts = ['The board is there.', 'It met twice', 'Nobody knows why.'];
  beforeEach(() => world.deps.store.sheets.put(aSheet('IE-AMB-1', 'helsinki', aContent('below', { suspect: parts }))));

  it.each([
    ['lyon', 'À éclaircir**\u00a0: ', 'The board is there. It met twice\u202f; Nobody knows why.'],
    ['eurocities', 'To find out**: ', 'The board is there. It met twice; Nobody knows why.'],
  ])('stands one text behind the other as %s writes', async (reader, labelled, said) => {
    const document = await exportedText(world.deps, 'genoa-2027', 'review.md', personOf(reader));
    expect(document).toContain(labelled);
    expect(document).toContain(said);
  });

  it('has no heading for a pillar of which nothing is said', async () => {
    const document = await exportedText(world.deps, 'genoa-2027', 'review.md', personOf('eurocities'));
    expect(document).toContain('### General governance');
    expect(document).not.toContain('### Administrative cooperation');
  });
});
