import { handOver } from '../../src/app/handing-over';
import { download } from '../../src/app/web-chat';
import type { Prompt } from '../../src/ports/prompt';
import { exportFile } from '../../src/programme/exports';
import { programmeFile } from '../../src/programme/exports/programme-files';
import { readRows } from '../../src/programme/tables/read-table';
import { templateFile } from '../../src/programme/tables/template';
import { filesOf } from '../../src/steps/exports';
import { lanes } from '../../src/turn/inbox';
import { aProgramme, must, PEOPLE, pressIn } from '../support/benchmark-story';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { allThroughLibreOffice, type Conversion, libreOfficeIsThere, throughLibreOffice } from '../support/libreoffice';
import { describeWith } from '../support/required';
import { aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

const REVIEW = 'genoa-2027';
const BEFORE = '2027-03-09T09:00:00.000Z';
/** Everything that a spreadsheet likes to take for something else. */
const HARD = [
  '=1+1',
  '-3 Stellen',
  '+33 1 23',
  '@mayor',
  '007',
  '1/2/2027',
  '3,5',
  'VRAI',
  '12e4',
  '50 %',
  "'quoted'",
  'a "b"; c, d',
];
const FRENCH_WORDS = 'Élue à l’égalité — « œuvre », 3 500 €, à vérifier';
const FRENCH = { separator: ';', letters: 'windows-1252', language: 'fr' } as const;
const ENGLISH = { separator: ',', letters: 'utf-8', language: 'en' } as const;

let world: World;
afterEach(() => world.close());

const newest = async (who: string): Promise<Prompt> => {
  const sent = (await messagesTo(world, who)).flatMap((m) => (m.content.kind === 'prompt' ? [m.content.prompt] : []));
  return must(sent.at(-1));
};
const somebody = async (id: string) => must(await world.deps.store.people.get(id));
let files = 0;
async function brought(bytes: Uint8Array, name: string, who: string): Promise<Prompt> {
  files += 1;
  await handOver(world.deps, lanes(), await somebody(who), { id: `file-${files}`, name, bytes });
  return newest(who);
}

/** Each way in which somebody may open a table and save it: what it was taken away as, and what LibreOffice does with it. */
const WAYS: readonly [name: string, ...Conversion[]][] = [
  ['a workbook, saved as one', { from: 'xlsx', to: 'xlsx' }],
  ['a workbook, saved as CSV in French settings', { from: 'xlsx', to: 'csv', csv: FRENCH }],
  ['a workbook, saved as CSV in English settings', { from: 'xlsx', to: 'csv', csv: ENGLISH }],
  [
    'a workbook, saved as CSV in French settings and opened and saved once more',
    { from: 'xlsx', to: 'csv', csv: FRENCH },
    { from: 'csv', to: 'xlsx', csv: { ...FRENCH, language: 'fr' } },
  ],
];

async function taken(bytes: Uint8Array, ways: readonly Conversion[]): Promise<Uint8Array> {
  let file = bytes;
  for (const way of ways) file = await throughLibreOffice(file, way);
  return file;
}

describeWith('LibreOffice', libreOfficeIsThere())('a table that LibreOffice opens and saves', () => {
  jest.setTimeout(240_000);

  describe('the host’s report', () => {
    beforeEach(async () => {
      const { openedAt: _, ...closed } = aReview();
      const people = GENOA_PEOPLE.map((one) => (one.id === 'genoa' ? { ...one, language: 'fr' as const } : one));
      world = await aWorld({ reviews: [closed], people }, BEFORE);
    });

    it.each(WAYS)('comes back unchanged: %s', async (name, ...ways) => {
      const isText = name.endsWith('once more');
      for (const [n, hard] of HARD.entries()) {
        const [card] = await types(world, 'genoa', `mon rapport ${n + 1}`);
        // What stands alone in a cell of CSV is a number to a spreadsheet that is told nothing else.
        const whatWeDo = isText ? `${hard} ?\n${FRENCH_WORDS}` : hard;
        const fields = { ownView: 'at', whatWeDo, documents: ['Plan ; annexe p. 3', FRENCH_WORDS] };
        await presses(world, 'genoa', must(card), 'report-save', fields);
      }
      const file = await download(world.deps, await somebody('genoa'), `review-tables/report/${REVIEW}.xlsx`);
      const bytes = await taken(must(file).bytes, ways);
      const back = said(await brought(bytes, ways.at(-1)?.to === 'csv' ? 'rapport.csv' : 'rapport.xlsx', 'genoa'));
      expect(back).toContain('0 ligne modifie votre rapport');
      expect(back).toContain('73 lignes');
    });

    it('brings what was written into it, as CSV in French settings', async () => {
      const file = await download(world.deps, await somebody('genoa'), `review-tables/report/${REVIEW}.csv`);
      const opened = { from: 'csv', to: 'xlsx', csv: { ...FRENCH, letters: 'utf-8' } } as const;
      const bytes = await taken(must(file).bytes, [opened, { from: 'xlsx', to: 'csv', csv: FRENCH }]);
      const letters = new TextDecoder('windows-1252');
      const written = letters
        .decode(bytes)
        .replace(/^("?GG-AMB-1"?;[^\n]*?);{6}/m, '$1;au niveau;Un été à vérifier;;;;');
      const back = said(await brought(Buffer.from(written, 'latin1'), 'rapport.csv', 'genoa'));
      expect(back).toContain('1 ligne modifie votre rapport');
    });
  });

  it.each(WAYS)('the benchmark comes back unchanged: %s', async (_name, ...ways) => {
    const organiser = { id: 'eurocities', organises: ['inti-cities-2027'] };
    const people = PEOPLE.map((one) => (one.id === organiser.id ? { ...one, ...organiser } : one));
    world = await aProgramme(undefined, people);
    const [stands] = await types(world, 'eurocities', 'benchmark');
    await pressIn(world, 'eurocities', must(stands), 'benchmark-draft', { from: 'inti-cities-2008@1' });
    const file = must(
      await programmeFile(world.deps, 'inti-cities-2027', 'benchmark', 'xlsx', await somebody('eurocities')),
    );
    const back = await brought(await taken(file.bytes, ways), 'draft', 'eurocities');
    expect(said(back)).toContain('nothing is changed');
  });

  it('the template of a benchmark is read as it was given', async () => {
    world = await aProgramme();
    const templates = (['en', 'fr'] as const).map((language) => must(templateFile('benchmark.xlsx', language)).bytes);
    const saved = await allThroughLibreOffice(templates, { from: 'xlsx', to: 'csv', csv: FRENCH });
    for (const [n, bytes] of templates.entries()) expect(await readRows(must(saved[n]))).toEqual(await readRows(bytes));
  });

  it('every workbook that leaves the product is opened, and holds what it held', async () => {
    world = await aWorld(
      { reviews: [aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' })], people: GENOA_PEOPLE },
      MIDWAY,
    );
    const { store } = world.deps;
    const content = aContent('below', { suspect: HARD, know: [FRENCH_WORDS, 'two\nlines'] });
    await store.sheets.put(aSheet('GG-AMB-1', 'helsinki', content, '2027-03-24T09:00:00.000Z'));
    await store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('above'), '2027-03-24T10:00:00.000Z'));
    await store.decisions.put(aDecision('GG-AMB-1', { judgement: 'need_info', hypothesis: '+the board' }));
    const workbooks = filesOf(world.deps.steps.exports).filter(({ format }) => format === 'xlsx');
    expect(workbooks.length).toBeGreaterThanOrEqual(2);
    const written: Uint8Array[] = [];
    for (const { file } of workbooks) written.push(await exportFile(world.deps, REVIEW, file, 'operator'));
    const saved = await allThroughLibreOffice(written, { from: 'xlsx', to: 'csv', csv: ENGLISH });
    for (const [n, { file }] of workbooks.entries()) {
      const ours = await readRows(must(written[n]));
      const theirs = readStrictly(must(saved[n]).toString('utf8'));
      const cells = ours.ok ? ours.rows.map((row) => row.cells) : [];
      const width = theirs[0]?.length ?? 0;
      const wide = cells.map((row) => Array.from({ length: width }, (_, n) => row[n] ?? ''));
      expect([file, theirs]).toEqual([file, wide]);
      expect([file, wide.length]).not.toEqual([file, 0]);
    }
  });
});
