import { affiliation, type Person } from './person';
import { answerers, type Review } from './review';

/**
 * A seat on a team is one set of sheets. Most have one person. Two may share one: they fill it in between them, both
 * read it, and it counts once (method, section 9.1). A seat's id is the person id of whoever had it first, and its sheets
 * are kept under that, whoever sits there by now.
 */
type Seated = Pick<Review, 'members' | 'seats'>;

/** So many may sit on one seat at once. */
export const MOST_ON_A_SEAT = 2;

/** Whose sheets somebody fills in: the seat's id, their own where they share nobody's. */
export function seatOf(person: string, { seats }: Pick<Review, 'seats'>): string {
  return seats?.[person] ?? person;
}

/** The seats of those who fill in sheets, each once; the leader's first. */
export function seatsOf(review: Seated): string[] {
  return [...new Set(answerers(review).map((person) => seatOf(person, review)))];
}

/** Who sits on a seat now: nobody once all have left it. */
export function sitting(seat: string, review: Seated): string[] {
  return answerers(review).filter((person) => seatOf(person, review) === seat);
}

/** Who else fills in the same sheets as somebody. */
export function seatMates(person: string, review: Seated): string[] {
  return answerers(review).includes(person)
    ? sitting(seatOf(person, review), review).filter((other) => other !== person)
    : [];
}

/**
 * A seat as one person: whoever sits there, both by name and place where there are two; whoever left it last known by its
 * id where nobody does.
 */
export function seatAsOne(seat: string, review: Seated, people: ReadonlyMap<string, Person>): Person | undefined {
  const there = sitting(seat, review).flatMap((person) => people.get(person) ?? []);
  const [first, ...more] = there;
  if (!first) return people.get(seat);
  if (more.length === 0) return first;
  const { city: _, organisation: __, ...rest } = first;
  const places = [...new Set(there.map(affiliation))].filter((place) => place !== '');
  return {
    ...rest,
    name: there.map(({ name }) => name).join(' & '),
    ...(places.length > 0 ? { city: places.join(' & ') } : {}),
    active: there.some(({ active }) => active),
  };
}
