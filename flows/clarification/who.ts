import { isGathered } from '../../src/method/blind-rule';
import { may } from '../../src/method/permissions';
import type { Person } from '../../src/method/person';
import { answerers, type Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import { RELEASE } from './rights';

/**
 * Who releases what is proposed: the facilitators, else the organisers (method, section 2). Of either, before the gathering
 * only those who fill in no sheets themselves: the blind rule is for these, whatever else they are.
 */
export function releasers(review: Review, now: Instant): readonly string[] {
  const { facilitators, organisers } = review.members;
  const answering = answerers(review);
  const free = (ids: readonly string[]) =>
    isGathered(review, now) ? ids : ids.filter((id) => !answering.includes(id));
  const first = free(facilitators);
  return first.length > 0 ? first : free(organisers);
}

/** Whether somebody releases what is proposed in a review, and reads it for that. */
export function releases(person: Person, review: Review, now: Instant): boolean {
  return may(person, RELEASE, review) && releasers(review, now).includes(person.id);
}

/** Whether somebody who releases sees from whom something is: facilitators read everybody's sheets, organisers see what it says. */
export function seesWho(person: Person, review: Review): boolean {
  return review.members.facilitators.includes(person.id);
}
