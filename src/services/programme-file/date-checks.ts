import { addDays, isHoliday, tDay, tName, weekday } from '../../domain/calendar';
import type { Day } from '../../domain/time';
import type { FileReview, Note, Path } from './types';

const NAMES = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Dates that are possible but probably not meant (method, section 3): a visit or call on a day off, a call outside
 * T−4w…T0, a report due too late to be studied. `callDay` is on the host city's calendar, `holidays` its code.
 */
export function warnOfDates(
  review: Pick<FileReview, 'visit' | 'report'>,
  callDay: Day | undefined,
  holidays: string | undefined,
  at: Path,
  warn: Note,
): void {
  const { start, days } = review.visit;
  for (const day of Array.from({ length: days }, (_, n) => addDays(start, n))) {
    const why = dayOff(day, holidays);
    if (why) warn([...at, 'visit', 'start'], `the visit includes ${day}, ${why}`);
  }
  if (callDay !== undefined) {
    const why = dayOff(callDay, holidays);
    if (why) warn([...at, 'call'], `the team call is on ${callDay}, ${why}`);
    if (callDay < tDay(review, -4) || callDay >= start)
      warn(
        [...at, 'call'],
        `the team call is at ${tName(review, callDay)}; it helps between T-4w and the visit, best T-2w to T-1w`,
      );
  }
  const { due } = review.report;
  if (due > tDay(review, -2))
    warn(
      [...at, 'report', 'due'],
      `the report is due ${due} (${tName(review, due)}), when the peers' sheets are due already`,
    );
}

function dayOff(day: Day, holidays: string | undefined): string | undefined {
  if (isHoliday(holidays, day)) return 'a public holiday there';
  return weekday(day) > 5 ? `a ${NAMES[weekday(day)]}` : undefined;
}
