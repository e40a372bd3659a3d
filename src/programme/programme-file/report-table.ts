import { CsvError, parse } from 'csv-parse/sync';
import { type FileFinding, finding } from '../../steps/file-problems';
import { decode } from './decode';
import { readDocument } from './document';
import { nearMiss } from './near-miss';

/** In a table that a host took away these say what an indicator is: they are read past. */
const READ_PAST: readonly string[] = ['title', 'statement'];
/** The columns of a report's table; all but the first may be left out. */
const COLUMNS = ['indicator', 'self_assessment', 'text', 'page', 'responsible', 'source_type', 'documents'] as const;
export type Column = (typeof COLUMNS)[number];

/** One row as it was written, trimmed. */
export interface Row {
  line: number;
  cells: Partial<Record<Column, string>>;
}

/** What is wrong with a table, and in which of its lines, from 1. */
export interface TableProblem extends FileFinding {
  line: number;
}

/** Far more than any benchmark has indicators. */
const MOST_ROWS = 5_000;
/** Far more characters than a row's cells may have together. */
const LONGEST_ROW = 100_000;
/** So many problems of a table are enough to mend at once; looking for what was meant in each of thousands takes long. */
export const MOST_PROBLEMS = 100;

type Table = { rows: Row[]; problems: TableProblem[] };

/** Reads a report's table: CSV (comma, semicolon or tab) by default, YAML or JSON by the file's name. */
export function readTable(name: string, bytes: Uint8Array): Table {
  if (/\.xlsx?$/i.test(name)) return refuse(1, finding('report-workbook'));
  return /\.(ya?ml|json)$/i.test(name) ? fromYaml(bytes) : fromCsv(bytes);
}

const TOO_MANY_ROWS = finding('rows-many', MOST_ROWS);

interface CsvRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

function fromCsv(bytes: Uint8Array): Table {
  const decoded = decode(bytes);
  if (!decoded.ok) return refuse(1, decoded.found);
  // Excel's own first line, which says what separates the cells.
  const text = decoded.text.replace(/^sep=.\n/i, '\n');
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: LONGEST_ROW,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
      trim: true,
    }) as unknown as CsvRecord[];
    return fromRecords(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at: unknown = error.lines;
    return refuse(typeof at === 'number' ? at : 1, csvReason(error.code));
  }
}

function fromRecords([head, ...body]: CsvRecord[]): Table {
  if (!head) return refuse(1, finding('table-empty'));
  if (body.length > MOST_ROWS) return refuse(1, TOO_MANY_ROWS);
  const problems: TableProblem[] = [];
  const columns = head.record.map((title) => columnNamed(title, firstLine(head), problems));
  const rows = body
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map((entry): Row => {
      const line = firstLine(entry);
      if (entry.record.length > columns.length && problems.length < MOST_PROBLEMS)
        problems.push({
          line,
          ...finding('cells-many', entry.record.length, columns.length),
        });
      return {
        line,
        cells: Object.fromEntries(columns.flatMap((column, n) => (column ? [[column, entry.record[n] ?? '']] : []))),
      };
    });
  if (!columns.includes('indicator'))
    problems.push({
      line: firstLine(head),
      ...finding('no-column', COLUMNS.join(', ')),
    });
  return { rows, problems };
}

/** A record's raw text may begin with the empty lines before it, and its number is that of its last line. */
function firstLine({ raw, info }: CsvRecord): number {
  return info.lines - (raw.trim().split('\n').length - 1);
}

function delimiterOf(text: string): string {
  const head = text.trimStart().split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).delimiter;
}

function csvReason(code: string): FileFinding {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return finding('row-long', LONGEST_ROW);
    case 'CSV_QUOTE_NOT_CLOSED':
      return finding('quote-open');
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return finding('quote-inside');
    default:
      return finding('table-unreadable', code);
  }
}

function fromYaml(bytes: Uint8Array): Table {
  const { document, problems } = readDocument(bytes);
  if (!document) return { rows: [], problems };
  const { value, lineOf } = document;
  if (!Array.isArray(value)) return refuse(1, finding('no-list', COLUMNS.join(', ')));
  if (value.length > MOST_ROWS) return refuse(1, TOO_MANY_ROWS);
  const found: TableProblem[] = [];
  const rows = value.map((entry: unknown, n): Row => {
    const row: Row = { line: lineOf([n]), cells: {} };
    if (found.length >= MOST_PROBLEMS) return row;
    if (typeof entry !== 'object' || entry === null) found.push({ line: row.line, ...finding('no-keys') });
    else
      for (const [key, cell] of Object.entries(entry)) {
        const column = columnNamed(key, lineOf([n, key]), found);
        const text = cellText(cell);
        if (text === undefined) found.push({ line: lineOf([n, key]), ...finding('cell-kind', key) });
        else if (column) row.cells[column] = text;
      }
    return row;
  });
  return { rows, problems: found };
}

function cellText(cell: unknown): string | undefined {
  if (cell === null) return '';
  if (Array.isArray(cell)) return cell.every((c) => typeof c === 'string') ? cell.join('; ') : undefined;
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : undefined;
}

function columnNamed(title: string, line: number, problems: TableProblem[]): Column | undefined {
  const name = title.toLowerCase().replace(/[\s-]+/g, '_');
  const column = COLUMNS.find((c) => c === name);
  if (!column && title !== '' && !READ_PAST.includes(name))
    problems.push({
      line,
      ...finding('unknown-heading', title.slice(0, 40), nearMiss(name, COLUMNS) ?? ''),
    });
  return column;
}

function refuse(line: number, found: FileFinding): Table {
  return { rows: [], problems: [{ line, ...found }] };
}
