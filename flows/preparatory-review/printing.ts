import { say } from '../../src/i18n';
import { cellsOf } from '../../src/method/benchmark';
import { registerOfRows } from '../../src/method/findings';
import type { GridRow } from '../../src/method/grid';
import type { InEach } from '../../src/method/language';
import { affiliation } from '../../src/method/person';
import { seatAsOne } from '../../src/method/seats';
import { type Block, type Cell, heading, paragraph } from '../../src/steps/export-parts';
import type { ExportGiven } from '../../src/steps/exports';
import { cellTitle } from '../prompts/common';
import { gridOfExport } from '../team';
import { FIELD } from './words/fields';

/** The sheets that the reader may see in INTI's four columns, cell by cell (method, section 7, E1). */
export function* printedSheets(given: ExportGiven): Generator<Block> {
  const { review, benchmark, language, register } = given;
  const rows = gridOfExport(given).filter(({ answers }) => answers.length > 0);
  const byIndicator = new Map(rows.map((row) => [row.indicator.id, row]));
  const { entryOf } = registerOfRows(rows, register);
  const labelOf = (name: string) => entryOf(name)?.label ?? name;
  yield heading(1, review.hostCity);
  yield paragraph(say(benchmark.title, language), `, v${benchmark.version}`);
  for (const cell of cellsOf(benchmark)) {
    const answered = cell.indicators.flatMap(({ id }) => byIndicator.get(id) ?? []);
    if (answered.length === 0) continue;
    yield heading(2, cellTitle(cell, language));
    const head = HEAD[language];
    yield { kind: 'table', table: { head, rows: tableRows(given, answered, labelOf) } };
  }
}

function* tableRows(given: ExportGiven, rows: readonly GridRow[], labelOf: LabelOf): Generator<readonly Cell[]> {
  for (const row of rows) yield* rowsOf(given, row, labelOf);
}

function* rowsOf(
  { language, words, people, review }: ExportGiven,
  { indicator, answers }: GridRow,
  labelOf: LabelOf,
): Generator<readonly Cell[]> {
  const field = FIELD[language];
  const lines = (label: string, [first, ...rest]: readonly string[]) =>
    first === undefined ? [] : [words.labelled(label, [first, ...rest].join('\n'))];
  for (const { person, revision } of answers) {
    const { content: c } = revision;
    const who = seatAsOne(person, review, people);
    yield [
      [`${indicator.id} ${say(indicator.title, language)}`, who ? affiliation(who) || (who.erasedAs ?? '') : ''].join(
        '\n',
      ),
      c.performance ? words.shortPerformance[c.performance] : '',
      [
        ...lines(field.know, c.know),
        ...lines(field.dontKnow, c.dontKnow),
        ...lines(field.suspect, c.suspect),
        ...lines(field.naReason, c.naReason === '' ? [] : [c.naReason]),
        ...lines(field.evidence, c.evidence),
      ].join('\n'),
      [
        ...(c.noneToAsk ? [field.noneToAsk] : lines(field.toAsk, c.toAsk)),
        ...(c.noneToMeet ? [field.noneToMeet] : lines(field.toMeet, c.toMeet.map(labelOf))),
      ].join('\n'),
    ];
  }
}

type LabelOf = (name: string) => string;

/** INTI's four columns. */
const HEAD: InEach<readonly string[]> = {
  en: ['Reference', 'Performance', 'Hypothesis', 'To ask / to meet'],
  fr: ['Référence', 'Performance', 'Hypothèse', 'À demander / à rencontrer'],
};
