import { deadline } from '../../src/domain/calendar';
import { needsReminder, SILENT_AFTER } from '../../src/domain/pace';
import type { PlanItem } from '../../src/domain/plan';
import { say } from '../../src/i18n';
import { decimal, momentInWords, shortDay, visitInWords } from '../../src/i18n/format';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../contract';
import { deadlineInWords, nextOpen, position, text } from './common';

/** What a planned reminder says; empty when it is not needed any more. `decided` counts the leader's judgements. */
export function reminderText(
  item: Pick<PlanItem, 'kind'>,
  view: ReviewView,
  context: FlowContext,
  decided = 0,
): Block[] {
  const { reminder: w } = context.words;
  const { review } = view;
  const city = review.hostCity;
  const { language } = context;
  const one = (said: string) => [text(said)];
  switch (item.kind) {
    case 'pace':
      return paceText(view, context);
    case 'deadline':
      return deadlineText(view, context);
    case 'report': {
      const due = shortDay(review.report.due, language);
      return one(context.today > review.report.due ? w.reportLate(city, due) : w.report(city, due));
    }
    case 'merge': {
      const open = view.benchmark.indicators.length - decided;
      return open > 0 ? one(w.merge(city, open)) : [];
    }
    case 'programme':
      return one(w.programme(city));
    case 'call': {
      if (!review.call || review.call < context.now) return [];
      const when = momentInWords(review.call, context.person.timeZone, language);
      const soon = Date.parse(review.call) - Date.parse(context.now) <= 90 * 60_000;
      return [
        ...one(soon ? w.callSoon(when) : w.call(when)),
        ...(isUnfinished(view, context) ? deadlineText(view, context) : []),
      ];
    }
    case 'logistics':
      return one(w.visit(city, visitInWords(review.visit.start, review.visit.days, language)));
    case 'feedback-report':
      return one(w.feedback(city));
    case 'opening':
    case 'digest':
    case 'gathering':
    case 'morning':
      return [];
  }
}

/** Only when behind the pace needed, or when nothing has come for two of their working days. */
function paceText(view: ReviewView, context: FlowContext): Block[] {
  const { reminder: w } = context.words;
  const { pace, review } = view;
  if (!needsReminder(pace)) return [];
  const silent = pace.silentWorkingDays >= SILENT_AFTER;
  const due = deadlineInWords(view, context);
  return [
    ...(silent ? [text(w.silent(pace.silentWorkingDays, review.hostCity))] : []),
    text(w.pace(decimal(pace.perDayNeeded, context.language), due, pace.complete, pace.total)),
    ...nextText(view, context),
  ];
}

function deadlineText(view: ReviewView, context: FlowContext): Block[] {
  const { pace } = view;
  if (pace.complete >= pace.total) return [];
  const open = pace.total - pace.complete;
  if (context.now > deadline(view.review))
    return [text(context.words.status.overdue(open)), ...nextText(view, context)];
  return [text(context.words.reminder.deadline(deadlineInWords(view, context), open)), ...nextText(view, context)];
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
