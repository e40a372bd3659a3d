import { languagesOf } from '../../src/method/benchmark';
import { checkBenchmark } from '../../src/method/benchmark-check';
import { toCsv } from '../../src/programme/exports/csv';
import { readTableHere } from '../../src/programme/founding/read-handed-over';
import { cellText } from '../../src/programme/tables/cells';
import { readRows } from '../../src/programme/tables/read-table';
import { templateFile } from '../../src/programme/tables/template';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import type { TableOutcome } from '../../src/steps/new-programme';
import { aWorkbook, inlineRows } from '../support/a-workbook';

const HEAD = ['Pillar', 'Dimension', 'Statement', 'Title'];
const SIX = [
  ['Cycling for all', 'Ambition', 'The council has adopted a cycling plan.', 'Plan'],
  ['', 'Resources', 'The plan has a budget of its own.', 'Budget'],
  ['', '', 'Staff are trained each year.', ''],
  ['Safe streets', 'Ambition', 'Thirty is the rule in residential streets.', 'Thirty'],
  ['', 'Évaluation', 'Accidents are counted and published.', 'Accidents'],
  ['', '', 'Children are asked.', 'Children'],
];
const csv = (rows: readonly (readonly string[])[], separator = ',') =>
  rows
    .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join('\r\n');
const read = (content: string | Uint8Array): Promise<TableOutcome> =>
  readTableHere({ bytes: typeof content === 'string' ? Buffer.from(content) : content, language: 'en' });
async function right(content: string | Uint8Array) {
  const outcome = await read(content);
  if (outcome.kind !== 'right') throw new TypeError(JSON.stringify(outcome.problems));
  return outcome.benchmark;
}
async function problems(content: string | Uint8Array) {
  const outcome = await read(content);
  return outcome.kind === 'wrong' ? outcome.problems.map(({ what, cell = '' }) => `${cell} ${what}`.trim()) : [];
}
const rowsOf = async (content: Uint8Array) => {
  const found = await readRows(content);
  return found.ok ? found.rows : found.problem.what;
};
const whole = (text: string) => csv([HEAD, ...SIX]).replace('The council', text);

describe('what stands in a table beside its indicators', () => {
  const ids = async (content: string | Uint8Array) => (await right(content)).indicators.length;

  it.each([
    ['Total', '6', '', ''],
    ['Somme', '', '6', ''],
    ['Sous-total', '3,0', '50 %', ''],
  ])('a row %s is no indicator', async (...sum) => {
    expect(await ids(csv([HEAD, ...SIX, sum], ';'))).toBe(6);
  });

  it('is an indicator where it says something, whatever it begins with', async () => {
    expect(await ids(csv([HEAD, ...SIX, ['Total', 'Ambition', 'All of it is counted.', '']]))).toBe(7);
  });

  it('headings that come again, as on each page, are none', async () => {
    expect(await ids(csv([HEAD, ...SIX.slice(0, 3), HEAD, ...SIX.slice(3)]))).toBe(6);
  });

  it('a row that is hidden is asked about', async () => {
    const rows = inlineRows([HEAD, ...SIX]).replace('<row r="4">', '<row r="4" hidden="1">');
    expect(await problems(aWorkbook({ sheets: [{ name: 'A', rows }] }))).toEqual(['A4 hidden']);
  });

  it.each([
    ['with bars at the ends', '| ', ' |'],
    ['without', '', ''],
  ])('is drawn with bars, as Markdown: %s', async (_, before, after) => {
    const drawn = [HEAD, ['---', ':--', '--:', '---'], ...SIX]
      .map((cells) => `${before}${cells.join(' | ')}${after}`)
      .join('\n');
    const { indicators } = await right(drawn.replace('a cycling plan', 'a plan \\| a strategy'));
    expect(indicators).toHaveLength(6);
    expect(indicators[0]?.statement).toEqual({ en: 'The council has adopted a plan | a strategy.' });
    expect(await problems(drawn.replace('The plan has a budget of its own.', ''))).toEqual(['C4 missing']);
  });
});

