import { addMonths, dayIn } from './calendar';
import type { Review } from './review';
import { termsOf } from './terms';
import type { Day, Instant } from './time';

/** The people of a review are known to us for so many months after its visit at least: they are asked what became of it for a year. */
const FOLLOWED_MONTHS = 18;

type Kept = Pick<Review, 'visit' | 'terms'>;

/** From this day on, in the host city, what a team wrote is kept no more (method, sections 9a and 13). */
export function workErasedOn(review: Kept): Day {
  return addMonths(review.visit.start, retentionOf(review));
}

/** From this day on its people are kept no more who have no part in anything else. */
export function peopleErasedOn(review: Kept): Day {
  return addMonths(review.visit.start, Math.max(retentionOf(review), FOLLOWED_MONTHS));
}

/** Whether a day has come in the host city; never while the review waits for a new date. */
export function isPast(review: Pick<Review, 'timeZone' | 'stopped'>, day: Day, now: Instant): boolean {
  return review.stopped?.how !== 'postponed' && dayIn(review.timeZone, now) >= day;
}

function retentionOf(review: Kept): number {
  return Number(termsOf(review).retention);
}
