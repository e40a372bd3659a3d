import { say } from '../../src/i18n';
import type { Benchmark } from '../../src/method/benchmark';
import { isOutside } from '../../src/method/in-scope';
import { LANGUAGES } from '../../src/method/language';
import { functionLabels } from '../../src/method/register';
import { sourceTypesOf } from '../../src/method/source-types';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { documentKind, type Kept } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import type { GivenTable, StepTable, TableRow } from '../../src/steps/tables';
import { ownViewIn } from '../../src/steps/typing/own-view';
import { asTyped, ofEach } from '../../src/steps/typing/words';
import { SHARED } from '../prompts/words';
import { answerOn, asOwnView, HOST_ANSWER, isEmpty, keptOn, linesIn, type Said, WRITES } from './answer';
import { ownIndicators, SHARE } from './shared';

/** The columns of the report's table, as a programme's file has them; what stands in `READ_ONLY` is there to be read. */
const COLUMNS = ['indicator', 'self_assessment', 'text', 'page', 'responsible', 'source_type', 'documents'] as const;
type Column = (typeof COLUMNS)[number];
const READ_ONLY = ['title', 'statement'] as const;
const HEAD = [COLUMNS[0], ...READ_ONLY, ...COLUMNS.slice(1)];

/** What a column may be called besides, folded. */
const CALLED: Readonly<Record<Column, readonly string[]>> = {
  indicator: ofEach({ en: ['indicator', 'id'], fr: ['indicateur'] }),
  self_assessment: ofEach({ en: ['self assessment', 'own view'], fr: ['auto evaluation', 'autoevaluation'] }),
  text: ofEach({ en: ['text', 'what we do'], fr: ['texte', 'ce que nous faisons'] }),
  page: ofEach({ en: ['page'], fr: ['page'] }),
  responsible: ofEach({ en: ['responsible'], fr: ['responsable', 'responsables'] }),
  source_type: ofEach({ en: ['source type', 'type of source'], fr: ['type de source'] }),
  documents: ofEach({ en: ['documents', 'document'], fr: ['documents', 'document'] }),
};

/** What of an answer stands in which column. */
const FIELDS: Readonly<Record<keyof Omit<Said, 'holdsRatings'>, Column>> = {
  ownView: 'self_assessment',
  text: 'text',
  page: 'page',
  responsible: 'responsible',
  sourceType: 'source_type',
  documents: 'documents',
};

/** How long a cell may be, in characters: as in a programme's table. */
const LONGEST: Readonly<Record<Exclude<Column, 'indicator' | 'source_type'>, number>> = {
  self_assessment: 500,
  text: 5_000,
  page: 60,
  responsible: 1_000,
  documents: 2_000,
};
/** So many rows that cannot be read are named; more is another table. */
const MOST_PROBLEMS = 50;
/** Above the headings there may be so many rows. */
const HEADINGS_WITHIN = 10;
/** So many versions of an answer that were given away in a table are known again. */
const MOST_GIVEN = 30;

/** Why a row cannot be read. */
export interface RowProblem {
  row: number;
  what: 'no-indicator' | 'unknown' | 'left-out' | 'twice' | 'too-long' | 'source-type';
  about: string;
}

/** What a report's table says. */
export interface ReportTable {
  entries: readonly { row: number; indicator: string; said: Said }[];
  problems: readonly RowProblem[];
  /** Columns that it does not have: of those, what is here stays. */
  lacks?: readonly (keyof Said)[];
}

/** The table that somebody handed over and has not taken in yet: theirs alone. */
export const TABLE_IN = documentKind<GivenTable<ReportTable>>({ name: 'report-table', ofReview: { read: WRITES } });

/**
 * Which versions of each answer are in tables that somebody took away, by what tells them apart: what was in them, and what
 * was taken in from one. Each has their own; without a person it is anybody's, as versions before kept it.
 */
export const TABLE_OUT = documentKind<Readonly<Record<string, readonly string[]>>>({
  name: 'report-table-given',
  ofReview: { read: WRITES },
});

