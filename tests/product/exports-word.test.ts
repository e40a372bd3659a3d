import { strFromU8, unzipSync } from 'fflate';
import { exportFile } from '../../src/programme/exports';
import { toDocx } from '../../src/programme/exports/docx';
import { heading, list, paragraph } from '../../src/steps/export-parts';
import { filesOf } from '../../src/steps/exports';
import { must } from '../support/benchmark-story';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { allThroughLibreOffice, throughLibreOffice, writerIsThere } from '../support/libreoffice';
import { testWith } from '../support/required';
import { aWorld, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
/** What a document must not run, cut, or break on. */
const HARD = 'a <b>&amp; "line"\u0007 \ud800of \u202esigns';
/** Those that are about what the sheets here say. */
const ON_SHEETS = ['sheets', 'grid', 'review'];
const AS_SHOWN = 'a <b>&amp; "line" of signs';

let world: World;
beforeEach(async () => {
  const review = aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' });
  world = await aWorld({ reviews: [review], people: GENOA_PEOPLE }, MIDWAY);
  const { store } = world.deps;
  const below = aContent('below', { suspect: [HARD, 'two\nlines'], toAsk: ['=who?'], noneToAsk: false });
  await store.sheets.put(aSheet('GG-AMB-1', 'helsinki', below, '2027-03-24T09:00:00.000Z'));
  await store.sheets.put(aSheet('GG-AMB-1', 'lyon', aContent('above'), '2027-03-24T10:00:00.000Z'));
  await store.sheets.put(aSheet('WP-IMP-9', 'lyon', aContent('at'), '2027-03-24T10:00:00.000Z'));
  await store.decisions.put(aDecision('GG-AMB-1', { judgement: 'need_info', hypothesis: '+the board' }));
});
afterEach(() => world.close());

const reader = (id: string) => must(GENOA_PEOPLE.find((one) => one.id === id));
const xml = (bytes: Uint8Array, part = 'word/document.xml') => strFromU8(must(unzipSync(bytes)[part]));
const facts = { title: 'Genoa', language: 'fr', at: MIDWAY } as const;

it('every file that leaves the product is there for Word', () => {
  const files = filesOf(world.deps.steps.exports);
  const names = new Set(files.map(({ name }) => name));
  const inWord = files.filter(({ format, language }) => format === 'docx' && language === undefined);
  expect(inWord.map(({ name }) => name)).toEqual([...names]);
});

it('the same data gives the same document, dated by the data', async () => {
  const [one, other] = [await toDocx([heading(1, 'A')], facts), await toDocx([heading(1, 'A')], facts)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(xml(one, 'docProps/core.xml')).toContain(`>${MIDWAY}</dcterms:created>`);
});

it('says its language, so that it can be read aloud, and what is its head and its headings', async () => {
  const bytes = await exportFile(world.deps, REVIEW, 'sheets.docx', reader('lyon'));
  expect(xml(bytes, 'word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
  expect(xml(bytes)).toContain('<w:pStyle w:val="Heading1"/>');
  expect(xml(bytes)).toContain('<w:tblHeader/>');
});

it('a column of ids is as wide as these, however many columns there are, and their hyphens are those that people type', async () => {
  const document = xml(await exportFile(world.deps, REVIEW, 'grid.docx', reader('helsinki')));
  const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  expect(widths.length).toBeGreaterThan(15);
  // Eight letters of seven points, with what stands beside them, in twentieths of a point; not more than the page has.
  expect(widths[0]).toBeGreaterThanOrEqual(8 * 0.6 * 7 * 20 + 160);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(14_570);
  expect(Math.min(...widths)).toBeGreaterThan(0);
  expect(document).toContain('GG-AMB-1');
  expect(document).not.toMatch(/[\u2010\u2011]|noBreakHyphen/);
});

it('what is too long for a document says so at its end, and where all of it is', async () => {
  const many = Array.from({ length: 29_990 }, (_, n) => [`line ${n}`]);
  const whole = xml(await toDocx([list(many)], { ...facts, language: 'en' }));
  expect([whole.includes('line 29989'), whole.includes('This is not all')]).toEqual([true, false]);
  const more = xml(await toDocx([list(many), list(many), paragraph('x')], { ...facts, language: 'en' }));
  expect(more.split('<w:p>').length).toBeLessThan(30_010);
  expect(more.slice(-2_000)).toContain('The same file as Markdown or Excel has everything.');
});

describe('in LibreOffice', () => {
  const test = testWith('LibreOffice', writerIsThere());
  const text = async (bytes: Uint8Array) =>
    (await throughLibreOffice(bytes, { from: 'docx', to: 'txt' })).toString('utf8').replace(/^\ufeff/, '');

  test('the sheets are read in four columns, with all that was written', async () => {
    const said = await text(await exportFile(world.deps, REVIEW, 'sheets.docx', reader('helsinki')));
    expect(said).toContain('GG-AMB-1 Integration strategic plan');
    for (const part of [AS_SHOWN, 'two', 'lines', '=who?', 'Lyon', 'WP-IMP-9']) expect(said).toContain(part);
  });

  test('every document is opened, holds what it holds, and comes back whole', async () => {
    const files = filesOf(world.deps.steps.exports).filter(({ format }) => format === 'docx');
    const all: Uint8Array[] = [];
    for (const { file } of files) all.push(await exportFile(world.deps, REVIEW, file, 'operator'));
    const texts = (await allThroughLibreOffice(all, { from: 'docx', to: 'txt' })).map((one) => one.toString('utf8'));
    for (const [n, { file, name }] of files.entries()) {
      const said = texts[n] ?? '';
      expect([file, said.trim() === '']).toEqual([file, false]);
      if (ON_SHEETS.includes(name)) expect([file, said.includes('GG-AMB-1')]).toEqual([file, true]);
    }
    const bytes = await exportFile(world.deps, REVIEW, 'review.docx', 'operator');
    const again = await throughLibreOffice(bytes, { from: 'docx', to: 'docx' });
    expect((await text(again)).trim()).toEqual((await text(bytes)).trim());
  });
});
