import type { Sheet } from './sheet';
import { lastRevision } from './sheet-changes';
import type { Instant } from './time';

/**
 * How many answers a team has on each indicator by `until`: sheets that were complete, also of those who left since. Drafts
 * are none (method, section 4). An indicator without any is not there.
 */
export function answersOn(sheets: readonly Sheet[], until: Instant): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sheet of sheets)
    if (lastRevision(sheet, until)) counts.set(sheet.indicator, (counts.get(sheet.indicator) ?? 0) + 1);
  return counts;
}
