import type { Review } from '../../src/method/review';
import type { Kept, KeptDocuments } from '../../src/steps/documents';
import { INTERVIEW, type Interview } from './kept';
import { isOnVisit } from './times';

export { INTERVIEW, type Interview, PLAN } from './kept';
export { daysOf, planIn, visitDays } from './times';

/** Commands of this step that others' cards offer as buttons. What declares them is built on this file. */
export const BUTTONS = { interviews: 'interviews' } as const;

/** The interviews of a review by when they begin, cancelled ones included. */
export function interviewsIn(kept: KeptDocuments): Kept<Interview>[] {
  return [...kept.of(INTERVIEW)].sort(
    (a, b) =>
      (a.value.starts < b.value.starts ? -1 : a.value.starts > b.value.starts ? 1 : 0) ||
      (a.record.id < b.record.id ? -1 : 1),
  );
}

/** The same, without those that lie on a day that is none of the visit any more. */
export function interviewsOnVisit(review: Pick<Review, 'visit' | 'timeZone'>, kept: KeptDocuments): Kept<Interview>[] {
  return interviewsIn(kept).filter(({ value }) => isOnVisit(value, review));
}