/** The report as a table that is taken away and brought back. */
export const REPORT_TABLE: StepTable = {
  may: WRITES,
  reads: [HOST_ANSWER, SHARE, TABLE_OUT],
  fileName: ({ review }) => `report-${review.id}`,
  gives: (view, context) => {
    const indicators = ownIndicators(view, context);
    const rows = indicators.map(({ id, title, statement }) => {
      const said = answerOn(view, context, id);
      const own = asOwnView(said.ownView);
      const cells: Record<Column, string> = {
        indicator: id,
        self_assessment: own === undefined ? said.ownView : SHARED[context.language].judgement[own],
        text: said.text,
        page: said.page,
        responsible: said.responsible,
        source_type: said.sourceType ?? '',
        documents: linesIn(said.documents).join('\n'),
      };
      const [first, ...others] = COLUMNS.map((column) => cells[column]);
      return [first ?? id, say(title, context.language), say(statement, context.language), ...others];
    });
    const said = indicators.map(({ id }) => [id, answerOn(view, context, id)] as const);
    const keeps = withGiven(view, context, said).record;
    return { rows: [HEAD, ...rows], keeps };
  },
  recognises: (rows) => headingsAt(rows) !== undefined,
  read: readReportTable,
  kept: TABLE_IN,
  shows: 'report-table-in',
};

/** What taking a table in would do, row by row. */
export interface Comparison {
  /** Another answer than what is here, which nobody has changed since it was given away. */
  changes: ReportTable['entries'];
  /** Changed in the table and here, each their own way: what is here stays unless it is wanted otherwise. */
  newerHere: ReportTable['entries'];
  /** As it is here, or as it was when it was given away, or with nothing on it. */
  same: number;
}

/** Compares a table with what is here: an older table takes nothing away that was answered since. */
export function compared(table: ReportTable, view: ReviewView, context: FlowContext): Comparison {
  const own = new Set(ownIndicators(view, context).map(({ id }) => id));
  const given = context.kept.of(TABLE_OUT);
  const theirs = givenTo(context)?.value ?? {};
  const changes: ReportTable['entries'][number][] = [];
  const newerHere: ReportTable['entries'][number][] = [];
  for (const { said, ...row } of table.entries) {
    // A colleague brings back what is shared with them; anything else stays as it is.
    if (!own.has(row.indicator)) continue;
    const here = answerOn(view, context, row.indicator);
    const entry = { ...row, said: completed(said, here, table.lacks) };
    const key = keyOf(entry.said);
    const isAsGiven = given.some(({ value }) => value[entry.indicator]?.includes(key));
    if (isEmpty(said) || key === keyOf(here) || isAsGiven) continue;
    // What somebody else was given since is newer than this table.
    const isTheirs = theirs[entry.indicator]?.includes(keyOf(here)) === true;
    const isUntouchedHere = isEmpty(here) || isTheirs || !keptOn(context, entry.indicator);
    (isUntouchedHere ? changes : newerHere).push(entry);
  }
  return { changes, newerHere, same: table.entries.length - changes.length - newerHere.length };
}

/** What a row says, with what is here of columns that its table does not have. */
function completed(said: Said, here: Said, lacks: ReportTable['lacks'] = []): Said {
  const whole: Said = { ...said, ...Object.fromEntries(lacks.map((field) => [field, here[field]])) };
  const { sourceType, ...rest } = whole;
  return whole.responsible === '' || sourceType === undefined ? rest : whole;
}

/** The table that is still to be taken in, if it is this very one. */
export function tableIn(context: FlowContext, file: string | undefined): Kept<GivenTable<ReportTable>> | undefined {
  return context.kept
    .of(TABLE_IN)
    .find(({ value, record }) => value.file === file && record.person === context.person.id);
}

/** What is in tables of somebody's own from now on besides: they took it away, or brought it back. */
export function withGiven(
  { review }: Pick<ReviewView, 'review'>,
  context: FlowContext,
  said: readonly (readonly [indicator: string, said: Said])[],
): Extract<Effect, { kind: 'keep' }> {
  const { name: kind } = TABLE_OUT;
  const person = context.person.id;
  const before = givenTo(context);
  const more = said.map(([indicator, one]): [string, readonly string[]] => {
    const keys = before?.value[indicator] ?? [];
    const key = keyOf(one);
    return [indicator, keys.includes(key) ? keys : [...keys, key].slice(-MOST_GIVEN)];
  });
  const value = { ...before?.value, ...Object.fromEntries(more) };
  const record = { id: `${kind}|${review.id}|${person}`, kind, review: review.id, person, value };
  return { kind: 'keep', record, ...(before ? { seen: before.record } : {}) };
}

