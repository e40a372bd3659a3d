import type { Day } from '../../method/time';
import { daysInReach, isInReach } from '../../method/years';
import { type DateFinding, type DayOff, dateFindings } from './date-rules';
import type { FileReview, Note, Path } from './types';

/** The reach of the dates that somebody writes today; what is stored already may lie beyond it. */
export interface Years {
  today: Day;
  stored: ReadonlySet<Day>;
}

/** Notes a date that is too far away to be meant. */
export function checkYear(path: Path, day: Day | undefined, years: Years | undefined, note: Note): void {
  if (day === undefined || years === undefined || isInReach(day, years.today) || years.stored.has(day)) return;
  const { first, last } = daysInReach(years.today);
  note(path, `${day} is out of reach: dates go from ${first.slice(0, 4)} to ${last.slice(0, 4)}`);
}

const NAMES = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Warns of dates that are probably not meant: the rules are `dateFindings`. */
export function warnOfDates(
  review: Pick<FileReview, 'visit' | 'report'>,
  callDay: Day | undefined,
  holidays: string | undefined,
  at: Path,
  warn: Note,
): void {
  for (const finding of dateFindings(review, callDay, holidays)) warn([...at, ...placeOf(finding)], sentence(finding));
}

function placeOf({ what }: DateFinding): Path {
  switch (what) {
    case 'visit-day-off':
      return ['visit', 'start'];
    case 'call-day-off':
    case 'call-out-of-time':
      return ['call'];
    case 'report-late':
      return ['report', 'due'];
  }
}

function sentence(finding: DateFinding): string {
  switch (finding.what) {
    case 'visit-day-off':
      return `the visit includes ${finding.day}, ${why(finding.off)}`;
    case 'call-day-off':
      return `the team call is on ${finding.day}, ${why(finding.off)}`;
    case 'call-out-of-time':
      return `the team call is at ${finding.at}; it helps between T-4w and the visit, best T-2w to T-1w`;
    case 'report-late':
      return `the report is due ${finding.due} (${finding.at}), when the peers' sheets are due already`;
  }
}

function why(off: DayOff): string {
  return off === 'holiday' ? 'a public holiday there' : `a ${NAMES[off]}`;
}
