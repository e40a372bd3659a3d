import { instantAt, later, type TimeOfDay } from './calendar-days';
import { earliestOpening, tDay, tName } from './calendar-review';
import type { Review } from './review';
import type { Day, Instant } from './time';

/** When reminders reach people, on their own wall clock. One time for all, so that several can become one message. */
export const REMINDER_TIME: TimeOfDay = '09:10';
/** When the daily digest is made, on the leader's wall clock (method, section 5.2). */
export const DIGEST_TIME: TimeOfDay = '17:00';

/** A reminder the method wants somebody to get; where it lands depends on their calendar (`place-wishes.ts`). */
export interface Wish {
  /** Names the moment of the method; see `PlanItem.why`. */
  why: string;
  /** The day it is meant for, in the recipient's zone. */
  day: Day;
  /** How it may move when its day will not do. */
  moves: Moves;
}

/** What happens to a message whose day is no working day, or taken by a more specific message. */
export type Moves =
  /** At 09:10, else on the previous working day; after `notBefore` and, if nothing else is left, later up to `notAfter`. */
  | { how: 'back'; notBefore?: Instant; notAfter?: Instant }
  /** At 09:10 on its day, or not at all. */
  | { how: 'never' }
  /** At this moment, or the first one after it in working hours of a day that is free, up to `notAfter`. */
  | { how: 'forward'; from: Instant; notAfter: Instant }
  /** At this moment, pushed into the hours of its day as long as it stays before `before`; or not at all. */
  | { how: 'within-day'; at: Instant; before: Instant };

/** A wish for a day of the method, or for a working day before it. */
export function back(review: Review, day: Day, notBefore?: Instant, notAfter?: Instant): Wish {
  const moves = {
    how: 'back' as const,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  };
  return { why: tName(review, day), day, moves };
}

/**
 * When the desk review opens: when the report was accepted, at the earliest T−4w 09:00 host-local. A review whose
 * report has not been accepted yet is planned as if that happened in time or, once it is late, now.
 */
export function openingOf(review: Review, now: Instant): Instant {
  return later(review.openedAt ?? now, earliestOpening(review));
}

/** The first moment of the day on which the visit begins. */
export function beginningOfVisit(review: Review): Instant {
  return instantAt(tDay(review, 0), '00:00', review.timeZone);
}
