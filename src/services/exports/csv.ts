import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV that a spreadsheet opens well: UTF-8 with a byte-order mark, commas, CRLF. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([head.map(safeCell), ...rows.map((row) => row.map(safeCell))], {
    bom: true,
    record_delimiter: 'windows',
  });
}

/** A cell that no spreadsheet runs: neutralised when it begins with one of `= + - @`, a tab or a line break. */
export function safeCell(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  return /^[\s\u200b\u200e\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(clean) || /^[\t\r\n]/.test(clean)
    ? `'${clean}`
    : clean;
}
