import { addDays, dayIn, daysBetween, HOURS_END, instantAt } from './calendar-days';
import type { Review } from './review';
import type { Day, Instant } from './time';

type Dated = Pick<Review, 'visit' | 'timeZone' | 'gathering'>;

/** The day so many weeks and days from T0, the first visit day: `tDay(review, -2, -2)` is T−2w−2d. Host-city calendar. */
export function tDay(review: Pick<Review, 'visit'>, weeks: number, days = 0): Day {
  return addDays(review.visit.start, weeks * 7 + days);
}

/** When the desk review ends: T−2w unless the review has another day, 17:30 in the host city's zone (method, section 3). */
export function deadline(review: Dated): Instant {
  return instantAt(lastDeskDay(review), HOURS_END, review.timeZone);
}

/** The last day of the desk review, on the host city's calendar. */
export function lastDeskDay(review: Pick<Review, 'visit' | 'gathering'>): Day {
  return review.gathering ?? tDay(review, -2);
}

/** When the sheets open to the team by themselves: with the deadline, unless the leader gathers them earlier. */
export function gatheringAt(review: Dated): Instant {
  return deadline(review);
}

/** The earliest moment at which the desk review opens: T−4w, 09:00 in the host city's zone. */
export function earliestOpening(review: Dated): Instant {
  return instantAt(tDay(review, -4), '09:00', review.timeZone);
}

/** Whether the desk review has begun: the report was accepted, by `now`. */
export function isOpened({ openedAt }: Pick<Review, 'openedAt'>, now: Instant): boolean {
  return openedAt !== undefined && openedAt <= now;
}

/** Whether the visit has begun: its first day is there, in the host city. */
export function hasBegun(review: Dated, now: Instant): boolean {
  return dayIn(review.timeZone, now) >= review.visit.start;
}

/** Whether the visit's last day is over, in the host city. */
export function isOver(review: Dated, now: Instant): boolean {
  return dayIn(review.timeZone, now) >= addDays(review.visit.start, review.visit.days);
}

/** Whether the team can still meet in a call: the one that is planned, or one before the visit that has no date. */
export function isCallAhead({ call, ...review }: Dated & Pick<Review, 'call'>, now: Instant): boolean {
  return call === undefined ? !hasBegun(review, now) : call > now;
}

/** How the method writes a day of a review: `T0`, `T-4w-2d`, `T-3d`, `T+2w`. */
export function tName(review: Pick<Review, 'visit'>, day: Day): string {
  const distance = daysBetween(review.visit.start, day);
  if (distance === 0) return 'T0';
  const sign = distance < 0 ? '-' : '+';
  const weeks = Math.floor(Math.abs(distance) / 7);
  const days = Math.abs(distance) % 7;
  return `T${weeks > 0 ? `${sign}${weeks}w` : ''}${days > 0 ? `${sign}${days}d` : ''}`;
}
