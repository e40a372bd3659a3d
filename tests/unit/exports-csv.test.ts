import fc from 'fast-check';
import { toCsv as csvParts, SEPARATORS, safeCell, separatorOf } from '../../src/programme/exports/csv';
import { md } from '../../src/programme/exports/markdown';
import { readStrictly } from '../support/strict-csv';

const asCsv = (...given: Parameters<typeof csvParts>) => [...csvParts(...given)].join('');

/** Texts of several lines, of the signs that matter to a table. */
const cells = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('\n', '\r', '\r\n', '\u2028', '=', '+', '-', '@', '"', ',', ';', '\t', ' ', 'a'),
    }),
  ),
  { minLength: 2, maxLength: 4 },
);

describe('a spreadsheet', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\ta',
    ' =1+1',
    '\u200b=1',
    '\u00ad\u2066=1',
    '＝1+1',
    '\ufe66\u200b1',
    '\ufe62\ufe6b',
  ])('never runs the cell %j', (text) => {
    expect(safeCell(text).startsWith("'")).toBe(true);
  });

  it.each([
    ['a\n=1+1', "a\n'=1+1"],
    ['a\r\n@b\r-c', "a\n'@b\n'-c"],
    ['\n=1', "\n'=1"],
    ['\u2028=1\u0085+2\u000b-3', "\n'=1\n'+2\n'-3"],
  ])('never runs a line of the cell %j', (text, safe) => {
    expect(safeCell(text)).toBe(safe);
  });

  it.each(['1+1', 'a = b', 'é', '👍', '<b>', '"quoted"', "it's", 'a;b,c', ''])('shows the cell %j as it is', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it('begins with a byte-order mark and ends its lines with CRLF', () => {
    expect(asCsv(['a'], [['b\r\nc']])).toBe('\ufeff"a"\r\n"b\nc"\r\n');
  });

  it("has the separator of its reader's language, or the one asked for", () => {
    expect(asCsv(['a', 'b'], [], separatorOf('en'))).toBe('\ufeff"a","b"\r\n');
    expect(asCsv(['a', 'b'], [], separatorOf('fr'))).toBe('\ufeff"a";"b"\r\n');
    expect(asCsv(['a', 'b'], [], 'tab')).toBe('\ufeff"a"\t"b"\r\n');
  });

  it('is read back alike by a strict reader, whatever the cells, with every separator', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom('comma', 'semicolon', 'tab'), (row, separator) => {
        const head = row.map((_, n) => `h${n}`);
        const records = readStrictly(asCsv(head, [row, row], separator), SEPARATORS[separator]);
        expect(records).toEqual([head, row.map(safeCell), row.map(safeCell)]);
      }),
    );
  });

  it('has no line in it that a reader of lines would run', () => {
    fc.assert(
      fc.property(cells, (row) => {
        for (const cell of row.map(safeCell))
          for (const line of cell.split(/[\n\r\v\f\u0085\u2028\u2029]/))
            expect(line).not.toMatch(/^[\s\p{Cf}]*[=+\-@]/u);
      }),
    );
  });
});

describe('a document', () => {
  it.each([
    ['1. no list', '1\\. no list'],
    ['12) nor this', '12\\) nor this'],
    ['- nor this', '\\- nor this'],
    ['=== no heading', '\\=== no heading'],
    ['+ nor this', '\\+ nor this'],
    ['lines\r\nof\u2028any\rkind', 'lines / of / any / kind'],
    ['turned \u202eround\u2066 \u001b[31m\u0000', 'turned round \\[31m'],
  ])('has nothing in it that does something: %j', (text, shown) => {
    expect(md(text)).toBe(shown);
  });

  it('shows what people wrote literally, each on one line', () => {
    expect(md('<script>x</script> **b** [l](u)\n# no')).toBe(
      '\\<script\\>x\\</script\\> \\*\\*b\\*\\* \\[l\\](u) / \\# no',
    );
  });
});
