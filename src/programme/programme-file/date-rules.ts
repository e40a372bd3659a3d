import { addDays, isHoliday, tDay, tName, weekday } from '../../method/calendar';
import type { Day } from '../../method/time';
import type { FileReview } from './types';

/** A public holiday of the host city's, or a weekend's day (6 or 7). */
export type DayOff = 'holiday' | number;

/** Something about a review's dates that is possible but probably not meant. */
export type DateFinding =
  | { what: 'visit-day-off' | 'call-day-off'; day: Day; off: DayOff }
  /** The team call is at another time than it helps; `at` as the method writes it. */
  | { what: 'call-out-of-time'; at: string }
  | { what: 'report-late'; due: Day; at: string };

/**
 * Dates that are probably not meant (method, section 3): a visit or call on a day off, a call outside T−4w…T0, a report
 * due too late to be studied. `callDay` is on the host city's calendar, `holidays` its code.
 */
export function dateFindings(
  review: Pick<FileReview, 'visit' | 'report'>,
  callDay: Day | undefined,
  holidays: string | undefined,
): DateFinding[] {
  const { start, days } = review.visit;
  const { due } = review.report;
  const visit = Array.from({ length: days }, (_, n) => addDays(start, n));
  return [
    ...visit.flatMap((day) => onDayOff('visit-day-off', day, holidays)),
    ...(callDay === undefined ? [] : onDayOff('call-day-off', callDay, holidays)),
    ...(callDay !== undefined && (callDay < tDay(review, -4) || callDay >= start)
      ? [{ what: 'call-out-of-time' as const, at: tName(review, callDay) }]
      : []),
    ...(due > tDay(review, -2) ? [{ what: 'report-late' as const, due, at: tName(review, due) }] : []),
  ];
}

function onDayOff(what: 'visit-day-off' | 'call-day-off', day: Day, holidays: string | undefined): DateFinding[] {
  const off = isHoliday(holidays, day) ? 'holiday' : weekday(day);
  return off === 'holiday' || off > 5 ? [{ what, day, off }] : [];
}
