import type { Review } from '../method/review';
import type { Store } from '../ports/store';

/**
 * Whether somebody has begun to work with a review's benchmark: its desk review is open, or something is reported, filled in
 * or kept on its indicators. `kinds`: what steps keep on those.
 */
export async function hasBegun(
  { reportLines, sheets, stepRecords }: Pick<Store, 'reportLines' | 'sheets' | 'stepRecords'>,
  { id, openedAt }: Pick<Review, 'id' | 'openedAt'>,
  kinds: readonly string[],
): Promise<boolean> {
  if (openedAt !== undefined) return true;
  const one = { limit: 1 };
  const found = await Promise.all([
    reportLines.find({ review: id }, one),
    sheets.find({ review: id }, one),
    kinds.length === 0 ? [] : stepRecords.find({ review: id, kind: { in: kinds } }, one),
  ]);
  return found.some(({ length }) => length > 0);
}
