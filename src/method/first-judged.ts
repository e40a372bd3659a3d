import type { Performance, Sheet, SheetRevision } from './sheet';
import type { Instant } from './time';

/** Whether a sheet is complete, or was once: what was shown then has been seen. */
export function hasBeenComplete(sheet: Sheet | undefined): boolean {
  return sheet !== undefined && (sheet.firstJudged !== undefined || sheet.revisions.length > 0);
}

/** Whether it was by a moment. */
export function wasComplete({ firstJudged, firstAt, revisions }: Sheet, until: Instant): boolean {
  const first = firstJudged?.at ?? firstAt ?? revisions[0]?.at;
  return first !== undefined && first <= until;
}

/** The sheet with what it judged when it was first complete; of one stored before this was kept, what is known of that. */
export function withFirstJudged(sheet: Sheet): Sheet {
  const [first] = sheet.revisions;
  const performance = first?.content.performance;
  if (sheet.firstJudged || !first || !performance) return sheet;
  return { ...sheet, firstJudged: { performance, at: sheet.firstAt ?? first.at } };
}

/**
 * The sheet after a revision that counts now. Where it judges otherwise than at first, and its author sees how the host
 * judges itself (`seesRating`), that is kept for good (method, section 12).
 */
export function judgedAgain(sheet: Sheet, { content, at }: SheetRevision, seesRating: boolean): Sheet {
  const { firstJudged: first, ...rest } = withFirstJudged(sheet);
  if (!first) return sheet;
  const isChanged = seesRating && first.changedAt === undefined && content.performance !== first.performance;
  return { ...rest, firstJudged: isChanged ? { ...first, changedAt: at } : first };
}

/** What a sheet judged before its author saw how the host judges itself, where they changed it after that, by `until`. */
export function judgedBeforeRating({ firstJudged: first }: Sheet, until: Instant): Performance | undefined {
  return first?.changedAt !== undefined && first.changedAt <= until ? first.performance : undefined;
}
