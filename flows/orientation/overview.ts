import { percent, reviewInWords, visitInWords } from '../../src/i18n/format';
import { goneOut } from '../../src/method/after-visit';
import { dayIn, isOver } from '../../src/method/calendar';
import { expectedSeats } from '../../src/method/grid';
import { neverCame, type Reach } from '../../src/method/reach';
import type { Review, Stop } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { isReportLate } from '../../src/steps/beforehand';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { comingInWords, reachInWords } from '../prompts/reach';
import { activeIds, teamProgress } from '../team';
import type { ORIENTATION } from './declared';
import { WORDS } from './words';

const OWN = { status: 'status' } as const satisfies Record<string, keyof typeof ORIENTATION.commands>;

/** Where a review is in its course. */
export type Stage = Stop | 'waiting' | 'late' | 'desk' | 'gathered' | 'visit' | 'report' | 'draft' | 'final';

/** The stage of a review at a moment, on the host city's calendar. */
function stageOf(review: Review, now: Instant): Stage {
  if (review.stopped) return review.stopped.how;
  const today = dayIn(review.timeZone, now);
  if (isOver(review, now)) {
    const { draft, final } = goneOut(review);
    return final !== undefined ? 'final' : draft ? 'draft' : 'report';
  }
  if (today >= review.visit.start) return 'visit';
  if (review.gatheredAt !== undefined && review.gatheredAt <= now) return 'gathered';
  if (review.openedAt !== undefined) return 'desk';
  return isReportLate(review, now) ? 'late' : 'waiting';
}

/** One review as a row of numbers and words, for chat and command line alike. */
export function overviewRow(view: ReviewView, now: Instant) {
  const seats = expectedSeats({ review: view.review, active: activeIds(view) });
  const behind = seats.filter((id) => view.team?.paces.get(id)?.behind === true).length;
  const stage = stageOf(view.review, now);
  return {
    review: view.review.id,
    hostCity: view.review.hostCity,
    visit: view.review.visit.start,
    stage,
    ...teamProgress(view),
    behind: stage === 'desk' || stage === 'gathered' ? behind : 0,
    unreachable: view.team?.unreachable.length ?? 0,
    notHere:
      isOver(view.review, now) || view.review.stopped
        ? 0
        : missingIn(view).filter(({ reach }) => reach.state !== 'not-reached').length,
  };
}

/** A message has room for so many buttons; further reviews are named. */
const MOST_BUTTONS = 20;

/** Reviews that somebody runs at a glance, each to press; of one alone, with what they can do in it now. */
export function overviewCard(views: readonly ReviewView[], context: FlowContext): Prompt {
  const w = WORDS[context.language].overview;
  const [only, more] = views;
  const rows = views.map((view) => {
    const row = overviewRow(view, context.now);
    const visit = visitInWords(view.review.visit.start, view.review.visit.days, context.language);
    const stage = [
      w.stages[row.stage],
      ...(row.behind > 0 ? [w.behind(row.behind)] : []),
      ...(row.unreachable > 0 ? [w.unreachable(row.unreachable)] : []),
      ...(row.notHere > 0 ? [w.notHere(row.notHere)] : []),
    ].join(' · ');
    return [
      `${row.hostCity} · ${visit}`,
      stage,
      view.team ? percent(row.submitted, row.expected, context.language) : '–',
    ];
  });
  return prompt({
    title: only && !more ? only.review.hostCity : w.title,
    body: [{ kind: 'table', head: w.head, rows }, ...(only && !more ? comingIn(only, context) : [])],
    actions: only && !more ? doable(only.review, context) : looks(views, context),
    summary: w.summary,
  });
}

/** Who of a review's people has never come, and why. */
function comingIn(view: ReviewView, context: FlowContext): Block[] {
  const missing = missingIn(view);
  if (!view.team || missing.length === 0) return [];
  const { people, reach } = view.team;
  const lines = missing.map(({ id, reach: one }) =>
    context.words.labelled(people.get(id)?.name ?? id, reachInWords(one, context)),
  );
  return [text(comingInWords(reach, context), 'strong'), { kind: 'list', items: lines }];
}

function missingIn({ team }: ReviewView): { id: string; reach: Reach }[] {
  return [...(team?.reach ?? [])].flatMap(([id, reach]) => (neverCame(reach) ? [{ id, reach }] : []));
}

function doable(review: Review, { commands, language, now, person }: FlowContext): Action[] {
  return commands
    .runningOf(person, review, now)
    .map((id) => ({ id, label: commands.labelOf(id, language), data: { review: review.id } }));
}

function looks(views: readonly ReviewView[], { language }: FlowContext): Action[] {
  const all = views.map(({ review }) => review);
  return all.slice(0, MOST_BUTTONS).map((review) => ({
    id: OWN.status,
    label: reviewInWords(review, all, language),
    data: { review: review.id, argument: review.hostCity },
  }));
}
