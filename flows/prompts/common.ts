import { say } from '../../src/i18n';
import { momentInWords } from '../../src/i18n/format';
import type { Cell, Indicator } from '../../src/method/benchmark';
import { cellsOf, inCellOrder, indicatorOf } from '../../src/method/benchmark';
import { deadline } from '../../src/method/calendar';
import { missing } from '../../src/method/completeness';
import { wholeOf } from '../../src/method/in-scope';
import type { Language } from '../../src/method/language';
import type { Sheet, SheetContent } from '../../src/method/sheet';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { Option } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { shortened } from '../../src/steps/prompts';
import { JUDGED, type Standing } from './marks';
import { SHARED } from './words';

/** So many entries of what a team filled in are said on one card, and so much of each, in characters. */
const ENTRIES = 20;
const OF_ENTRY = 500;

/** The first entries of a list that a team filled in, and how many more there are: the files of *export* hold all. */
export function firstOf(entries: readonly string[], language: Language, most = ENTRIES): string[] {
  return firstInWords(entries, (entry) => entry, language, most);
}

/** The same of a list that may be long: only those that are shown are put into words. */
export function firstInWords<T>(
  entries: readonly T[],
  inWords: (entry: T) => string,
  language: Language,
  most: number,
): string[] {
  const more = entries.length - most;
  return [
    ...entries.slice(0, most).map((entry) => shortened(inWords(entry), OF_ENTRY)),
    ...(more > 0 ? [SHARED[language].more(more)] : []),
  ];
}

/** The judgements as numbered choices, in the order of their numbers. */
export function performanceOptions(context: FlowContext): Option[] {
  return PERFORMANCES.map((value) => ({ value, label: numberedJudgement(value, context) }));
}

/** A judgement with its number, by which it is typed, and its mark. */
export function numberedJudgement(performance: Performance, { language }: FlowContext): string {
  const said = `${JUDGED[performance]} ${SHARED[language].judgement[performance]}`;
  return SHARED[language].numbered(PERFORMANCES.indexOf(performance) + 1, said);
}

/** Where the person stands on an indicator, from their own sheet. */
export function standing(view: ReviewView, indicator: string): Standing {
  return standingOf(view.sheets.get(indicator));
}

/** The same of a sheet. */
export function standingOf(sheet: Sheet | undefined): Standing {
  if (lastRevision(sheet)) return 'done';
  const content = currentContent(sheet);
  if (hasText(content)) return 'begun';
  return content.performance === undefined ? 'open' : 'judged';
}

/** What a cell is called: its pillar and its dimension. */
export function cellTitle({ pillar, dimension }: Cell, language: Language): string {
  return `${say(pillar.title, language)} · ${say(dimension.title, language)}`;
}

/** Indicators in walking order. */
export function walk(view: ReviewView): readonly Indicator[] {
  return inCellOrder(view.benchmark);
}

/**
 * The half-done indicator that one comes back to: the one whose reasons were begun last and lack something, else the only
 * one that was judged alone. Several of those are somebody's way through, judging all of them first.
 */
export function halfDone(view: ReviewView): Indicator | undefined {
  const drafts = [...view.sheets.values()].filter(({ draft }) => draft && missing(draft.content).length > 0);
  const [last] = drafts
    .filter(({ draft }) => draft && hasText(draft.content))
    .sort((a, b) => ((a.draft?.at ?? '') < (b.draft?.at ?? '') ? 1 : -1));
  const found = last ?? (drafts.length === 1 ? drafts[0] : undefined);
  return found && indicatorOf(view.benchmark, found.indicator);
}

/**
 * The indicator to go to after one: the next one not judged yet, else the next one not complete, from there on and
 * then from the start; undefined when all are complete. From nowhere, what was left half done comes first.
 */
export function nextOpen(view: ReviewView, after?: string): Indicator | undefined {
  const begun = after === undefined ? halfDone(view) : undefined;
  if (begun) return begun;
  const all = walk(view);
  const from = all.findIndex((i) => i.id === after) + 1;
  const ahead = [...all.slice(from), ...all.slice(0, from)].filter(
    (i) => i.id !== after || standing(view, i.id) !== 'done',
  );
  return ahead.find((i) => standing(view, i.id) === 'open') ?? ahead.find((i) => standing(view, i.id) !== 'done');
}

/** Where an indicator is among the cells: numbers counted from 1, in all of the benchmark. */
export function position(view: Pick<ReviewView, 'benchmark'>, indicator: string) {
  const whole = wholeOf(view.benchmark);
  const cells = cellsOf(whole);
  const cell = cells.findIndex((c) => c.indicators.some((i) => i.id === indicator));
  const inCell = cells[cell]?.indicators ?? [];
  return {
    cell: cells[cell],
    cellNumber: cell + 1,
    inCell: inCell.findIndex((i) => i.id === indicator) + 1,
    ofCell: inCell.length,
    at: inCellOrder(whole).findIndex((i) => i.id === indicator) + 1,
    of: whole.indicators.length,
  };
}

/** The deadline of a review's desk review in the reader's zone, in words. */
export function deadlineInWords(view: Pick<ReviewView, 'review'>, context: FlowContext): string {
  return momentInWords(deadline(view.review), context.person.timeZone, context.language);
}

function hasText(content: SheetContent): boolean {
  return (
    [content.know, content.dontKnow, content.suspect, content.toAsk, content.toMeet, content.evidence].some(
      (l) => l.length > 0,
    ) ||
    [content.naReason, content.note].some((t) => t !== '') ||
    content.noneToAsk ||
    content.noneToMeet
  );
}
