import { answerers, type Members, type Review } from '../../method/review';
import { seatOf, seatsOf, sitting } from '../../method/seats';

/** Two who share a seat, by person id: whose it is, and who shares it. */
type Pair = readonly [string, string];

/** What a file's side says, in person ids: those who are nobody are left out. */
export function pairsIn(
  pairs: readonly (readonly [string, string])[] | undefined,
  idOf: (email: string) => string | undefined,
): Pair[] {
  return (pairs ?? []).flatMap(([one, other]): Pair[] => {
    const [first, second] = [idOf(one), idOf(other)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
}

/** Who sits together in a review, as it is compared: each two in one order, whoever had the seat first. */
export function togetherIn(review: Pick<Review, 'members' | 'seats'>): string[][] {
  return inOrder(seatsOf(review).map((seat) => sitting(seat, review)));
}

/** The same of pairs. */
export function inOrder(pairs: readonly (readonly string[])[]): string[][] {
  return pairs
    .filter(({ length }) => length > 1)
    .map((pair) => [...pair].sort())
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/**
 * The seats of a stored review as a file wants them. Whoever fills in sheets of their own already does not come to
 * another's seat (`begun`): their answers would be nobody's.
 */
export function seatsAfter(
  stored: Review,
  wanted: readonly Pair[],
): { seats: Readonly<Record<string, string>>; begun: string[] } {
  const seats: Record<string, string> = { ...stored.seats };
  const begun: string[] = [];
  const isWanted = (one: string, other: string) => wanted.some((pair) => pair.includes(one) && pair.includes(other));
  for (const together of togetherIn(stored))
    for (const person of together)
      if (seats[person] !== undefined && !together.some((other) => other !== person && isWanted(person, other)))
        delete seats[person];
  for (const [one, other] of wanted) {
    if (seatOf(one, { seats }) === seatOf(other, { seats })) continue;
    // The seat is theirs who fills in sheets already.
    const isThere = (person: string) => answerers(stored).includes(person);
    const [holder, comes] = isThere(one) || !isThere(other) ? [one, other] : [other, one];
    if (stored.openedAt !== undefined && isThere(comes)) begun.push(comes);
    else seats[comes] = seatOf(holder, { seats });
  }
  return { seats, begun };
}

/** The seats of a review that is new. */
export function newSeats(wanted: readonly Pair[], members: Members): Readonly<Record<string, string>> {
  const there = answerers({ members });
  return Object.fromEntries(
    wanted.filter((pair) => pair.every((id) => there.includes(id))).map(([one, other]) => [other, one]),
  );
}
