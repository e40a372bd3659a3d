import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { TableProblem } from '../../steps/new-programme';
import { cellName, cellText, MOST_COLUMNS, MOST_ROWS, type Row } from './cells';

/** Far more characters than a row's cells may have together. */
const LONGEST_ROW = 100_000;
/** In a table without a byte-order mark, so much of it tells how it is written. */
const LOOKED_AT = 4_096;
/** So many lines tell what separates the cells. */
const FIRST_LINES = 5;

/** A table, or why it cannot be read. */
export type ReadRows = { ok: true; rows: Row[] } | { ok: false; problem: TableProblem };

/** A text table's letters: UTF-8, UTF-16 of either order, else Windows-1252, as older spreadsheets save them. */
export function lettersOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be');
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 1].map((odd) => start.filter((byte, n) => byte === 0 && n % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return decoded(bytes, 'utf-16le');
  if (even > start.length / 4 && odd === 0) return decoded(bytes, 'utf-16be');
  // Node's own decoder takes Windows-1252 for Latin 1 (20.18.3 and later; nodejs/node, issue 60888), without œ, €, … and typographic signs.
  return isUtf8(bytes) ? decoded(bytes, 'utf-8') : iconv.decode(Buffer.from(bytes), 'win1252');
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Reads a text with separated cells: by tabs as they are pasted, semicolons or commas. */
export function rowsOfText(whole: string): ReadRows {
  const text = whole
    .replace(/\r\n?/g, '\n')
    // Excel's own first line, which says what separates the cells and is shown to nobody.
    .replace(/^\ufeff?sep=.\n/i, '');
  try {
    const records = drawnWithBars(text) ?? recordsIn(text, separatorIn(text));
    const rows = records.map((cells, n) => ({ number: n + 1, cells: cells.slice(0, MOST_COLUMNS).map(cellText) }));
    if (rows.length > MOST_ROWS) return wrong({ what: 'too-many', about: [String(MOST_ROWS)] });
    return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at: unknown = error.records;
    const row = typeof at === 'number' ? { cell: cellName(columnOf(error), at + 1) } : {};
    return wrong({ what: isOfQuotes(error) ? 'quote' : 'unreadable', ...row, about: [] });
  }
}

/**
 * A table drawn with bars, as Markdown has it: undefined where its first lines are none. What is drawn only keeps its row, so
 * that the others are where they are seen.
 */
function drawnWithBars(text: string): string[][] | undefined {
  const lines = text.trim().split('\n', MOST_ROWS + 2);
  const [first = '', second = ''] = lines;
  if (!first.includes('|') || !second.includes('|') || !second.includes('-') || !isRule(second)) return undefined;
  const isClosed = first.startsWith('|');
  return lines.slice(0, MOST_ROWS + 1).map((line) => (isRule(line) ? [] : barredCells(line, isClosed)));
}

function isRule(line: string): boolean {
  return line.includes('-') && /^[\s|:-]*$/.test(line);
}

/** A bar that is meant stands behind a backslash. */
function barredCells(line: string, isClosed: boolean): string[] {
  const bare = line.trim();
  const end = bare.endsWith('|') && !bare.endsWith('\\|') ? -1 : undefined;
  const inner = isClosed ? bare.slice(bare.startsWith('|') ? 1 : 0, end) : line;
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').replace(/<br\s?\/?>/gi, '\n'));
}

/**
 * Cells that are pasted have tabs between them; where their quotation marks are not those of a table they stand as they were
 * written.
 */
function recordsIn(text: string, delimiter: string, quote: '"' | null = '"'): string[][] {
  const options = { bom: true, max_record_size: LONGEST_ROW, relax_column_count: true, to: MOST_ROWS + 1 };
  try {
    return parse(text, { ...options, delimiter, quote });
  } catch (error) {
    if (quote === null || delimiter !== '\t' || !isOfQuotes(error)) throw error;
    return recordsIn(text, delimiter, null);
  }
}

function isOfQuotes(error: unknown): boolean {
  return error instanceof CsvError && error.code.includes('QUOTE');
}

function columnOf({ column }: CsvError): number {
  const index: unknown = column;
  return typeof index === 'number' ? index : 0;
}

/** What stands most often in one of the first lines, outside of quotes: above the headings there may be a name. */
function separatorIn(text: string): string {
  const lines = text.slice(0, LONGEST_ROW).trimStart().split('\n', FIRST_LINES);
  const bare = lines.map((line) => line.split('"').filter((_, n) => n % 2 === 0));
  const counts = ['\t', ';', ','].map((separator) => ({
    separator,
    count: Math.max(...bare.map((parts) => parts.reduce((sum, part) => sum + part.split(separator).length - 1, 0))),
  }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}

function wrong(problem: TableProblem): ReadRows {
  return { ok: false, problem };
}
