import { say } from '../../src/i18n';
import { decimal, momentInWords, shortDay, timeInWords, visitInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { dayIn, daysBetween, deadline, hasBegun, isOver } from '../../src/method/calendar';
import { needsReminder, SILENT_AFTER } from '../../src/method/pace';
import type { ReminderKind } from '../../src/method/plan';
import type { Block } from '../../src/ports/prompt';
import { isReportLate } from '../../src/steps/beforehand';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { text } from '../../src/steps/prompts';
import { lateness, overdueInWords } from '../preparatory-review/public';
import { deadlineInWords, nextOpen, position } from './common';

/** What is announced as near lies within so many days: a reminder moves back over holidays and absences. */
const NEAR_DAYS = 21;
/** From so many minutes before a call on, one hears how many there are. */
const SOON_MINUTES = 90;

/** What a planned reminder says; empty when it is not needed any more. `decided` counts the leader's judgements. */
export function reminderText(kind: ReminderKind, view: ReviewView, context: FlowContext, decided = 0): Block[] {
  const { reminder: w } = context.words;
  const { review } = view;
  const city = review.hostCity;
  const { language } = context;
  const one = (said: string) => [text(said)];
  const daysToVisit = daysBetween(dayIn(review.timeZone, context.now), review.visit.start);
  switch (kind) {
    case 'pace':
      return paceText(view, context);
    case 'deadline':
      return deadlineText(view, context);
    case 'report': {
      if (hasBegun(review, context.now)) return [];
      const due = shortDay(review.report.due, language);
      return one(isReportLate(review, context.now) ? w.reportLate(city, due) : w.report(city, due));
    }
    case 'merge': {
      const open = view.benchmark.indicators.length - decided;
      return open > 0 && isGathered(review, context.now) && daysToVisit > 0 ? one(w.merge(city, open)) : [];
    }
    case 'programme':
      return daysToVisit > 0 && daysToVisit <= NEAR_DAYS ? one(w.programme(city, daysToVisit)) : [];
    case 'call': {
      if (!review.call) return [];
      const minutes = Math.round((Date.parse(review.call) - Date.parse(context.now)) / 60_000);
      if (minutes < 1 || minutes > NEAR_DAYS * 24 * 60) return [];
      const zone = context.person.timeZone;
      return [
        ...one(
          minutes <= SOON_MINUTES
            ? w.callSoon(minutes, timeInWords(review.call, zone, language))
            : w.call(momentInWords(review.call, zone, language)),
        ),
        ...(isUnfinished(view, context) ? deadlineText(view, context) : []),
      ];
    }
    case 'logistics':
      return daysToVisit > 0 && daysToVisit <= NEAR_DAYS
        ? one(w.visit(city, visitInWords(review.visit.start, review.visit.days, language)))
        : [];
    case 'feedback-report':
      return isOver(review, context.now) ? one(w.feedback(city, -daysToVisit - review.visit.days + 1)) : [];
    case 'opening':
      return [];
  }
}

/** What somebody is reminded of by hand: whatever is open. */
export function handText(view: ReviewView, context: FlowContext): Block[] {
  return deadlineText(view, context);
}

/** Only when behind the pace needed, or when nothing has come for two of their working days. */
function paceText(view: ReviewView, context: FlowContext): Block[] {
  const { reminder: w } = context.words;
  const { pace, review } = view;
  if (!needsReminder(pace) || context.now > deadline(review)) return [];
  const silent = pace.silentWorkingDays >= SILENT_AFTER;
  const due = deadlineInWords(view, context);
  return [
    ...(silent ? [text(w.silent(pace.silentWorkingDays, review.hostCity))] : []),
    text(w.pace(decimal(pace.perDayNeeded, context.language), due, pace.complete, pace.total)),
    ...lateness(view, context).map((said) => text(said)),
    ...nextText(view, context),
  ];
}

function deadlineText(view: ReviewView, context: FlowContext): Block[] {
  const { pace } = view;
  if (pace.complete >= pace.total || hasBegun(view.review, context.now)) return [];
  const open = pace.total - pace.complete;
  if (context.now > deadline(view.review)) return [text(overdueInWords(view, context)), ...nextText(view, context)];
  return [
    text(context.words.reminder.deadline(deadlineInWords(view, context), open)),
    ...lateness(view, context).map((said) => text(said)),
    ...nextText(view, context),
  ];
}

function nextText(view: ReviewView, context: FlowContext): Block[] {
  const next = nextOpen(view);
  const cell = next && position(view, next.id).cell;
  if (!cell) return [];
  const name = `${say(cell.pillar.title, context.language)} · ${say(cell.dimension.title, context.language)}`;
  return [text(context.words.reminder.next(name), 'subtle')];
}

function isUnfinished(view: ReviewView, context: FlowContext): boolean {
  return view.pace.complete < view.pace.total && context.now < deadline(view.review);
}
