import { say } from '../../src/i18n';
import { type Benchmark, type Cell, cellsOf, type Indicator, type Pillar } from '../../src/method/benchmark';
import { waitsForRating } from '../../src/method/blind-rule';
import { may } from '../../src/method/permissions';
import { scopeOf } from '../../src/method/report-cells';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { closedBlocks, closedCard } from '../prompts/closed-cells';
import { cellTitle, position } from '../prompts/common';
import { reportBlocks, wholeReport } from '../prompts/host-report';
import { WORDS } from './words/reading';

/** So many indicators are in one message at most, */
const MOST = 5;
/** with so much of what the report says of them, in characters, whatever is a tap away included. */
const ROOM = 12_000;
/** So much of that is read at once on one of them. */
const AT_ONCE = 700;

/** What of the report somebody reads: whoever accepts it, all that was handed in; the team, what is open to it. */
export function readableOf(view: ReviewView, { person }: FlowContext): Benchmark {
  const accepts = may(person, 'decide', view.review) || may(person, 'manage-review', view.review);
  return accepts ? scopeOf(view) : view.benchmark;
}

/** The whole report: on how much it speaks, the document itself, and a button for each cell. */
export function reportCard(of: ReviewView, context: FlowContext): Prompt {
  const view = { ...of, benchmark: readableOf(of, context) };
  const { benchmark, report } = view;
  const w = WORDS[context.language];
  const city = view.review.hostCity;
  const spoken = benchmark.indicators.filter(({ id }) => (report.get(id)?.text ?? '') !== '').length;
  const title = w.title(city);
  const document = wholeReport(view, '', context);
  const isTakenApart = report.size > 0 || view.supplements !== undefined;
  if (!isTakenApart && document.length === 0) return prompt({ body: [text(w.nothing(city))], summary: title });
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...(report.size > 0 ? [text(w.covers(spoken, benchmark.indicators.length))] : []),
      ...document,
      ...(isTakenApart
        ? [...benchmark.pillars.flatMap((pillar) => cellRow(view, pillar, context)), text(w.hint, 'subtle')]
        : []),
      ...closedBlocks(view, context),
      ...ratingNote(view, benchmark.indicators, document.length > 0, context),
    ],
    summary: title,
  });
}

/** The cells of a pillar, a button each. */
function cellRow({ benchmark }: ReviewView, { id, title }: Pillar, { language }: FlowContext): Block[] {
  const cells = cellsOf(benchmark).filter(({ pillar }) => pillar.id === id);
  const actions = cells.map((cell) =>
    cellButton(cell, 1, `${say(cell.dimension.title, language)} (${cell.indicators.length})`),
  );
  return actions.length === 0 ? [] : [text(say(title, language), 'strong'), { kind: 'presses', actions }];
}

/** What the report says of a cell, or of the part of it that fits a message; parts count from 1. */
export function partOfReport(of: ReviewView, context: FlowContext, id: string, wanted: number): Prompt {
  const view = { ...of, benchmark: readableOf(of, context) };
  const cell = cellsOf(view.benchmark).find((one) => one.id === id);
  if (!cell) return closedCard(view, context, id) ?? reportCard(view, context);
  const parts = partsOf(view, cell);
  const part = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), parts.length) : 1;
  const indicators = parts[part - 1] ?? [];
  const w = WORDS[context.language];
  const title = w.partTitle(view.review.hostCity, cellTitle(cell, context.language), part, parts.length);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...indicators.flatMap((indicator) => [
        heading(view, indicator, context),
        ...reportBlocks(view, indicator, context, { most: AT_ONCE, isAlone: false }),
      ]),
      ...wholeReport(view, '', context),
      ...ratingNote(view, indicators, false, context),
    ],
    actions: [...nextButton(view, cell, part, parts.length, context), { id: 'report', label: w.all }],
    summary: title,
  });
}

/** All that the report says of one indicator. */
export function indicatorsReport(of: ReviewView, context: FlowContext, indicator: Indicator): Prompt {
  const view = { ...of, benchmark: readableOf(of, context) };
  const { at, cell } = position(view, indicator.id);
  const w = WORDS[context.language];
  const title = `${at} ${say(indicator.title, context.language)}`;
  return prompt({
    address: { review: view.review.id },
    progress: w.title(view.review.hostCity),
    title,
    body: [
      text(say(indicator.statement, context.language)),
      ...reportBlocks(view, indicator, context, { most: Number.POSITIVE_INFINITY, isAlone: true }),
      ...ratingNote(view, [indicator], false, context),
    ],
    actions: [
      ...(cell ? [cellButton(cell, 1, cellTitle(cell, context.language))] : []),
      { id: 'report', label: w.all },
    ],
    summary: context.words.labelled(w.title(view.review.hostCity), title),
  });
}

/** A cell's indicators in parts that fit a message each. */
function partsOf({ report, supplements }: ReviewView, { indicators }: Cell): Indicator[][] {
  const added = (id: string) =>
    (supplements?.get(id) ?? []).reduce((sum, one) => sum + one.question.length + one.answer.length, 0);
  const lengthOf = ({ id }: Indicator) =>
    (report.get(id)?.text.length ?? 0) + (report.get(id)?.documents.length ?? 0) + added(id);
  const parts: Indicator[][] = [];
  let left = 0;
  for (const indicator of indicators) {
    const last = parts.at(-1);
    if (last && last.length < MOST && lengthOf(indicator) <= left) last.push(indicator);
    else parts.push([indicator]);
    left = (parts.at(-1) === last ? left : ROOM) - lengthOf(indicator);
  }
  return parts;
}

function nextButton(view: ReviewView, cell: Cell, part: number, of: number, context: FlowContext): Action[] {
  const w = WORDS[context.language];
  const cells = cellsOf(view.benchmark);
  const next = part < of ? cell : cells[cells.findIndex(({ id }) => id === cell.id) + 1];
  if (!next) return [];
  const label =
    next === cell
      ? w.partTitle(view.review.hostCity, cellTitle(cell, context.language), part + 1, of)
      : cellTitle(next, context.language);
  return [{ ...cellButton(next, next === cell ? part + 1 : 1, label), style: 'primary' }];
}

function cellButton({ id }: Cell, part: number, label: string): Action {
  return { id: 'report-cell', label, data: { cell: id, part: String(part) } };
}

function heading(view: ReviewView, indicator: Indicator, { language }: FlowContext): Block {
  return text(`${position(view, indicator.id).at} ${say(indicator.title, language)}`, 'strong');
}

/** That something waits for the reader's own sheets, where it does; whatever the report holds. */
function ratingNote(
  view: ReviewView,
  indicators: readonly Indicator[],
  isDocument: boolean,
  { person, language }: FlowContext,
): Block[] {
  const w = WORDS[language];
  const waits = indicators.some(({ id }) => waitsForRating(person, view.review, view.sheets.get(id)));
  if (!waits) return [];
  const said = [
    w.ratingWaits(view.review.hostCity),
    ...(isDocument && !view.review.report.holdsRatings ? [w.ratingInDocument] : []),
  ];
  return [text(said.join(' '), 'subtle')];
}
