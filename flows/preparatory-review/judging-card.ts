import { say } from '../../src/i18n';
import type { Indicator } from '../../src/method/benchmark';
import { isGathered } from '../../src/method/blind-rule';
import { missing } from '../../src/method/completeness';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { beginning, prompt, text } from '../../src/steps/prompts';
import { position, standing } from '../prompts/common';
import { reportInLine } from '../prompts/host-report';
import { WORDS as REPORT } from '../prompts/host-report-words';
import { JUDGED, STANDS } from '../prompts/marks';
import { lackingReasons, nextPart, type Part, unjudgedIn } from './dealing';
import { CARD } from './words/card';
import { WORDS } from './words/judging';
import { SAVED } from './words/saved';

/** Titles are short; one that is not does not fill the card, in characters. */
const TITLE = 120;
/** So much of a standard and of the report's line is read on the card, in characters; the rest by a tap. */
const STANDARD = 400;
const TWO_LINES = 120;
/** And so much of each by that tap: what is longer is on the indicator's own card. */
const FOLDED = 1_500;

/** The card on which the indicators of a cell, or of a part of one, are judged: each in one press, kept at once. */
export function judgingCard(view: ReviewView, part: Part, context: FlowContext): Prompt {
  const { language, words } = context;
  const w = WORDS[language];
  const title = titleOf(part, context);
  return prompt({
    address: { review: view.review.id },
    card: cellCard(view, part, title),
    progress: progressLine(view, part, context),
    title,
    body: [
      text(w.intro(view.review.hostCity), 'subtle'),
      ...(isGathered(view.review, context.now) ? [text(CARD[language].late, 'subtle')] : []),
      ...part.indicators.flatMap((indicator) => indicatorBlocks(view, indicator, context)),
    ],
    actions: actionsOf(view, part, context),
    summary: words.labelled(view.review.hostCity, title),
  });
}

function cellCard({ review }: ReviewView, { indicators: [first] }: Part, title: string) {
  return { id: `${review.id}|cell|${first?.id}`, title };
}

/** The line that the card becomes once one has gone on, with what it came to. */
export function judgedLine(view: ReviewView, part: Part, context: FlowContext): Prompt {
  const w = WORDS[context.language];
  const of = part.indicators.length;
  const judged = of - unjudgedIn(view, part).length;
  const lacking = lackingReasons(view, part.indicators).length;
  const mark = markOf(view, part.indicators);
  const title = titleOf(part, context);
  const said = `${STANDS[mark]} ${w.folded(title, judged, of, lacking)}`;
  return prompt({
    address: { review: view.review.id },
    card: cellCard(view, part, title),
    body: [text(said, mark === 'done' ? 'good' : 'normal')],
    actions: [{ id: 'open-cell', label: w.open, data: dataOf(part) }],
    folded: true,
    summary: said,
  });
}

/** A judgement as it stands on a button: its mark and a word. */
export function choiceWords(performance: Performance, { language }: FlowContext): string {
  return `${JUDGED[performance]} ${WORDS[language].choice[performance]}`;
}

/** How some indicators stand together: as the best that holds for all of them. */
export function markOf(view: ReviewView, indicators: readonly Indicator[]): keyof typeof STANDS {
  const all = indicators.map(({ id }) => standing(view, id));
  if (all.every((one) => one === 'done')) return 'done';
  if (all.every((one) => one === 'open')) return 'open';
  const isJudged = unjudgedIn(view, { indicators }).length === 0;
  return isJudged && all.every((one) => one === 'judged' || one === 'done') ? 'judged' : 'begun';
}

function titleOf({ cell, part, ofParts }: Part, { language }: FlowContext): string {
  const w = WORDS[language];
  const [pillar = '', dimension = ''] = [cell.pillar, cell.dimension].map(({ title }) =>
    beginning(say(title, language), TITLE),
  );
  return ofParts > 1 ? w.partTitle(pillar, dimension, part, ofParts) : w.title(pillar, dimension);
}

function progressLine(view: ReviewView, part: Part, { language }: FlowContext): string {
  const w = WORDS[language];
  const of = view.benchmark.indicators.length;
  const judged = of - unjudgedIn(view, view.benchmark).length;
  const { cellNumber, ofCells, ofParts } = part;
  return ofParts > 1
    ? w.wherePart(cellNumber, ofCells, part.part, ofParts, judged, of)
    : w.where(cellNumber, ofCells, judged, of);
}

function indicatorBlocks(view: ReviewView, indicator: Indicator, context: FlowContext): Block[] {
  const { language } = context;
  const w = WORDS[language];
  const title = w.indicator(position(view, indicator.id).at, beginning(say(indicator.title, language), TITLE));
  const statement = say(indicator.statement, language);
  const { performance } = currentContent(view.sheets.get(indicator.id));
  return [
    text(title, 'strong'),
    text(beginning(statement, STANDARD)),
    ...reportLines(view, indicator, statement, context),
    {
      kind: 'choices',
      label: title,
      press: 'judge-as',
      data: { cell: `${indicator.pillar}-${indicator.dimension}`, indicator: indicator.id },
      options: PERFORMANCES.map((value) => ({ value, label: choiceWords(value, context) })),
      ...(performance === undefined ? {} : { value: performance }),
    },
    ...standingBlocks(view, indicator, context),
  ];
}

/** Two lines of what the report says, and what has more than the card shows by a tap. */
function reportLines(view: ReviewView, { id }: Indicator, statement: string, context: FlowContext): Block[] {
  const said = view.report.get(id)?.text ?? '';
  const { line, rest } = reportInLine(view, { id }, context, { most: TWO_LINES, folded: FOLDED });
  const blocks: Block[] = [
    ...(statement.length > STANDARD ? [text(beginning(statement, FOLDED))] : []),
    ...rest,
    ...(Math.max(statement.length, said.length) > FOLDED ? [text(WORDS[context.language].whole, 'subtle')] : []),
  ];
  return [
    line,
    ...(blocks.length > 0 ? [{ kind: 'details' as const, label: REPORT[context.language].readMore, blocks }] : []),
  ];
}

/** What it came to, where that is more than the judgement or less than it seems. */
function standingBlocks(view: ReviewView, { id }: Indicator, { language }: FlowContext): Block[] {
  const sheet = view.sheets.get(id);
  const w = WORDS[language].stands;
  const needs = missing(currentContent(sheet)).map((what) => SAVED[language].missing[what]);
  if (lastRevision(sheet) && !sheet?.draft) return [text(w.done, 'subtle')];
  if (standing(view, id) === 'judged' || needs.length === 0 || !sheet?.draft) return [];
  return [text(w.draft(needs.join(', ')), 'subtle')];
}

function actionsOf(view: ReviewView, part: Part, { language }: FlowContext): Action[] {
  const w = WORDS[language];
  const data = dataOf(part);
  const next = nextPart(view, part);
  const goOn = next?.cell.id === part.cell.id ? w.nextPart : w.next;
  const lacks = lackingReasons(view, part.indicators).length > 0;
  return [
    ...(next ? [{ id: 'judge-on', label: goOn, style: 'primary' as const, data }] : []),
    ...(lacks ? [{ id: 'give-reasons', label: w.reasons, data, ...(next ? {} : { style: 'primary' as const }) }] : []),
  ];
}

/** A part by its first indicator: it is found again however cells are dealt then. */
function dataOf({ indicators: [first] }: Part): Record<string, string> {
  return { at: first?.id ?? '' };
}
