import { dayIn } from './calendar-days';
import type { Day, Instant, TimeZone } from './time';

/** Dates that somebody writes or chooses lie from last year to five years ahead: what is beyond is a slip. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

/** The first and the last day that may be written on a day. */
export function daysInReach(today: Day): { first: Day; last: Day } {
  const year = Number(today.slice(0, 4));
  return { first: `${year - YEARS_BACK}-01-01`, last: `${year + YEARS_AHEAD}-12-31` };
}

/** Whether a day may be written on a day. */
export function isInReach(day: Day, today: Day): boolean {
  const { first, last } = daysInReach(today);
  return first <= day && day <= last;
}

/** The last day of the reach, at a moment, in a zone. */
export function lastInReach(zone: TimeZone, now: Instant): Day {
  return daysInReach(dayIn(zone, now)).last;
}
