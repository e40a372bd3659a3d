import { addDays, addMonths, HOURS_END, instantAt } from './calendar-days';
import { tDay } from './calendar-review';
import type { Review } from './review';
import type { Day, Instant } from './time';

/** So many weeks after T0 the leader is reminded of the draft report; it is due at the last (method, section 3). */
export const REPORT_WEEKS = { reminded: [2, 4], draft: 4, final: 6 } as const;
/** So many days has the host city for its comments on a draft. */
export const COMMENT_DAYS = 7;
/** The host city is asked so many months after the final report what became of recommendations, unless its programme says otherwise (method, section 13). */
export const FOLLOW_UP_MONTHS: readonly number[] = [3, 6, 12];
/** What a programme may say instead: so many months, so many times. */
export const FOLLOW_UP_BOUNDS = { first: 1, last: 36, most: 6 } as const;

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
export function afterVisit(review: Pick<Review, 'visit' | 'followUp'>): AfterVisit {
  const draft = tDay(review, REPORT_WEEKS.draft);
  const final = tDay(review, REPORT_WEEKS.final);
  return {
    draft,
    comments: addDays(draft, COMMENT_DAYS),
    final,
    followUp: followUpMonths(review).map((months) => addMonths(final, months)),
  };
}

/** By what a review says that its draft, or its final report, has gone out (`Review.asked`). */
export const ASKED_DRAFT = 'report-draft';
export const ASKED_FINAL = 'report-final';

/** How far the report on a city has gone to it, as its review alone tells. */
export interface GoneOut {
  /** The draft that went out last, and until when its city comments on it. */
  draft?: { since: Instant; until: Instant };
  /** When the final report last went out. */
  final?: Instant;
}

/** What of a review's report has gone to its city. */
export function goneOut({ asked, timeZone }: Pick<Review, 'asked' | 'timeZone'>): GoneOut {
  const [draft, final] = [asked?.[ASKED_DRAFT], asked?.[ASKED_FINAL]];
  return {
    ...(draft ? { draft: { since: draft.since, until: instantAt(draft.until, HOURS_END, timeZone) } } : {}),
    ...(final ? { final: final.since } : {}),
  };
}

/** Whether the host city is asked for comments on a draft at this moment. */
export function asksComments(review: Pick<Review, 'asked' | 'timeZone'>, now: Instant): boolean {
  const { draft, final } = goneOut(review);
  return draft !== undefined && final === undefined && now <= draft.until;
}

/** After how many months the host city of a review is asked again, in order. */
export function followUpMonths({ followUp }: Pick<Review, 'followUp'>): readonly number[] {
  return followUp ?? FOLLOW_UP_MONTHS;
}

/** Whether months are some at which a host city may be asked again: whole ones within bounds, each later than the one before. */
export function areFollowUpMonths(months: readonly number[]): boolean {
  const { first, last, most } = FOLLOW_UP_BOUNDS;
  return (
    months.length > 0 &&
    months.length <= most &&
    months.every(
      (one, n) => Number.isInteger(one) && one >= first && one <= last && (n === 0 || one > (months[n - 1] ?? one)),
    )
  );
}

/** The longest text that names such months. */
const LONGEST_MONTHS = 100;

/**
 * Months as somebody writes them, in any order: `3, 6, 12`, `3 6 12`, `3, 6 and 12`. Undefined for what holds others, one of
 * them twice, none or too many.
 */
export function readFollowUpMonths(said: string): readonly number[] | undefined {
  if (said.length > LONGEST_MONTHS || /[-.]\d/.test(said)) return undefined;
  const months = (said.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
  return areFollowUpMonths(months) ? months : undefined;
}

/** Months as a programme keeps them: absent where they are as everywhere. */
export function followUpKept(months: readonly number[] | undefined): { followUp?: readonly number[] } {
  const isUsual = months === undefined || months.join() === FOLLOW_UP_MONTHS.join();
  return isUsual ? {} : { followUp: months };
}
