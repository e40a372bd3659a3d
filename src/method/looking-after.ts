import { dayIn } from './calendar';
import { may } from './permissions';
import type { Person } from './person';
import type { Review } from './review';
import type { Instant } from './time';

/** Everybody of a review, by id. */
type People = ReadonlyMap<string, Person>;

/**
 * Which of a review's organisers looks after it first: the one named first. Whoever left, or is of the host city and sees
 * nothing of its team, does only where there is nobody else. Undefined where none is left.
 */
export function looksAfter(review: Review, people: People): string | undefined {
  return inOrder(review, people)[0]?.id;
}

/**
 * Who hears what a review needs at a moment: who looks after it first, or whoever stands in for them; the next organiser
 * while those are away, want silence or cannot be reached (`lost`).
 */
export function hearsOf(
  review: Review,
  people: People,
  now: Instant,
  lost: readonly string[] = [],
): string | undefined {
  const there = inOrder(review, people);
  const standIn = there[0] && standInFor(there[0].id, review, people, now);
  const organisers = standIn ? [standIn, ...there.slice(1), ...there.slice(0, 1)] : there;
  return (organisers.find((one) => !isOut(one, now) && !lost.includes(one.id)) ?? organisers[0])?.id;
}

/**
 * For whom an organiser does something in a review that another looks after first; undefined for whoever does it as
 * themselves: who looks after it, leads it, or is no organiser of it.
 */
export function actsFor(by: string, review: Review, people: People): string | undefined {
  const { organisers, leader } = review.members;
  if (!organisers.includes(by) || leader === by) return undefined;
  const first = looksAfter(review, people);
  return first === by ? undefined : first;
}

/** Which of a review's organisers stands in for this one at a moment. */
export function standInFor(id: string, review: Review, people: People, now: Instant): Person | undefined {
  const standIn = review.standIns?.[id];
  const person = inOrder(review, people).find((one) => one.id === standIn?.by);
  return standIn && person && dayIn(person.timeZone, now) <= standIn.until ? person : undefined;
}

function inOrder(review: Review, people: People): Person[] {
  const there = review.members.organisers.flatMap((id) => {
    const one = people.get(id);
    return one?.active ? [one] : [];
  });
  const sees = there.filter((one) => may(one, 'see-progress', review));
  return sees.length > 0 ? sees : there;
}

function isOut({ away, timeZone, paused, snoozedUntil }: Person, now: Instant): boolean {
  const today = dayIn(timeZone, now);
  return paused || (snoozedUntil ?? '') > now || away.some(({ from, to }) => from <= today && today <= to);
}
