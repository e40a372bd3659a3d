import { type Benchmark, inCellOrder } from '../../method/benchmark';
import { sourceTypesOf } from '../../method/source-types';
import { didYouMean } from './near-miss';
import { type Column, MOST_PROBLEMS, type Row, readTable, type TableProblem } from './report-table';
import type { FileReportLine } from './types';

/** How long a cell may be: beyond this no chat shows it, and no report needs it. */
const LIMITS: Readonly<Record<Exclude<Column, 'indicator' | 'source_type'>, number>> = {
  self_assessment: 500,
  text: 5000,
  page: 60,
  responsible: 200,
  documents: 1000,
};

/** A report's lines, in the order of the benchmark's cells, or what is wrong with its table. */
export interface Entries {
  lines: FileReportLine[];
  problems: TableProblem[];
  warnings: TableProblem[];
}

/** Reads the table of a host's report (CSV, YAML or JSON by its name) against the benchmark. */
export function readEntries(name: string, bytes: Uint8Array, benchmark: Benchmark): Entries {
  const { rows, problems } = readTable(name, bytes);
  const seen = new Map<string, Row>();
  const byIndicator = new Map<string, FileReportLine>();
  const known = new Set(benchmark.indicators.map((i) => i.id));
  const types = sourceTypesOf(benchmark).map(({ id }) => id);
  for (const row of rows) {
    if (problems.length >= MOST_PROBLEMS) {
      problems.push({ line: row.line, message: 'and so on: mend these first' });
      break;
    }
    const indicator = (row.cells.indicator ?? '').toUpperCase();
    const note = (message: string) => problems.push({ line: row.line, message });
    const twin = seen.get(indicator);
    if (indicator === '') note('says no indicator');
    else if (!known.has(indicator))
      note(`${benchmark.id} has no indicator ${indicator.slice(0, 40)}${didYouMean(indicator, known)}`);
    else if (twin) note(`${indicator} is there twice, first in line ${twin.line}`);
    seen.set(indicator, twin ?? row);
    checkLengths(row, note);
    byIndicator.set(indicator, entry(indicator, row, types, note));
  }
  const lines = inCellOrder(benchmark).flatMap(({ id }) => byIndicator.get(id) ?? []);
  const warnings = problems.length > 0 ? [] : gaps(benchmark, lines);
  return { lines, problems, warnings };
}

function checkLengths(row: Row, note: (message: string) => void): void {
  for (const [column, limit] of Object.entries(LIMITS)) {
    const length = row.cells[column as Column]?.length ?? 0;
    if (length > limit) note(`${column} is ${length} characters long, ${limit} at most`);
  }
}

function entry(
  indicator: string,
  { cells }: Row,
  types: readonly string[],
  note: (message: string) => void,
): FileReportLine {
  const sourceType = sourceTypeOf(cells.source_type ?? '', types, note);
  return {
    indicator,
    selfAssessment: cells.self_assessment ?? '',
    text: cells.text ?? '',
    page: cells.page ?? '',
    responsible: cells.responsible ?? '',
    ...(sourceType ? { sourceType } : {}),
    documents: cells.documents ?? '',
  };
}

function sourceTypeOf(text: string, types: readonly string[], note: (message: string) => void): string | undefined {
  if (text === '') return undefined;
  const name = text.toLowerCase().replace(/[\s-]+/g, '_');
  const type = types.find((t) => t === name);
  if (!type) note(`source_type must be one of ${types.join(', ')}${didYouMean(name, types)}`);
  return type;
}

function gaps(benchmark: Benchmark, lines: readonly FileReportLine[]): TableProblem[] {
  const told = new Set(lines.filter((l) => l.text !== '' || l.selfAssessment !== '').map((l) => l.indicator));
  const silent = inCellOrder(benchmark).filter((i) => !told.has(i.id));
  if (silent.length === 0) return [];
  const names = silent
    .slice(0, 10)
    .map((i) => i.id)
    .join(', ');
  const more = silent.length > 10 ? ` and ${silent.length - 10} more` : '';
  return [
    {
      line: 1,
      message: `the report says nothing on ${silent.length} of ${benchmark.indicators.length} indicators: ${names}${more}`,
    },
  ];
}
