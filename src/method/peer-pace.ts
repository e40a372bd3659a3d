import { deadline, earliestOpening, later as laterOf, type WorkCalendar } from './calendar';
import { type Pace, type PaceInput, paceOf } from './pace';
import type { Review } from './review';
import { sitting } from './seats';
import type { Sheet } from './sheet';
import { currentContent, firstSubmittedAt } from './sheet-changes';
import type { Instant } from './time';

/** Where a seat stands in a review at a moment, from its sheets, by the days of one who sits there. */
export function peerPace(
  review: Review,
  seat: string,
  total: number,
  sheets: readonly Sheet[],
  calendar: WorkCalendar,
  now: Instant,
  later: PaceInput['later'] = [],
): Pace {
  const saved = sheets.flatMap((s) => [...s.revisions.map((r) => r.at), ...(s.draft ? [s.draft.at] : [])]);
  const lastSaved = saved
    .filter((at) => at <= now)
    .sort()
    .at(-1);
  const from = openedFrom(review, seat);
  return paceOf({
    total,
    later: later.filter(({ opening }) => opening > from),
    judged: sheets.filter((s) => currentContent(s).performance !== undefined && (s.startedAt ?? now) <= now).length,
    completions: sheets.flatMap((s) => completion(s, now)),
    ...(lastSaved === undefined ? {} : { lastSaved }),
    calendar,
    opening: from,
    deadline: deadline(review),
    now,
  });
}

/**
 * Where a seat stands (`seatOf`), by the days of those who sit on it: of two, of whoever has more of them left, so that it is
 * not judged by the days of the one who is away. Undefined where nobody's days are given.
 */
export function seatPace(
  review: Review,
  seat: string,
  total: number,
  sheets: readonly Sheet[],
  calendars: ReadonlyMap<string, WorkCalendar>,
  now: Instant,
  later: PaceInput['later'] = [],
): Pace | undefined {
  const paces = sitting(seat, review).flatMap((person) => {
    const calendar = calendars.get(person);
    return calendar ? [peerPace(review, seat, total, sheets, calendar, now, later)] : [];
  });
  return paces.sort((a, b) => b.workingDaysLeft - a.workingDaysLeft || b.silentWorkingDays - a.silentWorkingDays)[0];
}

/** Whoever joins later begins then. */
function openedFrom({ openedAt, joined, ...dated }: Review, seat: string): Instant {
  return laterOf(openedAt ?? earliestOpening(dated), joined?.[seat] ?? '');
}

function completion(sheet: Sheet, now: Instant) {
  const first = firstSubmittedAt(sheet);
  if (first === undefined || first > now) return [];
  return [{ at: first, ...(sheet.startedAt ? { startedAt: sheet.startedAt } : {}) }];
}
