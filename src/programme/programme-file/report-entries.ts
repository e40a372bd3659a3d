import { type Benchmark, inCellOrder } from '../../method/benchmark';
import { sourceTypesOf } from '../../method/source-types';
import { type FileFinding, finding } from '../../steps/file-problems';
import { nearMiss } from './near-miss';
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

type Noting = (found: FileFinding) => void;

/** Reads the table of a host's report (CSV, YAML or JSON by its name) against the benchmark. */
export function readEntries(name: string, bytes: Uint8Array, benchmark: Benchmark): Entries {
  const { rows, problems } = readTable(name, bytes);
  const seen = new Map<string, Row>();
  const byIndicator = new Map<string, FileReportLine>();
  const known = new Set(benchmark.indicators.map((i) => i.id));
  const types = sourceTypesOf(benchmark).map(({ id }) => id);
  for (const row of rows) {
    if (problems.length >= MOST_PROBLEMS) {
      problems.push({ line: row.line, ...finding('and-so-on') });
      break;
    }
    const indicator = (row.cells.indicator ?? '').toUpperCase();
    const note: Noting = (found) => problems.push({ line: row.line, ...found });
    const twin = seen.get(indicator);
    if (indicator === '') note(finding('no-indicator'));
    else if (!known.has(indicator))
      note(finding('indicator-unknown', benchmark.id, indicator.slice(0, 40), nearMiss(indicator, known) ?? ''));
    else if (twin) note(finding('indicator-twice', indicator, twin.line));
    seen.set(indicator, twin ?? row);
    checkLengths(row, note);
    byIndicator.set(indicator, entry(indicator, row, types, note));
  }
  const lines = inCellOrder(benchmark).flatMap(({ id }) => byIndicator.get(id) ?? []);
  const warnings = problems.length > 0 ? [] : gaps(benchmark, lines);
  return { lines, problems, warnings };
}

function checkLengths(row: Row, note: Noting): void {
  for (const [column, limit] of Object.entries(LIMITS)) {
    const length = row.cells[column as Column]?.length ?? 0;
    if (length > limit) note(finding('cell-long', column, length, limit));
  }
}

function entry(indicator: string, { cells }: Row, types: readonly string[], note: Noting): FileReportLine {
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

function sourceTypeOf(text: string, types: readonly string[], note: Noting): string | undefined {
  if (text === '') return undefined;
  const name = text.toLowerCase().replace(/[\s-]+/g, '_');
  const type = types.find((t) => t === name);
  if (!type) note(finding('source-type', types.join(', '), nearMiss(name, types) ?? ''));
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
  const more = Math.max(0, silent.length - 10);
  return [{ line: 1, ...finding('silent', silent.length, benchmark.indicators.length, names, more) }];
}
