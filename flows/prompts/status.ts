import { cellsOf } from '../../src/domain/benchmark';
import { isGathered } from '../../src/domain/blind-rule';
import { deadline } from '../../src/domain/calendar';
import { expectedPeople } from '../../src/domain/grid';
import { may } from '../../src/domain/permissions';
import { idsOfActive } from '../../src/domain/person';
import { lastRevision } from '../../src/domain/sheet-changes';
import { say } from '../../src/i18n';
import { decimal, momentInWords, percent } from '../../src/i18n/format';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../contract';
import { commandButton, deadlineInWords, prompt, standing, text, walk } from './common';

/** Where a peer is: the bar, the pace needed, what is due when. */
export function statusCard(view: ReviewView, context: FlowContext): Prompt {
  const { words } = context;
  const { review, pace } = view;
  const label = words.status.bar(pace.complete, pace.judged, pace.total);
  return prompt({
    title: words.status.title(review.hostCity),
    body: [
      { kind: 'bar', done: pace.complete, partly: Math.max(0, pace.judged - pace.complete), total: pace.total, label },
      ...paceBlocks(view, context),
      ...(view.team && may(context.person, 'see-percentage', review) ? [text(teamShare(view, context), 'subtle')] : []),
      ...(context.person.paused ? [text(words.status.paused, 'warning')] : []),
    ],
    actions: [
      commandButton('next', words.welcome.goOn, review.id, 'primary'),
      commandButton('list', words.cells.title(review.hostCity), review.id),
    ],
    summary: words.labelled(words.status.title(review.hostCity), label),
  });
}

/** Where the team is, for those who see its percentage and no more. */
export function observedCard(view: ReviewView, context: FlowContext): Prompt {
  const title = context.words.observer.title(view.review.hostCity);
  const isOpen = view.team !== undefined && may(context.person, 'see-percentage', view.review);
  return prompt({ title, body: isOpen ? [text(shareInWords(view, context.language))] : [], summary: title });
}

/** What share of the team's answers is in. */
function teamShare(view: ReviewView, context: FlowContext): string {
  return context.words.status.team(shareInWords(view, context.language));
}

function shareInWords(view: ReviewView, language: FlowContext['language']): string {
  const { submitted, expected } = teamProgress(view);
  return percent(submitted, expected, language);
}

/** How many answers are in of those who are expected to answer, of how many that they will give. */
export function teamProgress(view: ReviewView): { submitted: number; expected: number } {
  const people = new Set(expectedPeople({ review: view.review, active: activeIds(view) }));
  return {
    submitted: (view.team?.sheets ?? []).filter((s) => people.has(s.person) && lastRevision(s)).length,
    expected: people.size * view.benchmark.indicators.length,
  };
}

/** Ids of the people of a view who are still with us. */
export function activeIds(view: ReviewView): ReadonlySet<string> {
  return idsOfActive(view.team?.people.values() ?? []);
}

function paceBlocks(view: ReviewView, context: FlowContext): Block[] {
  const { words, language } = context;
  const { review, pace } = view;
  if (pace.complete >= pace.total) return [text(words.status.done(review.hostCity), 'good')];
  if (context.now > deadline(review)) return [text(overdueInWords(view, context), 'warning')];
  const short = Math.ceil(pace.expectedByNow) - pace.complete;
  const here = deadlineInWords(view, context);
  const there = momentInWords(deadline(review), review.timeZone, language);
  return [
    text(
      pace.workingDaysLeft === 0
        ? words.pace.noDay(pace.total - pace.complete)
        : words.status.pace(decimal(pace.perDayNeeded, language), pace.workingDaysLeft, here),
    ),
    text(pace.behind && short > 0 ? words.status.behind(short) : words.status.onPace, pace.behind ? 'warning' : 'good'),
    ...lateness(view, context).map((said) => text(said, 'warning')),
    ...(pace.minutesEach === undefined
      ? []
      : [text(words.status.minutes(Math.max(1, Math.round(pace.minutesEach)), toGoInWords(view, context)), 'subtle')]),
    ...(there === here ? [] : [text(words.status.deadline(there, review.hostCity, here), 'subtle')]),
  ];
}

/** That the deadline has passed, and what becomes of what is sent now. */
export function overdueInWords(view: ReviewView, context: FlowContext): string {
  const { total, complete } = view.pace;
  return [context.words.status.overdue(total - complete), ...lateness(view, context)].join(' ');
}

/** Only what comes after the gathering is marked, not what comes after the deadline. */
export function lateness({ review }: Pick<ReviewView, 'review'>, { words, now }: FlowContext): string[] {
  return isGathered(review, now) ? [words.pace.late] : [];
}

function toGoInWords({ pace: { minutesLeft = 0 } }: ReviewView, { words }: FlowContext): string {
  const hours = Math.round(minutesLeft / 60);
  return words.pace.hours(hours, hours);
}

const MARKS = { done: '✓', begun: '◐', open: '○' } as const;

/** My cells: all cells with done, begun, open at a glance, and a jump to any cell or indicator. */
export function cellsCard(view: ReviewView, context: FlowContext): Prompt {
  const { words, language } = context;
  const cells = cellsOf(view.benchmark);
  const pillars = view.benchmark.pillars.flatMap((pillar): Block[] => {
    const marks = cells
      .filter((c) => c.pillar.id === pillar.id)
      .map((c) => `${say(c.dimension.title, language)} ${cellMark(c.indicators.map((i) => standing(view, i.id)))}`);
    return marks.length > 0 ? [text(say(pillar.title, language), 'strong'), text(marks.join(' · '))] : [];
  });
  return prompt({
    title: words.cells.title(view.review.hostCity),
    address: { review: view.review.id },
    body: [...pillars, text(words.cells.legend, 'subtle')],
    fields: [
      {
        kind: 'choice',
        id: 'indicator',
        label: words.cells.chooseIndicator,
        compact: true,
        options: walk(view).map((i) => ({
          value: i.id,
          label: `${MARKS[standing(view, i.id)]} ${say(i.title, language)}`,
        })),
      },
      {
        kind: 'choice',
        id: 'cell',
        label: words.cells.choose,
        compact: true,
        options: cells.map((c) => ({
          value: c.id,
          label: `${say(c.pillar.title, language)} · ${say(c.dimension.title, language)}`,
        })),
      },
    ],
    actions: [{ id: 'goto', label: words.cells.go, style: 'primary', submits: true }],
    summary: words.cells.summary(view.review.hostCity),
  });
}

function cellMark(standings: readonly ('done' | 'begun' | 'open')[]): string {
  const done = standings.filter((s) => s === 'done').length;
  const mark = done === standings.length ? MARKS.done : standings.every((s) => s === 'open') ? MARKS.open : MARKS.begun;
  return `${mark} ${done}/${standings.length}`;
}