describe('a benchmark’s table', () => {
  it('of six indicators in one language is taken without a complaint', async () => {
    const { languages, ...parts } = await right(csv([HEAD, ...SIX]));
    expect(languages).toEqual(['en']);
    expect(parts.indicators.map(({ id }) => id)).toEqual([
      'CFA-AMB-1',
      'CFA-RES-1',
      'CFA-RES-2',
      'SS-AMB-1',
      'SS-EVA-1',
      'SS-EVA-2',
    ]);
    expect(parts.indicators[2]?.title).toEqual({ en: 'Staff are trained each year' });
    const benchmark = { id: 'six', version: 1, title: { en: 'Six' }, source: 'six.csv', ...parts };
    expect(checkBenchmark(benchmark).problems).toEqual([]);
    expect(languagesOf(benchmark)).toEqual(['en']);
  });

  it.each([
    ['semicolons', csv([HEAD, ...SIX], ';')],
    ['tabs, as pasted', csv([HEAD, ...SIX], '\t')],
    ['Excel’s own first line', `sep=;\r\n${csv([HEAD, ...SIX], ';')}`],
    ['lines between', csv([HEAD, ...SIX]).replace(/\r\n/g, '\r\n\r\n')],
    ['a name above', `Our benchmark\r\n\r\n${csv([HEAD, ...SIX])}`],
    ['several of each', csv([['Pillars', 'Dimensions', 'Indicators', 'Titles'], ...SIX])],
    ['numbered columns', csv([['Pillar No', ...HEAD, 'Indicator ID'], ...SIX.map((cells) => ['7', ...cells, '7'])])],
    ['what no reader sees', csv([HEAD, ...SIX]).replace('cycling plan', 'cyc\u0000ling\u0007 plan')],
    [
      'two names in a heading',
      csv([['Pillar / Area', 'Dimension', 'Statement/Standard', 'Title / Short title'], ...SIX]),
    ],
    ['headings in another language than the statements’', csv([['Pilier', 'Dimension', 'Statement', 'Titre'], ...SIX])],
    ['other headings', csv([['AREA', 'Aspect', 'Indicator', 'Short title'], ...SIX])],
    ['columns in another order', csv([...[HEAD, ...SIX].map(([a = '', b = '', c = '', d = '']) => [d, c, 'x', a, b])])],
  ])('reads the same with %s', async (_, text) => {
    // A row that says nothing of its pillar has the one above, wherever its column is.
    expect((await right(text)).indicators).toEqual((await right(csv([HEAD, ...SIX]))).indicators);
  });

  it('that is pasted has its quotation marks as they were written, and as a table’s where they are those', async () => {
    const pasted = (statement: string) => csv([HEAD, ['a', 'b', statement, '']], '\t');
    for (const statement of ['"Green" is the plan.', 'The "green" plan', '5" wide'])
      expect((await right(pasted(statement))).indicators[0]?.statement.en).toBe(statement);
    expect((await right(pasted('"It is\non ""two"" lines."'))).indicators[0]?.statement.en).toBe(
      'It is\non "two" lines.',
    );
  });

  it('is in the languages of its statements; what is in others is left out', async () => {
    const { languages, pillars } = await right(csv([['Pilier', ...HEAD], ...SIX.map((cells) => ['x', ...cells])]));
    expect(languages).toEqual(['en']);
    expect(pillars[0]?.title).toEqual({ en: 'Cycling for all' });
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${whole('Été')}`)],
    ['UTF-16', Buffer.from(`\ufeff${whole('Été')}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${whole('Été')}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(whole('Été'), 'utf16le')],
    ['Windows-1252', Buffer.from(whole('Été'), 'latin1')],
  ])('reads %s', async (_, bytes) => {
    const { indicators, dimensions } = await right(bytes);
    expect(indicators[0]?.statement.en).toBe('Été has adopted a cycling plan.');
    expect(dimensions[2]?.title.en).toBe('Évaluation');
  });

  it('reads what Windows-1252 has beside Latin 1: œ, the euro, dots and typographic signs', async () => {
    const bytes = Buffer.from(whole('X').replaceAll('X', '\x8cuvre \x80 \x85 \x92\x93\x94\x96'), 'latin1');
    expect((await right(bytes)).indicators[0]?.statement.en).toBe('Œuvre € … ’“”– has adopted a cycling plan.');
  });

  it('reads what Excel keeps as a workbook', async () => {
    expect((await right(workbookOf([HEAD, ...SIX]))).indicators).toEqual((await right(csv([HEAD, ...SIX]))).indicators);
  });

  it('is in two languages where there are two columns of each', async () => {
    const head = ['Pillar', 'Pilier', 'Dimension (en)', 'Dimension (fr)', 'Statement', 'Énoncé', 'Title', 'titre_fr'];
    const { languages, indicators } = await right(
      csv([head, ['Safety', 'Sécurité', 'Aim', 'But', 'It is.', 'C’est.', 'A', 'B']]),
    );
    expect(languages).toEqual(['en', 'fr']);
    expect(indicators).toMatchObject([{ title: { en: 'A', fr: 'B' }, statement: { en: 'It is.', fr: 'C’est.' } }]);
    const dutch = await right(
      csv([
        ['pillar nl', 'dimension nl', 'statement nl'],
        ['Veilig', 'Doel', 'Het is.'],
      ]),
    );
    expect(dutch.indicators).toMatchObject([{ id: 'VEI-DOE-1', statement: { nl: 'Het is.' } }]);
  });

  it('comes back from the template as it was given', async () => {
    for (const language of ['en', 'fr'] as const) {
      const files = ['benchmark.csv', 'benchmark.xlsx'].map((name) => templateFile(name, language));
      const [one, other] = await Promise.all(files.map((file) => right(file?.bytes ?? new Uint8Array())));
      expect(one?.indicators).toEqual(other?.indicators);
      expect(one?.languages).toEqual([language]);
    }
    expect(templateFile('../package.json', 'en')).toBeUndefined();
  });

  it('loses the guards that exports put before what would be a formula, and nothing else', async () => {
    const rows = [HEAD, ['-5 °C', '+ and @', '=SUM is a name\n- and a dash', "'t Gooi"]];
    const { indicators, pillars } = await right([...toCsv(rows[0] ?? [], rows.slice(1))].join(''));
    expect(pillars[0]?.title.en).toBe('-5 °C');
    expect(indicators[0]).toMatchObject({
      statement: { en: '=SUM is a name\n- and a dash' },
      title: { en: "'t Gooi" },
    });
    expect((await right(csv([HEAD, ['\t=a', "'-b", "'+c", '@d']]))).indicators[0]).toMatchObject({
      statement: { en: '+c' },
      title: { en: '@d' },
    });
  });

  it('whose titles are in other letters has codes all the same, each its own', async () => {
    const { pillars, dimensions } = await right(
      csv([
        HEAD,
        ['Ασφάλεια', 'Στόχος', 'α', ''],
        ['Ποδήλατο', 'Πόροι', 'β', ''],
        ['9 to 5', 'A', 'c', ''],
        ['9 to 5', 'A b', 'd', ''],
      ]),
    );
    expect(pillars.map(({ id }) => id)).toEqual(['T1', 'T2', 'TO']);
    expect(dimensions.map(({ id }) => id)).toEqual(['T1', 'T2', 'A1', 'AB']);
  });

  it.each([
    ['nothing', '', ['empty']],
    ['no headings', csv(SIX), ['A1 no-headings']],
    ['headings alone', csv([HEAD]), ['empty']],
    [
      'a column short',
      csv([
        ['Pillar', 'Statement'],
        ['a', 'b'],
      ]),
      ['1 no-column'],
    ],
    [
      'a column twice',
      csv([
        ['Pillar', 'Dimension', 'Statement', 'Indicator'],
        ['a', 'b', 'c', 'd'],
      ]),
      ['D1 column-twice'],
    ],
    ['no statement', csv([HEAD, ['a', 'b', '', 'd']]), ['C2 missing']],
    ['no pillar in the first row', csv([HEAD, ['', 'b', 'c', 'd']]), ['A2 missing']],
    ['the same twice', csv([HEAD, ['a', 'b', 'c', ''], ['a', 'b', 'C', '']]), ['C3 twice']],
    ['a statement without end', csv([HEAD, ['a', 'b', 'c'.repeat(3_001), '']]), ['C2 too-long']],
    [
      'two names of one pillar',
      csv([
        ['Pillar', 'Pilier', 'Dimension (en)', 'Dimension (fr)', 'Statement', 'Énoncé'],
        ['a', 'A', 'b', 'B', 'c', 'C'],
        ['a', 'X', 'b', 'B', 'd', 'D'],
      ]),
      ['B3 differs'],
    ],
    [
      'a gap in the second language',
      csv([
        ['Pillar', 'Pilier', 'Dimension (en)', 'Dimension (fr)', 'Statement', 'Énoncé'],
        ['a', 'A', 'b', 'B', 'c', ''],
      ]),
      ['F2 missing'],
    ],
    ['a quotation mark alone', `${csv([HEAD])}\r\na,b,"c,d`, ['C2 quote']],
    ['far too many', csv([HEAD, ...Array.from({ length: 5_001 }, (_, n) => ['a', 'b', `c${n}`, ''])]), ['too-many']],
    [
      'more than a benchmark may have',
      csv([HEAD, ...Array.from({ length: 1_001 }, (_, n) => ['a', 'b', `c${n}`, ''])]),
      ['too-many'],
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), ['A1 no-headings']],
  ] as const)('with %s says where', async (_, content, expected) => {
    expect(await problems(content)).toEqual(expected);
  });

  it('is read as fast as it is long', () => {
    for (const unit of ['\t', "'", "'\t", '" "', '_x000D_'])
      expect(cellText(`${unit.repeat(90_000 / unit.length)}x`).length).toBeGreaterThan(0);
  });

  it('has an end to what is said of it', async () => {
    const many = csv([HEAD, ...Array.from({ length: 400 }, () => ['', '', '', 'x'])]);
    expect(await problems(many)).toHaveLength(51);
  });
});

