import { shortDay } from '../../src/i18n/format';
import { cellsOf } from '../../src/method/benchmark';
import { closedCells, scopeOf } from '../../src/method/report-cells';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { CLOSED } from './closed-words';
import { cellTitle } from './common';

type Of = Pick<ReviewView, 'benchmark' | 'review'>;

/** How much of the report is not open to the team yet, in a line; nothing where all is. */
export function closedBlocks(
  view: Of,
  { now, language }: Pick<FlowContext, 'now' | 'language'>,
  said: 'notHere' | 'neverCame' = 'notHere',
): Block[] {
  const cells = closedCells(view, now);
  if (cells.length === 0) return [];
  const n = cells.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return [text(CLOSED[language][said](cells.length, n, view.review.hostCity), 'subtle')];
}

/** Why an indicator, or a cell, is not there yet; undefined where it is, or where the review has no such one. */
export function closedCard(
  view: Of,
  { now, language, today }: FlowContext,
  id: string | undefined,
): Prompt | undefined {
  const cell = cellsOf(scopeOf(view)).find((one) => one.id === id || one.indicators.some((each) => each.id === id));
  if (!cell || !closedCells(view, now).some((one) => one.id === cell.id)) return undefined;
  const w = CLOSED[language];
  const title = w.title(cellTitle(cell, language));
  const { id: review, hostCity, report } = view.review;
  return prompt({
    address: { review },
    title,
    body: [text(w.why(hostCity, shortDay(report.due, language, today)))],
    summary: title,
  });
}
