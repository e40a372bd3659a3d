import { decimal } from '../../src/i18n/format';
import type { Indicator } from '../../src/method/benchmark';
import { deadline, hasBegun } from '../../src/method/calendar';
import { needsReminder, SILENT_AFTER } from '../../src/method/pace';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { text } from '../../src/steps/prompts';
import { cellTitle, deadlineInWords, position } from '../prompts/common';
import { lateness, overdueInWords } from './status-card';
import { REMINDERS } from './words/reminders';

/** Only when behind the pace needed, or when nothing has come for two of their working days. */
export function paceText(view: ReviewView, context: FlowContext): Block[] {
  const w = REMINDERS[context.language];
  const { pace, review } = view;
  if (!needsReminder(pace) || context.now > deadline(review)) return [];
  const silent = pace.silentWorkingDays >= SILENT_AFTER;
  const due = deadlineInWords(view, context);
  return [
    ...(silent ? [text(w.silent(pace.silentWorkingDays, review.hostCity))] : []),
    text(w.pace(decimal(pace.perDayNeeded, context.language), due, pace.complete, pace.total)),
    ...lateness(view, context).map((said) => text(said)),
  ];
}

/** Whatever is open, until the visit begins. */
export function deadlineText(view: ReviewView, context: FlowContext): Block[] {
  const { pace } = view;
  if (pace.complete >= pace.total || hasBegun(view.review, context.now)) return [];
  const open = pace.total - pace.complete;
  if (context.now > deadline(view.review)) return [text(overdueInWords(view, context))];
  return [
    text(REMINDERS[context.language].deadline(deadlineInWords(view, context), open)),
    ...lateness(view, context).map((said) => text(said)),
  ];
}

/** Which cell comes next. */
export function nextText(view: ReviewView, next: Indicator | undefined, context: FlowContext): Block[] {
  const cell = next && position(view, next.id).cell;
  if (!cell) return [];
  const name = cellTitle(cell, context.language);
  return [text(REMINDERS[context.language].next(name), 'subtle')];
}
