import * as english from '../../src/i18n/english';
import { shortDay } from '../../src/i18n/format';
import * as french from '../../src/i18n/french';
import { cellsOf } from '../../src/method/benchmark';
import type { InEach } from '../../src/method/language';
import { closedCells, scopeOf } from '../../src/method/report-cells';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { cellTitle } from './common';

type Of = Pick<ReviewView, 'benchmark' | 'review'>;

const en = {
  notHere: (cells: number, indicators: number, city: string) =>
    `Not here yet: ${english.plural(indicators, 'indicator', 'indicators')} in ${english.plural(cells, 'cell', 'cells')} of ${city}’s report. They count nowhere until they open; you are told then.`,
  title: (cell: string) => `${cell}: not here yet`,
  why: (city: string, due: string) =>
    `${city} hands in its report in parts, and this cell has not come, or is not accepted yet. The report was due ${due}; the city is asked for the rest. Nobody is asked about it until then, and you are told once it opens.`,
  neverCame: (cells: number, indicators: number, city: string) =>
    `Of ${city}’s report ${english.plural(cells, 'cell', 'cells')} (${english.plural(indicators, 'indicator', 'indicators')}) never opened: nobody could judge them, and they count nowhere.`,
  row: 'not opened: the report is not here',
};

/** What is said of cells of a report that are not open to the team. A text that is missing in a language does not compile. */
export const CLOSED: InEach<typeof en> = {
  en,
  fr: {
    notHere: (cells, indicators, city) =>
      `Pas encore là : ${french.plural(indicators, 'indicateur', 'indicateurs')}, dans ${french.plural(cells, 'case', 'cases')} du rapport ${french.de(city)}. Ils ne comptent nulle part avant de s’ouvrir ; vous en serez informé·e.`,
    title: (cell) => `${cell} : pas encore là`,
    why: (city, due) =>
      `${city} remet son rapport en plusieurs fois ; cette case n’est pas arrivée, ou pas encore acceptée. Le rapport était attendu pour le ${due} ; la suite est demandée à la ville. D’ici là, personne n’est interrogé là-dessus, et vous serez informé·e à son ouverture.`,
    neverCame: (cells, indicators, city) =>
      `Du rapport ${french.de(city)}, ${french.plural(cells, 'case', 'cases')} (${french.plural(indicators, 'indicateur', 'indicateurs')}) ne se sont jamais ouvertes : personne n’a pu les apprécier, et elles ne comptent nulle part.`,
    row: 'pas ouvert : le rapport n’est pas là',
  },
};

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