describe('a workbook', () => {
  it('is read as Excel shows it: shared and rich texts, numbers, results, the first sheet that is not hidden', async () => {
    const shared =
      '<si><t>Pillar</t></si><si><r><t>Di</t></r><r><t xml:space="preserve">mension</t></r><rPh><t>x</t></rPh></si><si><t>A &amp; B</t></si>';
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><v>3</v></c><c r="C4" t="str"><f>A1&amp;B1</f><v>result</v></c><c r="D4" t="e"><v>#REF!</v></c></row>';
    const book = aWorkbook({
      sheets: [
        { name: 'Notes', rows: '', state: 'hidden' },
        { name: 'Table', rows },
      ],
      shared,
    });
    expect(await rowsOf(book)).toEqual([
      { number: 2, cells: ['Pillar', '', 'Dimension'] },
      { number: 4, cells: ['A & B', '3', 'result', ''] },
    ]);
  });

  it('is read where its table is: not on a sheet of notes before it, nor on an empty one', async () => {
    const table = { name: 'Table', rows: inlineRows([HEAD, ...SIX]) };
    const notes = { name: 'Notes', rows: inlineRows([['How to fill this in']]) };
    for (const sheets of [
      [notes, table],
      [{ name: 'Empty', rows: '' }, table, notes],
    ])
      expect((await right(aWorkbook({ sheets }))).indicators).toHaveLength(SIX.length);
    expect(await rowsOf(aWorkbook({ sheets: [{ name: 'Empty', rows: '' }, notes] }))).toHaveLength(1);
  });

  it('has its line breaks, however they were written', async () => {
    const rows = inlineRows([['one_x000D_\ntwo', '_x005F_x000D_']]);
    expect(await rowsOf(aWorkbook({ sheets: [{ name: 'T', rows }] }))).toEqual([
      { number: 1, cells: ['one\ntwo', '_x000D_'] },
    ]);
  });

  it('whose names have prefixes, and whose cells do not say where they are, is read too', async () => {
    const rows = '<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>';
    expect(await rowsOf(aWorkbook({ sheets: [{ name: 'T', rows }] }))).toEqual([{ number: 1, cells: ['a', '1'] }]);
  });

  it('that unpacks to far more than it is, or to too many files, is not unpacked', async () => {
    const sheets = [{ name: 'T', rows: inlineRows([HEAD]) }];
    const zeros = new Uint8Array(80 * 2 ** 20);
    expect(await rowsOf(aWorkbook({ sheets, more: { 'xl/media/bomb.bin': zeros } }))).toBe('inflated');
    const long = inlineRows([['a'.repeat(21 * 2 ** 20)]]);
    expect(await rowsOf(aWorkbook({ sheets: [{ name: 'T', rows: long }] }))).toBe('inflated');
    const files = Object.fromEntries(Array.from({ length: 1_100 }, (_, n) => [`xl/${n}.xml`, new Uint8Array(1)]));
    expect(await rowsOf(aWorkbook({ sheets, more: files }))).toBe('inflated');
  });

  it('that says less of itself than it unpacks to is not believed', async () => {
    const honest = aWorkbook({ sheets: [{ name: 'T', rows: inlineRows([['b'.repeat(2_000_000)]]) }] });
    const lying = Buffer.from(honest);
    // The size of each file as its headers have it, in both places.
    for (const [mark, at] of [
      [0x02014b50, 24],
      [0x04034b50, 22],
    ] as const)
      for (let n = 0; n < lying.length - 30; n += 1)
        if (lying.readUInt32LE(n) === mark && lying.readUInt32LE(n + at) > 1_000_000) lying.writeUInt32LE(10, n + at);
    expect(await rowsOf(lying)).toBe('unreadable');
  });

  it.each([
    ['cut off', (book: Buffer) => book.subarray(0, book.length - 30)],
    [
      'with a byte changed in each stretch',
      (book: Buffer) => Buffer.from(book.map((byte, n) => (n % 97 === 50 ? byte ^ 255 : byte))),
    ],
    ['of two letters', (book: Buffer) => book.subarray(0, 2)],
  ])('%s is said to be unreadable, or a workbook no more', async (_, spoil) => {
    const book = Buffer.from(aWorkbook({ sheets: [{ name: 'T', rows: inlineRows([HEAD, ...SIX]) }] }));
    expect(['unreadable', 'no-workbook', 'inflated']).toContain(await rowsOf(spoil(book)));
  });

  it('of another kind is told from a workbook', async () => {
    expect(await rowsOf(aWorkbook({ more: { mimetype: Buffer.from('x') } }))).not.toBeInstanceOf(Array);
    expect(await rowsOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('old-excel');
    expect(await rowsOf(new Uint8Array(5 * 2 ** 20 + 1))).toBe('too-large');
  });

  it('with entities of its own unpacks none of them', async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const rows = `${doctype}<row><c t="inlineStr"><is><t>&b;&f;</t></is></c></row>`;
    const found = JSON.stringify(await rowsOf(aWorkbook({ sheets: [{ name: 'T', rows }] })));
    expect(found).not.toMatch(/aaaa|root:/);
  });

  it('with a cell far outside has the rest', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="XFD1"><v>1</v></c></row>';
    expect(await rowsOf(aWorkbook({ sheets: [{ name: 'T', rows }] }))).toEqual([{ number: 1, cells: ['a'] }]);
  });
});
