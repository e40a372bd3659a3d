import { followUpMonths } from './after-visit';
import { addDays, addMonths, dayIn, later } from './calendar';
import type { Review } from './review';
import { termsOf } from './terms';
import type { Day, Instant } from './time';

/** The people of a review are known to us for so many months after its visit at least: they talk about what became of it a year after its report. */
const FOLLOWED_MONTHS = 18;
/** And for so many months after they are asked for something for the last time: the report comes after the visit, and an answer later still. */
const ANSWERED_MONTHS = 6;

/** So many days before anything is erased, organisers hear of it. */
export const NOTICE_DAYS = 28;

type Kept = Pick<Review, 'visit' | 'terms' | 'timeZone' | 'retentionNearAt' | 'followUp' | 'asked'>;

/**
 * From this day on, in the host city, what a team wrote is kept no more (method, sections 9a and 13); where its end was noticed
 * late, as after an update or a pause of the server, so much later that its organisers hear of it as long before as ever.
 */
export function workErasedOn(review: Kept): Day {
  return notBeforeNotice(review, addMonths(review.visit.start, retentionOf(review)));
}

/** From this day on its people are kept no more who have no part in anything else. */
export function peopleErasedOn(review: Kept): Day {
  const followed = (followUpMonths(review).at(-1) ?? 0) + ANSWERED_MONTHS;
  const months = Math.max(retentionOf(review), FOLLOWED_MONTHS, followed);
  const asked = Object.values(review.asked ?? {}).map(({ until }) => addMonths(until, ANSWERED_MONTHS));
  return notBeforeNotice(review, [addMonths(review.visit.start, months), ...asked].reduce(later));
}

/** Whether it is time to say that what the team wrote will go; never of a review that waits for a new date, or is cancelled. */
export function isNear(review: Kept & Pick<Review, 'stopped'>, now: Instant): boolean {
  return isPast(review, addDays(addMonths(review.visit.start, retentionOf(review)), -NOTICE_DAYS), now);
}

/**
 * Whether a day has come in the host city. Never while the review waits for a new date; nor where it is cancelled: then nothing
 * is sent, so that nobody could hear of it.
 */
export function isPast({ timeZone, stopped }: Pick<Review, 'timeZone' | 'stopped'>, day: Day, now: Instant): boolean {
  return (stopped === undefined || stopped.how === 'ended') && dayIn(timeZone, now) >= day;
}

function notBeforeNotice({ retentionNearAt: at, timeZone }: Kept, day: Day): Day {
  return at === undefined ? day : later(day, addDays(dayIn(timeZone, at), NOTICE_DAYS));
}

function retentionOf(review: Kept): number {
  return Number(termsOf(review).retention);
}
