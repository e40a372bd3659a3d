import { isGathered } from './blind-rule';
import { isThatCity } from './city';
import { isOfHost, rolesOf } from './permissions';
import type { Person } from './person';
import { answerers, type Review } from './review';
import { termsOf } from './terms';
import type { Instant } from './time';

type Reader = Pick<Person, 'id' | 'city'>;

/**
 * Whether a review is an earlier one of the same city. By a name that several cities share, what one was told would be read
 * by another: the names have to mean one city, in one time zone.
 */
export function isEarlierOf(review: Review, other: Review): boolean {
  const names = ({ hostCity, hostNames = [] }: Review) => [hostCity, ...hostNames];
  return (
    other.id !== review.id &&
    other.visit.start < review.visit.start &&
    other.timeZone === review.timeZone &&
    names(review).some((name) => names(other).some((one) => isThatCity(name, one)))
  );
}

/** Whoever fills in sheets judges for themselves first: what an earlier team said is shown once the sheets are gathered. */
export function waitsForEarlier(person: Pick<Person, 'id'>, review: Review, now: Instant): boolean {
  return answerers(review).includes(person.id) && !isGathered(review, now);
}

/** What somebody is in the earlier review; of one programme the city's contacts and colleagues of now come after those of then. */
function rolesThen(person: Reader, review: Review, earlier: Review) {
  const own = rolesOf(person.id, earlier);
  const isOfCity = isOfHost(person, review) || isOfHost(person, earlier);
  if (!isOfCity) return { isOfCity, roles: own.filter((role) => role !== 'observer') };
  return { isOfCity, roles: review.programme === earlier.programme ? [...own, ...rolesOf(person.id, review)] : own };
}

/** Whether what became of it is somebody's to read in all its words: who was on that team, organised it, or is the city's contact. */
export function wasWithin(person: Reader, review: Review, earlier: Review): boolean {
  const { isOfCity, roles } = rolesThen(person, review, earlier);
  return isOfCity ? roles.includes('host') : roles.length > 0;
}

/** Whether everybody who works in a review may read what went out as final in the earlier one, by its terms. */
export function isOpenToTeam(review: Review, earlier: Review): boolean {
  const { finalReaders, publication } = termsOf(earlier);
  return publication === 'report' || (finalReaders === 'programme' && review.programme === earlier.programme);
}

/**
 * Whether somebody who works in a review may read what went out as final in an earlier one of its city: as in that one, by its
 * terms (method, section 9a). Another programme reads what is published, and nothing else but what is somebody's own.
 */
export function readsEarlier(person: Reader, review: Review, earlier: Review): boolean {
  if (isOpenToTeam(review, earlier) || wasWithin(person, review, earlier)) return true;
  const { isOfCity, roles } = rolesThen(person, review, earlier);
  return isOfCity && termsOf(earlier).finalReaders !== 'contact' && roles.length > 0;
}

/** Whether texts that say a judgement on an indicator are somebody's to read, too. */
export function readsEarlierJudgements(person: Reader, review: Review, earlier: Review): boolean {
  return wasWithin(person, review, earlier) || termsOf(earlier).judgements === 'final-readers';
}
