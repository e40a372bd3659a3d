import { strFromU8, unzipSync } from 'fflate';
import { STEPS } from '../../flows';
import { webChat } from '../../src/app/web-chat';
import { runCommand } from '../../src/cli/run-command';
import type { StepRight } from '../../src/method/permissions';
import { rowsOfWorkbook } from '../../src/programme/tables/workbook';
import { documentKind } from '../../src/steps/documents';
import { heading, list, paragraph, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport } from '../../src/steps/exports';
import { stepsOf } from '../../src/steps/registry';
import { lanes } from '../../src/turn/inbox';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { allOffered } from '../support/offered-files';
import { aWorld, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

const REVIEW = 'genoa-2027';
const MAYOR = somebody('mayor', { city: 'Genoa', accounts: [] });
const READS_NOTES = { right: 'read-postcards', roles: ['organiser'] } as const satisfies StepRight;
const NOTE = documentKind<string>({ name: 'postcard', ofReview: { read: READS_NOTES } });
const TERMS_RIGHT = {
  right: 'read-mandate',
  roles: ['host', 'organiser'],
  throughTheWall: true,
} as const satisfies StepRight;

const NOTES: DeclaredExport = {
  label: { en: 'Notes', fr: 'Carnets' },
  step: 'visit',
  holds: { en: 'what was noted', fr: 'ce qui a été noté' },
  as: 'table',
  reads: [NOTE],
  make: ({ language, kept }) =>
    tableWith(
      language,
      [
        { name: { en: 'by', fr: 'de' }, of: ({ record }) => record.person },
        { name: { en: 'note', fr: 'note' }, of: ({ value }) => value },
        { name: { en: 'length', fr: 'longueur' }, of: ({ value }) => value.length },
      ],
      kept.of(NOTE),
    ),
};
const TERMS: DeclaredExport = {
  label: { en: 'Terms', fr: 'Mandat' },
  step: 'visit',
  holds: { en: 'what was noted', fr: 'ce qui a été noté' },
  may: [TERMS_RIGHT],
  as: 'document',
  make: ({ review, sheets, decisions, register, language }) => [
    heading(1, 'Terms of ', review.hostCity),
    paragraph({ strong: 'Who' }, ': ', '*everybody*'),
    list([[`${sheets.length + decisions.length + register.length} things of the team`]]),
    {
      kind: 'table',
      table: tableWith(language, [{ name: { en: 'when', fr: 'quand' }, of: (day) => day }], ['a|b']),
    },
  ],
};
const FINDINGS: DeclaredExport = {
  ...TERMS,
  label: { en: 'Findings', fr: 'Constats' },
  may: ['export'],
  onceGathered: true,
};

const NOTHING = { commands: {}, presses: {} };
const withMore = (exports: Readonly<Record<string, DeclaredExport>>) => ({
  ...NOTHING,
  name: 'travelling',
  declared: { ...NOTHING, keeps: [NOTE], rights: [READS_NOTES, TERMS_RIGHT] },
  exports,
});
const ALL = { postcards: NOTES, mandate: TERMS, outlook: FINDINGS };

let world: World;
beforeEach(async () => {
  const members = { ...aReview().members, host: ['mayor'] };
  world = await aWorld({ reviews: [aReview({ members })], people: [...GENOA_PEOPLE, MAYOR] }, MIDWAY);
  const { store } = world.deps;
  await store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below'), '2027-03-24T09:00:00.000Z'));
  await store.decisions.put(aDecision('GG-AMB-1', { judgement: 'at' }));
  for (const person of ['helsinki', 'utrecht'])
    await store.stepRecords.put({
      id: `note|${person}`,
      kind: 'postcard',
      review: REVIEW,
      person,
      value: `=${person}`,
    });
  world.deps.steps = stepsOf([...STEPS.all, withMore(ALL)]);
});
afterEach(() => world.close());

const personOf = (id: string) => [...GENOA_PEOPLE, MAYOR].find((p) => p.id === id) ?? somebody(id);
const offered = (id: string) => allOffered(world, id);

it('is offered on the card, on the web and by the command line, as each may have it', async () => {
  const table = ['Excel', 'Word', 'CSV'];
  const called = (label: string, formats: readonly string[]) => formats.map((format) => `${label} (${format})`);
  const both = [...table.slice(0, 2), 'CSV', 'Markdown'];
  const ofTeam = [
    ...called('Sheets', table),
    ...called('Documents of the report', table),
    ...called('Questions before the visit', both),
    ...called('Grid', table),
    ...called('The desk review, to read', ['Word', 'Markdown']),
    ...called('Interviews', table),
    ...called('Findings', both),
    ...called('Documents asked for', table),
  ];
  const followUp = called('What becomes of the recommendations', table);
  const notes = called('Notes', table);
  expect(await offered('helsinki')).toEqual([...ofTeam, ...notes, ...followUp]);
  const terms = called('Terms', ['Word', 'Markdown']);
  const log = called('Who did what', table);
  expect(await offered('eurocities')).toEqual([...ofTeam, ...notes, ...terms, ...followUp, ...log]);
  const chat = webChat(world.deps, lanes());
  const download = (id: string, file: string) => chat.download(personOf(id), `exports/${REVIEW}/${file}`);
  expect(await download('eurocities', 'postcards.xlsx')).toMatchObject({ name: `${REVIEW}-postcards.xlsx` });
  await expect(download('helsinki', 'mandate.md')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await download('helsinki', 'mandate.csv')).toBeUndefined();
  const command = { kind: 'export', review: REVIEW, format: 'md' } as const;
  const printed = await runCommand(
    { deps: world.deps, address: '' },
    { command, as: 'mayor@example.org', json: false },
  );
  expect(printed.files?.map(({ name }) => name)).toEqual([`${REVIEW}-mandate.md`]);
});

it('is the host city’s where its right is, and holds nothing of the team’s work', async () => {
  expect(await offered('mayor')).toEqual([
    ...['Excel', 'Word', 'CSV'].map((format) => `Interviews, as the host city has them (${format})`),
    ...['Word', 'Markdown'].map((format) => `Terms (${format})`),
  ]);
  expect(await exportedText(world.deps, REVIEW, 'mandate.md', MAYOR)).toBe(
    '# Terms of Genoa\n\n**Who**: \\*everybody\\*\n\n- 0 things of the team\n\n| when |\n| --- |\n| a\\|b |\n',
  );
  for (const file of ['sheets.csv', 'grid.xlsx', 'review.md', 'postcards.csv'])
    await expect(exportedText(world.deps, REVIEW, file, MAYOR)).rejects.toMatchObject({ code: 'not-allowed' });
});

it('waits for the gathering where it says so', async () => {
  const reader = personOf('eurocities');
  const asked = () => exportedText(world.deps, REVIEW, 'outlook.md', reader);
  await expect(asked()).rejects.toMatchObject({ code: 'not-allowed' });
  await world.deps.store.reviews.put({ ...aReview(), gatheredAt: '2027-03-25T08:00:00.000Z' });
  expect(await asked()).toContain('# Terms of Genoa');
  expect(await offered('eurocities')).toContain('Findings (Markdown)');
});

it('reads its step’s documents: everybody’s for those who may read them, else one’s own', async () => {
  const notes = (reader: Parameters<typeof exportedText>[3]) =>
    exportedText(world.deps, REVIEW, 'postcards.csv', reader);
  expect(await notes(personOf('helsinki'))).toBe('\ufeff"by","note","length"\r\n"helsinki","\'=helsinki","9"\r\n');
  expect((await notes(personOf('eurocities'))).split('\r\n')).toHaveLength(4);
  expect((await notes('operator')).split('\r\n')).toHaveLength(4);
});

describe('a workbook', () => {
  const workbook = (texts: readonly string[]) => {
    const words: DeclaredExport = {
      label: { en: 'All: [words]/of everybody, however long they are', fr: 'Mots' },
      step: 'visit',
      holds: { en: 'what was noted', fr: 'ce qui a été noté' },
      as: 'table',
      make: ({ language }) =>
        tableWith(
          language,
          [
            { name: 'text', of: (text) => text },
            { name: 'n', of: () => 7 },
          ],
          texts,
        ),
    };
    world.deps.steps = stepsOf([...STEPS.all, withMore({ words, mandate: TERMS, postcards: NOTES })]);
    return exportedBytes('words.xlsx');
  };
  const exportedBytes = async (file: string) => {
    const found = await webChat(world.deps, lanes()).download(personOf('eurocities'), `exports/${REVIEW}/${file}`);
    return found?.bytes ?? new Uint8Array();
  };

  it('holds texts as they are, none of them a formula, and numbers', async () => {
    const texts = ['=1+1', '_x0041_ <b>&"', 'one\r\ntwo\u0000', '  spaces', 'é 🏙'];
    const bytes = await workbook(texts);
    const read = await rowsOfWorkbook(bytes);
    expect(read.ok && read.rows.map(({ cells }) => cells)).toEqual([
      ['text', 'n'],
      ['=1+1', '7'],
      ['_x0041_ <b>&"', '7'],
      ['one\ntwo', '7'],
      ['spaces', '7'],
      ['é 🏙', '7'],
    ]);
    const files = unzipSync(bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f');
    expect(sheet.match(/<v>7<\/v>/g)).toHaveLength(texts.length);
    expect(sheet).toContain('>  spaces<');
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="All   words  of everybody, howe"');
  });

  it('has rows as high as their longest text, so that none is written over the next, and pages as wide as the table', async () => {
    const long = 'Newcomers wait for months, and nobody tells them why. '.repeat(10);
    const files = unzipSync(await workbook(['short', long, 'one\ntwo\nthree', 'x'.repeat(40_000)]));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const heights = [...sheet.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights.slice(0, 2)).toEqual([15, 15]);
    expect(heights[2]).toBeGreaterThanOrEqual(15 * Math.ceil(long.length / 36));
    expect(heights[3]).toBe(45);
    // No row is higher than Excel takes.
    expect(Math.max(...heights)).toBe(409);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  });

  it('has room for all that is typed: what is too long for a cell goes on below, and no character is cut', async () => {
    const long = `${'x'.repeat(32_766)}🏙${'y'.repeat(7_000)}`;
    const read = await rowsOfWorkbook(await workbook([long, 'short']));
    const rows = read.ok ? read.rows.map(({ cells }) => cells) : [];
    expect(rows.map((cells) => cells.length)).toEqual([2, 2, 1, 2]);
    expect(rows[1]?.[0]).toBe('x'.repeat(32_766));
    expect(rows[2]?.[0]).toBe(`🏙${'y'.repeat(7_000)}`);
    expect(rows[3]).toEqual(['short', '7']);
  });

  it('is there of each table, and holds what its CSV holds', async () => {
    await world.deps.store.reviews.put({ ...aReview(), gatheredAt: '2027-03-25T08:00:00.000Z' });
    const reader = personOf('eurocities');
    for (const name of ['sheets', 'grid', 'postcards']) {
      const text = await exportedText(world.deps, REVIEW, `${name}.csv`, reader, 'comma');
      const read = await rowsOfWorkbook(await exportedBytes(`${name}.xlsx`));
      const csv = readStrictly(text, ',').map((cells) => withoutEmptyEnd(cells.map((cell) => cell.replace(/^'/, ''))));
      expect(read.ok && read.rows.map(({ cells }) => withoutEmptyEnd(cells))).toEqual(csv);
    }
  });
});

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
