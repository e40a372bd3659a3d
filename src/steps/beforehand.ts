import { momentInWords, shortDay } from '../i18n/format';
import { dayIn, earliestOpening } from '../method/calendar';
import { may } from '../method/permissions';
import type { Review } from '../method/review';
import type { FlowContext } from './contract';

/** Before a desk review has opened: what it waits for, and who opens it when. */
export function beforehand(review: Review, { person, words, language, now, today }: FlowContext): string {
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
