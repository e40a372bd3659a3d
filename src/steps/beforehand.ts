import { momentInWords, shortDay } from '../i18n/format';
import { dayIn, earliestOpening } from '../method/calendar';
import { may } from '../method/permissions';
import type { Review } from '../method/review';
import type { Prompt } from '../ports/prompt';
import type { FlowContext } from './contract';
import { commandButton, line } from './prompts';

/** Before a desk review has opened: what it waits for, who opens it when, and what somebody can do meanwhile, a press each. */
export function notYetOpen(review: Review, context: FlowContext): Prompt {
  const { commands, person, now, language } = context;
  const actions = commands
    .meanwhile(person, review, now)
    .map((id) => commandButton(id, commands.labelOf(id, language), review.id));
  return line(beforehand(review, context), actions);
}

function beforehand(review: Review, { person, words, language, now, today }: FlowContext): string {
  const w = words.beforehand;
  const opens = may(person, 'decide', review) || may(person, 'manage-review', review);
  const earliest = earliestOpening(review);
  const when = momentInWords(earliest, person.timeZone, language, false, today);
  const isEarly = now < earliest;
  return [
    w.notOpen(review.hostCity),
    review.reportHandedIn === undefined
      ? (isReportLate(review, now) ? w.reportWas : w.reportDue)(shortDay(review.report.due, language, today))
      : w.reportIn(shortDay(dayIn(review.timeZone, review.reportHandedIn), language, today)),
    opens ? (isEarly ? w.youFrom(when) : w.you) : isEarly ? w.theyFrom(when) : w.they,
    ...(may(person, 'fill-sheet', review) && !opens ? [w.write] : []),
  ].join(' ');
}

/** Whether the host's report should have been there on a day before this one, on its own calendar. */
export function isReportLate(review: Review, now: string): boolean {
  const isAwaited = review.openedAt === undefined && review.reportHandedIn === undefined;
  return isAwaited && dayIn(review.timeZone, now) > review.report.due;
}
