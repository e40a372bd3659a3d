import { hasBeenComplete } from './first-judged';
import { answersIn, may } from './permissions';
import type { Person } from './person';
import type { Review } from './review';
import { answerers } from './review';
import type { Sheet } from './sheet';
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

/** Whether others who answer may have read what somebody submitted: then it can be changed, and not taken back. */
export function mayBeRead(review: Review, now: Instant): boolean {
  return review.blind === 'own-answer' || isGathered(review, now);
}

/** On which indicators somebody may see what others wrote: on all, on those they have answered, or on none. */
export type Sight = 'all' | 'answered' | 'nothing';

/**
 * How much of what *others* wrote somebody may see (method, section 2, *Blind rule* and *Host wall*). Who fills in
 * sheets waits for the gathering (or, under `own-answer`, for their own answer), whatever other roles they hold; the
 * leader, before the gathering, sees the indicators they have answered; those who fill in nothing see by their role.
 */
export function sightOf(person: Reader['person'], review: Review, now: Instant): Sight {
  if (!may(person, 'read-sheets', review)) return 'nothing';
  if (isGathered(review, now) || !answerers(review).includes(person.id)) return 'all';
  return review.blind === 'own-answer' || review.members.leader === person.id ? 'answered' : 'nothing';
}

/** Whether a reader may see what others wrote on an indicator. */
export function maySeeOthers({ person, answered }: Reader, review: Review, indicator: string, now: Instant): boolean {
  const sight = sightOf(person, review, now);
  return sight === 'all' || (sight === 'answered' && answered.has(indicator));
}

/** The host's own judgement of an indicator, for somebody whose own sheet on it this is; undefined where they may not see it. */
export type Ratings<T extends string = string> = (indicator: string, own: Sheet | undefined) => T | undefined;

/** Whether somebody does not see yet how the host judges itself on the indicator that their own sheet is about. */
export function waitsForRating(person: Reader['person'], review: Review, own: Sheet | undefined): boolean {
  return review.hostRating !== 'open' && answersIn(person, review) && !hasBeenComplete(own);
}

/**
 * The host's own judgements, as somebody may see them (method, section 12): who fills in sheets, the leader included, once
 * their own sheet on that indicator has been complete, unless the programme opens them; everybody else who reads the report, at once.
 */
export function ratingsFor<T extends string>(
  rated: ReadonlyMap<string, T>,
  person: Reader['person'],
  review: Review,
): Ratings<T> {
  return (indicator, own) => (waitsForRating(person, review, own) ? undefined : rated.get(indicator));
}
