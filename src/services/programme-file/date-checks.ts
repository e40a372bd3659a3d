import type { Day } from '../../domain/time';
import { type DateFinding, type DayOff, dateFindings } from './date-rules';
import type { FileReview, Note, Path } from './types';

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
