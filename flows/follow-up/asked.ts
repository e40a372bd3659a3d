import { followUpMonths } from '../../src/method/after-visit';
import { addDays, addMonths, dayIn, instantAt, weekday } from '../../src/method/calendar';
import { rolesOf } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import type { Day, Instant, TimeZone } from '../../src/method/time';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { KeptDocuments } from '../../src/steps/documents';
import { type Followed, finalSentAt, followedIn, GIVEN } from './kept';

/** What the host city plans it is asked so many days after the final report. */
const PLAN_AFTER_DAYS = 14;
/** Whoever has not said yet is asked once more after so many days. */
const AGAIN_AFTER_DAYS = 7;
/** The call is so many months after; both hear of it so many days before. */
const CALL_AFTER_MONTHS = 12;
const CALL_BEFORE_DAYS = 14;

/** A moment at which the host city is asked: for its plan, or where what it plans stands. */
export interface Asking {
  what: 'plan' | 'state';
  /** Stored: it stays as it is. */
  why: string;
  /** How many months after; 0 for its plan. */
  months: number;
  /** From this day on what is said counts as an answer to it. */
  since: Day;
  at: Instant;
}

/** When the host city is asked, in order; never before the final report was sent. */
export function askings(review: Pick<Review, 'timeZone' | 'followUp'>, kept: KeptDocuments): Asking[] {
  const { timeZone } = review;
  const sent = finalSentAt(kept);
  if (sent === undefined) return [];
  const day = dayIn(timeZone, sent);
  const twice = (what: Asking['what'], why: string, months: number, first: Day): Asking[] =>
    [0, AGAIN_AFTER_DAYS].map((days, n) => ({
      what,
      why: n === 0 ? why : `${why}-again`,
      months,
      since: first,
      at: morningOf(addDays(first, days), timeZone),
    }));
  return [
    ...twice('plan', 'plan', 0, addDays(day, PLAN_AFTER_DAYS)),
    ...followUpMonths(review).flatMap((months) => twice('state', `m${months}`, months, addMonths(day, months))),
  ];
}

/** When leader and contact talk, a year after; undefined before the final report was sent. */
export function callDay({ timeZone }: Pick<Review, 'timeZone'>, kept: KeptDocuments): Day | undefined {
  const sent = finalSentAt(kept);
  return sent === undefined ? undefined : onWeekday(addMonths(dayIn(timeZone, sent), CALL_AFTER_MONTHS));
}

/** When both hear of the call: two weeks before, and on its day. */
export function callMoments(review: Pick<Review, 'timeZone'>, kept: KeptDocuments): { why: string; at: Instant }[] {
  const day = callDay(review, kept);
  if (day === undefined) return [];
  return [
    { why: 'call-ahead', at: morningOf(addDays(day, -CALL_BEFORE_DAYS), review.timeZone) },
    { why: 'call', at: morningOf(day, review.timeZone) },
  ];
}

/** Nine o'clock there, on that day or on the Monday after. */
function morningOf(day: Day, timeZone: TimeZone): Instant {
  return instantAt(onWeekday(day), '09:00', timeZone);
}

function onWeekday(day: Day): Day {
  const n = weekday(day);
  return n === 6 ? addDays(day, 2) : n === 7 ? addDays(day, 1) : day;
}

/** What somebody of the host city answers on: a contact on all, a colleague on what was given to them. */
export function ownIn({ review }: Pick<ReviewView, 'review'>, { kept, language, person }: FlowContext): Followed[] {
  const all = followedIn(kept, language);
  if (rolesOf(person.id, review).includes('host')) return all;
  const given = kept.of(GIVEN).find(({ record }) => record.person === person.id)?.value.advice ?? [];
  return all.filter(({ advice }) => given.includes(advice.key));
}

/** What is still to be said of these at a moment: the plan of those without one; of what is under way, where it stands since. */
export function openOf(followed: readonly Followed[], { what, since }: Asking, timeZone: TimeZone): Followed[] {
  return followed.filter(({ plan, state }) => {
    if (!plan) return true;
    if (what === 'plan' || plan.stand === 'not') return false;
    if (state?.state === 'done' || state?.state === 'dropped') return false;
    return state === undefined || dayIn(timeZone, state.at) < since;
  });
}
