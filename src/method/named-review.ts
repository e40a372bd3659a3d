import { isSameName } from './city-names';
import type { Review } from './review';

/** Whether a review is the one that somebody names: by its host city, in whatever language, or by its id. */
export function matches(review: Review, argument: string): boolean {
  const id = argument.trim();
  return isSameName(review.hostCity, argument) || review.id === id || review.id === id.toLowerCase();
}
