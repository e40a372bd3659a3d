import { addDays, addMonths } from './calendar-days';
import { tDay } from './calendar-review';
import type { Review } from './review';
import type { Day } from './time';

/** So many weeks after T0 the leader is reminded of the draft report; it is due at the last (method, section 3). */
export const REPORT_WEEKS = { reminded: [2, 4], draft: 4, final: 6 } as const;
/** So many days has the host city for its comments on a draft. */
export const COMMENT_DAYS = 7;
/** The host city is asked so many months after the final report what became of recommendations (method, section 13). */
export const FOLLOW_UP_MONTHS = [3, 6, 12] as const;

/** What comes after a visit if all of it comes in time, on the host city's calendar. */
export interface AfterVisit {
  draft: Day;
  /** Until when the host city comments on it. */
  comments: Day;
  final: Day;
  /** When it is asked what became of the recommendations. */
  followUp: readonly Day[];
}

/** When a review's report is due, and what follows from it. */
export function afterVisit(review: Pick<Review, 'visit'>): AfterVisit {
  const draft = tDay(review, REPORT_WEEKS.draft);
  const final = tDay(review, REPORT_WEEKS.final);
  return {
    draft,
    comments: addDays(draft, COMMENT_DAYS),
    final,
    followUp: FOLLOW_UP_MONTHS.map((months) => addMonths(final, months)),
  };
}
