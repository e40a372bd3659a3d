import { say } from '../../src/i18n';
import { momentInWords } from '../../src/i18n/format';
import { cellsOf, inCellOrder, indicatorOf } from '../../src/method/benchmark';
import { isGathered } from '../../src/method/blind-rule';
import { FINAL_JUDGEMENTS } from '../../src/method/final-judgement';
import { may } from '../../src/method/permissions';
import type { Board, BoardGroup, BoardLine } from '../../src/ports/board';
import type { StepBoard } from '../../src/steps/boards';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { HYPOTHESIS_STATUSES, type Hypothesis, hypothesesForVisit, statusCalled } from '../hypotheses/public';
import { countingFindings, finalCalled, finalsIn, proposalOn } from '../judgement/public';
import { BASIS_PRESS, basisCalled } from '../prompts/basis';
import { type FindingThen, findingsAsOf, MARKS, type Mark, marksAsOf } from '../visit/public';
import { coverageOf } from './coverage';
import { DRAWN_FROM } from './drawn-from';
import { sourceInWords } from './evening-card';
import { WORDS } from './words';

/** Under which name what is about no indicator stands. */
const NOWHERE = 'none';

/** By what findings can be put together. */
const ORDERS = ['indicator', 'cell', 'pillar'] as const;
type Order = (typeof ORDERS)[number];

/** Concerns first: they are what the team forms its points from (method, section 5.3). */
const COLUMNS = [
  { sort: 'concern', tone: 'bad' },
  { sort: 'strength', tone: 'good' },
  { sort: 'open', tone: 'plain' },
] as const;

/** All that was found, for the team's meeting: with its sources, and what the leader decides there (method, section 5.3). */
export const WALL: StepBoard = {
  may: 'read-channel',
  reads: DRAWN_FROM,
  pictures: coverageOf,
  draws: drawWall,
};

interface Drawing {
  view: ReviewView;
  context: FlowContext;
  findings: readonly FindingThen[];
  /** Those that count. */
  counted: readonly FindingThen[];
  marks: ReadonlyMap<string, Mark>;
  decides: boolean;
  /** Whether its reader sees what a line rests on. */
  traces: boolean;
}

function drawWall(view: ReviewView, context: FlowContext, asked?: string): Omit<Board, 'picture'> {
  const { review } = view;
  const { language, now, kept, person } = context;
  const w = WORDS[language];
  const order = ORDERS.find((one) => one === asked) ?? 'indicator';
  const marks = marksAsOf(kept, now);
  const findings = findingsAsOf(kept, now);
  const counted = countingFindings(kept, now);
  const drawing = {
    view,
    context,
    findings,
    counted,
    marks,
    decides: may(person, 'decide', review),
    traces: may(person, 'read-grid', review) && isGathered(review, now),
  };
  return {
    review: review.id,
    title: w.wall.title(review.hostCity),
    subtitle: w.wall.subtitle(findings.length, momentInWords(now, review.timeZone, language, true)),
    language,
    orders: ORDERS.map((id) => ({ id, label: w.wall.order[id], isChosen: id === order })),
    groups: [...placesIn(view, order, context).flatMap((place) => groupOf(drawing, place)), ...elsewhere(drawing)],
    empty: w.wall.empty,
  };
}

interface Place {
  id: string;
  title: string;
  indicators: ReadonlySet<string>;
}

function placesIn({ benchmark }: ReviewView, order: Order, { language }: FlowContext): Place[] {
  const of = (indicators: readonly { id: string }[]) => new Set(indicators.map(({ id }) => id));
  switch (order) {
    case 'indicator':
      return inCellOrder(benchmark).map((one) => ({
        id: one.id,
        title: say(one.title, language),
        indicators: of([one]),
      }));
    case 'cell':
      return cellsOf(benchmark).map(({ id, pillar, dimension, indicators }) => ({
        id,
        title: `${say(pillar.title, language)} · ${say(dimension.title, language)}`,
        indicators: of(indicators),
      }));
    case 'pillar':
      return benchmark.pillars.map(({ id, title }) => ({
        id,
        title: say(title, language),
        indicators: of(benchmark.indicators.filter(({ pillar }) => pillar === id)),
      }));
  }
}

/** What a press meant where it was drawn: a second one that was on its way, or another's, does not take the first back. */
function toggling(isChosen: boolean): { set: 'yes' | 'no' } {
  return { set: isChosen ? 'no' : 'yes' };
}

/** What is about a place; nothing where there is neither a finding nor a hypothesis. A hypothesis stands once, with its first indicator. */
function groupOf(drawing: Drawing, { id, title, indicators }: Place): BoardGroup[] {
  const { findings, context } = drawing;
  const own = findings.filter((one) => one.indicators.some((each) => indicators.has(each)));
  const heads = hypothesesForVisit(context.kept).filter(({ value }) => indicators.has(value.indicators[0] ?? ''));
  if (own.length === 0 && heads.length === 0) return [];
  return [
    {
      id,
      title,
      heads: [
        ...heads.map((one) => hypothesisLine(drawing, one)),
        ...(indicators.size === 1 ? [...indicators].map((one) => judgementLine(drawing, one)) : []),
      ],
      columns: columnsOf(drawing, id, own),
    },
  ];
}

