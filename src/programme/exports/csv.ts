import { stringify } from 'csv-stringify/sync';
import { LOCALES, oncePerLanguage } from '../../method/language';
import type { Cell } from '../../steps/export-parts';

/** What stands between two cells, by the name people ask for it. */
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Separator = keyof typeof SEPARATORS;

/** What a spreadsheet expects that is set to a language: where the comma is part of numbers, a semicolon. */
export const separatorOf = oncePerLanguage(
  (language): Separator => (new Intl.NumberFormat(LOCALES[language]).format(1.5).includes(',') ? 'semicolon' : 'comma'),
);

/**
 * Rows, one after the other, as CSV that every reader takes apart alike: UTF-8 with a byte-order mark, every cell in quotation marks, records
 * that end with CRLF and lines within a cell with a line feed. No line of a cell is a formula (`safeCell`).
 */
export function* toCsv(
  head: readonly string[],
  rows: Iterable<readonly Cell[]>,
  separator: Separator = 'comma',
): Generator<string> {
  const record = (cells: readonly Cell[], isFirst = false) =>
    stringify([cells.map((cell) => safeCell(String(cell)))], {
      bom: isFirst,
      delimiter: SEPARATORS[separator],
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    });
  yield record(head, true);
  for (const row of rows) yield record(row);
}

/**
 * A cell that no spreadsheet runs, also when it takes a cell's lines for records: each line that begins with one of
 * `= + - @` (or their full-width or small forms), behind spaces or not, or with a tab, gets an apostrophe in front.
 */
export function safeCell(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const clean = value.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '');
  return clean.split(LINE_ENDS).map(safeLine).join('\n');
}

/** Everything that some program takes for the end of a line. */
export const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const INVISIBLE = /[\s\p{Cf}]/u;
const FORMULA = /^[\t=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/;

function safeLine(line: string): string {
  let first = 0;
  while (first < line.length && INVISIBLE.test(line.charAt(first))) first += 1;
  return FORMULA.test(line) || FORMULA.test(line.slice(first, first + 1)) ? `'${line}` : line;
}
