import { folded } from './plain-text';
import type { Review } from './review';

/** Whether a review is the one that somebody names: by its host city, or by its id. */
export function matches(review: Review, argument: string): boolean {
  const wanted = folded(argument);
  return folded(review.hostCity) === wanted || review.id === wanted || review.id === argument.trim();
}
