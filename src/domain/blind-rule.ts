import { may } from './permissions';
import type { Person } from './person';
import type { Review } from './review';
import { answerers } from './review';
import type { Instant } from './time';

/** What is known about a reader when the rule is asked. */
export interface Reader {
  person: Pick<Person, 'id' | 'city' | 'active'>;
  /** Indicators on which the reader has submitted a sheet of their own by `now`. */
  answered: ReadonlySet<string>;
}

/** Whether the sheets are open to the team: the leader gathered them, by `now`. */
export function isGathered(review: Review, now: Instant): boolean {
  return review.gatheredAt !== undefined && review.gatheredAt <= now;
}

/**
 * Whether a reader may see what *others* wrote on an indicator (method, section 2, *Blind rule* and *Host wall*).
 * Who fills in sheets waits for the gathering (or, under `own-answer`, for their own answer); the leader, before the
 * gathering, sees the indicators they have answered; those who fill in nothing see by their role.
 */
export function maySeeOthers(reader: Reader, review: Review, indicator: string, now: Instant): boolean {
  if (!may(reader.person, 'read-sheets', review)) return false;
  if (isGathered(review, now)) return true;
  if (!answerers(review).includes(reader.person.id)) return true;
  const opensByAnswer = review.blind === 'own-answer' || review.members.leader === reader.person.id;
  return opensByAnswer && reader.answered.has(indicator);
}
