import { momentInWords, visitInWords } from '../../src/i18n/format';
import { goneOut } from '../../src/method/after-visit';
import { cellsOf } from '../../src/method/benchmark';
import { dayIn, deadline, hasBegun, isOver } from '../../src/method/calendar';
import { hasReported } from '../../src/method/report';
import type { Instant } from '../../src/method/time';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { BUTTONS as ON_DAY } from '../evening/public';
import { BUTTONS as ON_SENT } from '../host-comments/public';
import { BUTTONS as ON_REPORT } from '../initial-report/public';
import { daysOf, BUTTONS as ON_INTERVIEWS } from '../interviews/public';
import { BUTTONS as ON_JUDGEMENTS } from '../judgement/public';
import { BUTTONS as ON_HELP } from '../orientation/public';
import { BUTTONS as ON_TIME, snoozeTitle } from '../own-time/public';
import { lateness, BUTTONS as ON_SHEETS } from '../preparatory-review/public';
import { BUTTONS as ON_ADVICE } from '../recommendations/public';
import { BUTTONS as ON_DRAFT } from '../report/public';
import { BUTTONS as ON_NOTES } from '../visit/public';
import { closedBlocks } from './closed-cells';
import { deadlineInWords } from './common';
import { PACE } from './pace-words';
import { WELCOME } from './welcome-words';
import { whoReads } from './who-reads';

/** Six to ten minutes an indicator at first, and the documents: 8 to 12 hours for 73 (method, section 4). */
const MINUTES_LOW = 6.5;
const MINUTES_HIGH = 10;

/** The first message of a review: who asks, how long it takes, when it is due, how to pause. One button starts. */
export function welcomeCard(view: ReviewView, context: FlowContext): Prompt {
  const { language } = context;
  if (hasBegun(view.review, context.now)) return atTheVisit(view, context);
  const w = WELCOME[language];
  const { review, benchmark, pace } = view;
  const city = review.hostCity;
  const total = benchmark.indicators.length;
  const left = total - pace.complete;
  const isClosed = context.now > deadline(review);
  const visit = visitInWords(review.visit.start, review.visit.days, language);
  const isHere = hasReported(review, view.report.size);
  const isBegun = pace.judged > 0;
  const due = deadlineInWords(view, context);
  const cells = cellsOf(benchmark).length;
  const done = w.done(pace.complete, pace.judged, total);
  const lead = isBegun && !isClosed ? w.goesOn(due) : (isClosed ? w.closed : w.lead)(total, cells, due);
  const called = isClosed ? w.closedTitle : isBegun ? w.begunTitle : w.title;
  return prompt({
    title: called(city, visit),
    body: [
      text(
        [
          ...(isHere && isBegun && !isClosed ? [] : [(isHere ? w.sent : w.notSent)(city)]),
          ...(isBegun && !isClosed ? [done] : []),
          lead,
          ...(isBegun && isClosed ? [done] : []),
          ...(isClosed ? lateness(view, context) : []),
        ].join(' '),
      ),
      ...(isClosed || left === 0 ? [] : [text([paceInWords(left, view, context), PACE[language].pause].join(' '))]),
      ...closedBlocks(view, context),
      text(whoReads(view, context), 'subtle'),
      ...(review.hostRating === 'open' ? [text(w.ratingOpen(city), 'subtle')] : []),
    ],
    actions: [
      isBegun
        ? commandButton(ON_SHEETS.goOn, context.commands.labelOf(ON_SHEETS.goOn, language), review.id, 'primary')
        : commandButton(ON_SHEETS.judge, w.start, review.id, 'primary'),
      ...(isHere
        ? [commandButton(ON_REPORT.report, context.commands.labelOf(ON_REPORT.report, language), review.id)]
        : []),
      commandButton(ON_TIME.snooze, snoozeTitle(language), review.id),
      commandButton(ON_HELP.how, w.how, review.id),
    ],
    summary: w.summary(city),
  });
}

/** To whoever comes once the team is there, or was: what there is to do now, and how far their desk review came. */
function atTheVisit(view: ReviewView, context: FlowContext): Prompt {
  const { language, now, commands } = context;
  const w = WELCOME[language];
  const { review, pace } = view;
  const { start, days } = review.visit;
  const today = dayIn(review.timeZone, now);
  const visitDay = daysOf(review).indexOf(today) + 1;
  const isDone = isOver(review, now);
  const { draft, final } = goneOut(review);
  const when = (at: Instant) => momentInWords(at, review.timeZone, language);
  const ids = !isDone
    ? [ON_DAY.morning, ON_NOTES.note, ON_INTERVIEWS.interviews]
    : final !== undefined
      ? [ON_SENT.sent, ON_ADVICE.all]
      : draft
        ? [ON_SENT.sent, ON_DRAFT.report, ON_ADVICE.all]
        : [ON_JUDGEMENTS.judgements, ON_ADVICE.all, ON_DRAFT.report];
  const said = !isDone
    ? w.visiting(visitDay, days)
    : final !== undefined
      ? w.isFinal(when(final))
      : draft
        ? w.isDraft(when(draft.since))
        : w.visited;
  return prompt({
    title: w.closedTitle(review.hostCity, visitInWords(start, days, language)),
    body: [
      text(said),
      text(w.sheets(w.done(pace.complete, pace.judged, pace.total)), 'subtle'),
      text(whoReads(view, context), 'subtle'),
    ],
    actions: ids.map((id, n) =>
      commandButton(id, commands.labelOf(id, language), review.id, n === 0 ? 'primary' : undefined),
    ),
    summary: w.closedTitle(review.hostCity, visitInWords(start, days, language)),
  });
}

function paceInWords(left: number, { pace }: ReviewView, { language }: FlowContext): string {
  if (pace.workingDaysLeft === 0) return PACE[language].noDay(left);
  const hours = PACE[language].hours(Math.round((left * MINUTES_LOW) / 60), Math.round((left * MINUTES_HIGH) / 60));
  const { perDay, perDayLeft } = PACE[language];
  return (pace.judged > 0 ? perDayLeft : perDay)(pace.perDayNeeded, hours);
}
