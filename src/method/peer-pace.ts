import { deadline, earliestOpening, later, type WorkCalendar } from './calendar';
import { type Pace, paceOf } from './pace';
import type { Review } from './review';
import type { Sheet } from './sheet';
import { currentContent, firstSubmittedAt } from './sheet-changes';
import type { Instant } from './time';

/** Where one person stands in a review at a moment, from their own sheets. */
export function peerPace(
  review: Review,
  person: string,
  total: number,
  sheets: readonly Sheet[],
  calendar: WorkCalendar,
  now: Instant,
): Pace {
  const saved = sheets.flatMap((s) => [...s.revisions.map((r) => r.at), ...(s.draft ? [s.draft.at] : [])]);
  const lastSaved = saved
    .filter((at) => at <= now)
    .sort()
    .at(-1);
  return paceOf({
    total,
    judged: sheets.filter((s) => currentContent(s).performance !== undefined && (s.startedAt ?? now) <= now).length,
    completions: sheets.flatMap((s) => completion(s, now)),
    ...(lastSaved === undefined ? {} : { lastSaved }),
    calendar,
    opening: later(review.openedAt ?? earliestOpening(review), review.joined?.[person] ?? ''),
    deadline: deadline(review),
    now,
  });
}

function completion(sheet: Sheet, now: Instant) {
  const first = firstSubmittedAt(sheet);
  if (first === undefined || first > now) return [];
  return [{ at: first, ...(sheet.startedAt ? { startedAt: sheet.startedAt } : {}) }];
}
