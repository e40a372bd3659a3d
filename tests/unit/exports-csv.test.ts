import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { safeCell, toCsv } from '../../src/services/exports/csv';
import { md } from '../../src/services/exports/document';

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

describe('a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1+1', '\u200b=1', '＝1+1'])(
    'never runs the cell %j',
    (text) => {
      expect(safeCell(text).startsWith("'")).toBe(true);
    },
  );

  it.each(['1+1', 'a = b', 'é', '👍', '<b>', '"quoted"', "it's", 'a;b,c', ''])('shows the cell %j as it is', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it('begins with a byte-order mark and ends its lines with CRLF', () => {
    expect(toCsv(['a'], [['b']])).toBe('\ufeffa\r\nb\r\n');
  });

  it('gives every text back, but for the apostrophe and control characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), (row) => {
        const [, back = []] = read(
          toCsv(
            row.map((_, n) => `h${n}`),
            [row],
          ),
        );
        expect(back).toEqual(row.map(safeCell));
      }),
    );
  });
});

describe('a document', () => {
  it('shows what people wrote literally, each on one line', () => {
    expect(md('<script>x</script> **b** [l](u)\n# no')).toBe(
      '\\<script\\>x\\</script\\> \\*\\*b\\*\\* \\[l\\](u) / \\# no',
    );
  });
});
