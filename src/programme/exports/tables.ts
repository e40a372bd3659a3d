import { say } from '../../i18n';
import { maySeeOthers } from '../../method/blind-rule';
import { registerOfRows } from '../../method/findings';
import { buildGrid, type GridRow } from '../../method/grid';
import { may } from '../../method/permissions';
import { affiliation, idsOfActive, type Person } from '../../method/person';
import { lastRevision } from '../../method/sheet-changes';
import { cellOf } from '../../steps/columns';
import type { ExportInput } from './input';
import { instantIn } from './moments';
import { EXPORT_WORDS } from './words';

/** A table of an export: a header row in the reader's language, and rows, each made when it is asked for. */
export interface Table {
  head: readonly string[];
  rows: Iterable<readonly string[]>;
}

/** E1: one row per submitted sheet the reader may see (method, section 7). */
export function sheetsTable(input: ExportInput): Table {
  const { review, benchmark, columns, language } = input;
  const told = EXPORT_WORDS[language];
  const seen = visibleRows(input).map((row) => ({
    ...row,
    answers: row.answers.filter((a) => seesAnswer(input, row, a.person)),
  }));
  const { entryOf } = registerOfRows(seen, input.register);
  const labelOf = (name: string) => entryOf(name)?.label ?? name;
  const answers = seen.flatMap(({ indicator, answers }) => answers.map((answer) => ({ ...answer, indicator })));
  const rows = made(answers, ({ person, revision, beforeRating, indicator }) => {
    const content = { ...revision.content };
    return [
      review.id,
      `${benchmark.id} v${benchmark.version}`,
      indicator.id,
      titleOf(benchmark.pillars, indicator.pillar, language),
      titleOf(benchmark.dimensions, indicator.dimension, language),
      String(indicator.number),
      say(indicator.statement, language),
      from(input.people.get(person)),
      ...columns.map((column) => cellOf(column, content, labelOf)),
      revision.late ? told.late : told.submitted,
      instantIn(revision.at, review.timeZone),
      beforeRating ? input.words.shortPerformance[beforeRating] : '',
    ];
  });
  return { head: [...told.before, ...columns.map(({ name }) => name), ...told.after], rows };
}

/** E2: the grid, one row per indicator; the team's views only where the reader may see them. */
export function gridTable(input: ExportInput): Table {
  const { language, words } = input;
  const rows = wholeGrid(input).map((row) => {
    const { split, submitted, expected, agreement, proposed, unreasoned } = row.consolidated;
    const decision = input.decisions.find((d) => d.indicator === row.indicator.id);
    const open = maySeeAll(input, row);
    const n = (value: number) => (open ? String(value) : '');
    return [
      row.indicator.id,
      say(row.indicator.statement, language),
      String(expected),
      n(submitted),
      n(split.below),
      n(split.at),
      n(split.above),
      n(split.need_info),
      n(split.not_applicable),
      open ? words.agreement[agreement] : '',
      open && decision?.judgement ? words.teamJudgement[decision.judgement] : '',
      open ? (decision?.hypothesis ?? '') : '',
      open ? (decision?.outcome ?? '') : '',
      n(Object.values(unreasoned).reduce((sum, each) => sum + each, 0)),
      open && proposed ? words.teamJudgement[proposed] : '',
      open && decision?.settledBy ? words.hypotheses.settledBy[decision.settledBy] : '',
      open ? (decision?.reason ?? '') : '',
      n(row.answers.filter(({ beforeRating }) => beforeRating !== undefined).length),
    ];
  });
  return { head: EXPORT_WORDS[language].grid, rows };
}

/** Each made only when it is its turn: all of them at once may be large. */
function* made<T, R>(from: readonly T[], make: (one: T) => R): Generator<R> {
  for (const one of from) yield make(one);
}

/** Rows of which the reader may see at least their own answer. */
function visibleRows(input: ExportInput): GridRow[] {
  return wholeGrid(input).filter((row) => row.answers.some((a) => seesAnswer(input, row, a.person)));
}

/** Whether the reader may see others' answers on a row. */
export function maySeeAll(input: ExportInput, row: GridRow): boolean {
  if (input.reader === 'operator') return true;
  const reader = { person: input.reader, answered: input.answered };
  return maySeeOthers(reader, input.review, row.indicator.id, input.now);
}

function seesAnswer(input: ExportInput, row: GridRow, person: string): boolean {
  if (input.reader !== 'operator' && input.reader.id === person) return may(input.reader, 'fill-sheet', input.review);
  return maySeeAll(input, row);
}

/** The whole grid as it stands now, whoever reads. */
export function wholeGrid(input: ExportInput): GridRow[] {
  const active = idsOfActive(input.people.values());
  return buildGrid({ review: input.review, benchmark: input.benchmark, sheets: input.sheets, active }, input.now);
}

/** The indicators a person has answered. */
export function answeredBy(input: Pick<ExportInput, 'sheets'>, person: string): ReadonlySet<string> {
  return new Set(input.sheets.filter((s) => s.person === person && lastRevision(s)).map((s) => s.indicator));
}

function from(person: Person | undefined): string {
  return person ? affiliation(person) || (person.erasedAs ?? '') : '';
}

function titleOf(
  list: ExportInput['benchmark']['pillars'] | ExportInput['benchmark']['dimensions'],
  id: string,
  language: ExportInput['language'],
): string {
  const found = list.find((entry) => entry.id === id);
  return found ? say(found.title, language) : id;
}