/** What names no indicator of the benchmark is on the wall as well: all findings are (method, section 5.3). */
function elsewhere(drawing: Drawing): BoardGroup[] {
  const { findings, context, view } = drawing;
  const known = new Set(view.benchmark.indicators.map(({ id }) => id));
  const own = findings.filter(({ indicators }) => !indicators.some((id) => known.has(id)));
  if (own.length === 0) return [];
  const title = WORDS[context.language].wall.nowhere;
  return [{ id: NOWHERE, title, heads: [], columns: columnsOf(drawing, NOWHERE, own) }];
}

function columnsOf(drawing: Drawing, group: string, own: readonly FindingThen[]): BoardGroup['columns'] {
  const w = WORDS[drawing.context.language].wall;
  return COLUMNS.map(({ sort, tone }) => ({
    title: w.column[sort],
    tone,
    lines: own.filter((one) => one.sort === sort).map((one) => findingLine(drawing, group, one)),
  })).filter(({ tone, lines }) => tone !== 'plain' || lines.length > 0);
}

/** Where what a line is about can be traced to what it rests on. */
function basisOf({ traces, view, context }: Drawing, indicators: readonly string[]): Pick<BoardLine, 'basis'> {
  const one = indicators.find((id) => indicatorOf(view.benchmark, id));
  if (!traces || one === undefined) return {};
  return { basis: { press: BASIS_PRESS, label: basisCalled(context.language), data: { indicator: one } } };
}

function findingLine(drawing: Drawing, group: string, finding: FindingThen): BoardLine {
  const { view, context, marks, decides } = drawing;
  const { language } = context;
  const w = WORDS[language];
  const { key, text, note, checked, use, isGoodPractice, isRecommendation } = finding;
  const mark = marks.get(key);
  const source = sourceInWords(note.function, note.sourceType, { benchmark: view.benchmark, language });
  return {
    id: `${group}-${key}`,
    text,
    source: note.isInterpreted ? w.interpreted(source) : source,
    marks: [
      ...(isGoodPractice ? [w.wall.practice] : []),
      ...(isRecommendation ? [w.wall.recommendation] : []),
      ...(checked === 'not_yet' ? [w.wall.notChecked] : []),
      ...(use === 'as_said' ? [] : [w.wall.use[use]]),
      ...(mark ? [w.wall.marked[mark]] : []),
    ],
    isFaded: mark === 'dropped',
    ...basisOf(drawing, finding.indicators),
    presses: decides
      ? MARKS.map((one) => ({
          press: 'wall-mark',
          label: w.wall.mark[one],
          data: { finding: key, mark: one, ...toggling(mark === one) },
          isChosen: mark === one,
        }))
      : [],
  };
}

function hypothesisLine(drawing: Drawing, one: Kept<Hypothesis>): BoardLine {
  const { view, context, counted, decides } = drawing;
  const { language } = context;
  const w = WORDS[language];
  const key = keyOf(one);
  const { status, reason, text } = one.value;
  const { proposed, supports, contradicts } = proposalOn(key, counted, view);
  return {
    id: key,
    text,
    source: w.wall.heard(supports, contradicts),
    marks: [
      statusCalled(status, language),
      ...(proposed === 'contested' ? [w.wall.contested] : []),
      ...(status === 'open' || reason === '' ? [] : [reason]),
    ],
    isFaded: false,
    ...basisOf(drawing, one.value.indicators),
    presses: decides
      ? HYPOTHESIS_STATUSES.filter((each) => each !== 'open').map((each) => ({
          press: 'wall-status',
          label: statusCalled(each, language),
          data: { hypothesis: key, status: each, ...toggling(status === each) },
          isChosen: status === each,
        }))
      : [],
  };
}

/** What the team says of an indicator in the end, and what can be said of it with one press (method, section 5.5). */
function judgementLine(drawing: Drawing, indicator: string): BoardLine {
  const { context, decides } = drawing;
  const { language, kept } = context;
  const w = WORDS[language].wall;
  const final = finalsIn(kept).get(indicator)?.value;
  return {
    id: `final-${indicator}`,
    text: w.lastWord,
    source: final?.rationale ?? '',
    marks: [final ? finalCalled(final.judgement, language) : w.noLastWord],
    isFaded: false,
    ...basisOf(drawing, [indicator]),
    presses: decides
      ? FINAL_JUDGEMENTS.map((each) => ({
          press: 'wall-judge',
          label: finalCalled(each, language),
          data: { indicator, judgement: each, ...toggling(final?.judgement === each) },
          isChosen: final?.judgement === each,
        }))
      : [],
  };
}
