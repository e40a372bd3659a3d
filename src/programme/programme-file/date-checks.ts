import type { Day } from '../../method/time';
import { daysInReach, isInReach } from '../../method/years';
import { type FileFinding, finding } from '../../steps/file-problems';
import { type DateFinding, dateFindings } from './date-rules';
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
  note(path, finding('out-of-reach', day, first.slice(0, 4), last.slice(0, 4)));
}

/** Warns of dates that are probably not meant: the rules are `dateFindings`. */
export function warnOfDates(
  review: Pick<FileReview, 'visit' | 'report'>,
  callDay: Day | undefined,
  holidays: string | undefined,
  at: Path,
  warn: Note,
): void {
  for (const found of dateFindings(review, callDay, holidays)) warn([...at, ...placeOf(found)], told(found));
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

/** A day off is named by its number, from 1 for Monday; `holiday` for a public holiday. */
function told(found: DateFinding): FileFinding {
  switch (found.what) {
    case 'visit-day-off':
    case 'call-day-off':
      return finding(found.what, found.day, found.off);
    case 'call-out-of-time':
      return finding(found.what, found.at);
    case 'report-late':
      return finding(found.what, found.due, found.at);
  }
}