function givenTo({ kept, person }: FlowContext): Kept<Readonly<Record<string, readonly string[]>>> | undefined {
  return kept.of(TABLE_OUT).find(({ record }) => record.person === person.id);
}

/** Tells answers apart as a table would: without what a spreadsheet does to spaces and lines. */
function keyOf({ ownView, text, page, documents, responsible, sourceType = '' }: Said): string {
  const lines = (said: string) =>
    said
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
  const functions = functionLabels(responsible);
  const type = functions.length === 0 ? '' : sourceType;
  return shortKey(ownView.trim(), lines(text), page.trim(), linesIn(documents).join('\n'), functions.join('; '), type);
}

function headingsAt(rows: readonly TableRow[]): number | undefined {
  const at = rows.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => {
    const columns = new Set(cells.map(columnOf));
    return columns.has('indicator') && (columns.has('text') || columns.has('self_assessment'));
  });
  return at < 0 ? undefined : at;
}

function columnOf(heading: string): Column | undefined {
  const name = asTyped(heading.replace(/_/g, ' '));
  return COLUMNS.find((column) => CALLED[column].includes(name));
}

function readReportTable(rows: readonly TableRow[], { benchmark }: Pick<ReviewView, 'benchmark'>): ReportTable {
  const at = headingsAt(rows) ?? 0;
  const columns = (rows[at]?.cells ?? []).map(columnOf);
  const known = new Map(benchmark.indicators.map(({ id }) => [id.toUpperCase(), id]));
  const seen = new Set<string>();
  const entries: ReportTable['entries'][number][] = [];
  const problems: RowProblem[] = [];
  for (const { number: row, cells } of rows.slice(at + 1)) {
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
    const named = cell('indicator').trim();
    const indicator = known.get(named.toUpperCase());
    const problem = problemOf(named, indicator, seen, cell, benchmark);
    if (problem && problems.length < MOST_PROBLEMS) problems.push({ row, ...problem });
    if (problem || indicator === undefined) continue;
    seen.add(indicator);
    entries.push({ row, indicator, said: saidIn(cell, benchmark) });
  }
  const lacks = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((field) => !columns.includes(FIELDS[field]));
  return { entries, problems, ...(lacks.length > 0 ? { lacks } : {}) };
}

function problemOf(
  named: string,
  indicator: string | undefined,
  seen: ReadonlySet<string>,
  cell: (column: Column) => string,
  benchmark: Benchmark,
): Omit<RowProblem, 'row'> | undefined {
  if (named === '') return { what: 'no-indicator', about: '' };
  if (indicator === undefined) {
    const isLeftOut = isOutside(benchmark, named.toUpperCase());
    return { what: isLeftOut ? 'left-out' : 'unknown', about: named.slice(0, 40) };
  }
  if (seen.has(indicator)) return { what: 'twice', about: indicator };
  const long = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).find(
    (column) => cell(column).length > LONGEST[column],
  );
  if (long) return { what: 'too-long', about: long };
  const type = cell('source_type').trim();
  return type !== '' && typeIn(type, benchmark) === undefined
    ? { what: 'source-type', about: type.slice(0, 40) }
    : undefined;
}

function saidIn(cell: (column: Column) => string, benchmark: Benchmark): Said {
  const responsible = functionLabels(cell('responsible')).join('; ');
  const type = typeIn(cell('source_type').trim(), benchmark);
  const own = cell('self_assessment').trim();
  return {
    ownView: ownViewIn(own) ?? own,
    text: cell('text').trim(),
    page: cell('page').trim(),
    documents: linesIn(cell('documents')).join('\n'),
    responsible,
    ...(responsible !== '' && type !== undefined ? { sourceType: type } : {}),
  };
}

/** A kind of source by its id, or by what it is called. */
function typeIn(named: string, benchmark: Benchmark): string | undefined {
  const said = asTyped(named.replace(/_/g, ' '));
  const types = sourceTypesOf(benchmark);
  return types.find(({ id, title }) =>
    [id.replace(/_/g, ' '), ...LANGUAGES.map((language) => say(title, language))].some((one) => asTyped(one) === said),
  )?.id;
}
