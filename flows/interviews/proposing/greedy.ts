import { isBetter, type Worth, worthOf } from './objective';
import { freeAt, pairFor } from './pairing';
import { type Asked, beginnings, dayOf, type Placed, type Span, type Talk } from './programme';

/** Where a talk of this length would go in a programme; undefined where no pair is free for it. */
export type Place = (minutes: number, placed: readonly Placed[], asked: Asked) => Omit<Placed, 'talk'> | undefined;

/**
 * Given hours first; then, one after the other, whoever adds most to what the programme is worth, each where `place` puts
 * them, until nobody adds anything.
 */
export function greedy(asked: Asked, place: Place): Placed[] {
  const placed = withGiven(asked);
  let worth = worthOf(placed, asked);
  for (;;) {
    const next = bestNext(placed, worth, asked, place);
    if (!next) return placed;
    placed.push(next.placed);
    worth = next.worth;
  }
}

/** The first beginning at which a pair is free, on the day with most room left. */
export const calmestPlace: Place = (minutes, placed, asked) =>
  firstPlace(calmestFirst(beginnings(asked.hours, minutes), placed, asked), minutes, placed, asked);

/** The first beginning of all at which a pair is free: hours lie closer, so that now and then one more finds room. */
export const earliestPlace: Place = (minutes, placed, asked) =>
  firstPlace(beginnings(asked.hours, minutes), minutes, placed, asked);

function firstPlace(
  begin: readonly number[],
  minutes: number,
  placed: readonly Placed[],
  asked: Asked,
): ReturnType<Place> {
  for (const from of begin) {
    const span = { from, to: from + minutes };
    const pair = pairFor(span, placed, asked);
    if (pair) return { ...span, pair, isGiven: false };
  }
  return undefined;
}

/** On the day that has the smallest share of its hours taken first: nobody hears twelve on one day and none on another. */
function calmestFirst(begin: readonly number[], placed: readonly Placed[], { hours }: Asked): number[] {
  const [room, taken] = [minutesByDay(hours), minutesByDay(placed)];
  const share = (from: number) => (taken.get(dayOf(from)) ?? 0) / (room.get(dayOf(from)) ?? 1);
  return [...begin].sort((a, b) => share(a) - share(b) || a - b);
}

function minutesByDay(spans: readonly Span[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { from, to } of spans) sums.set(dayOf(from), (sums.get(dayOf(from)) ?? 0) + to - from);
  return sums;
}

/** Those wanted that are not in a programme, and that it may still take. */
export function waiting(placed: readonly Placed[], { wanted, mostNew }: Asked): Talk[] {
  const there = new Set(placed.map(({ talk }) => talk.key));
  const isFull = placed.filter(({ talk }) => talk.isNew).length >= mostNew;
  return wanted.filter(({ key, isNew }) => !there.has(key) && !(isNew && isFull));
}

/** The hours that are given stay; who has no pair yet gets one, or one alone where nobody else is free. */
function withGiven({ given, team }: Asked): Placed[] {
  const inOrder = [...given].sort((a, b) => a.from - b.from || (a.talk.key < b.talk.key ? -1 : 1));
  const paired = inOrder.filter(({ pair }) => pair.length > 0);
  const placed: Placed[] = paired.map((one) => ({ ...one, isGiven: true }));
  for (const one of inOrder.filter(({ pair }) => pair.length === 0)) {
    const [alone] = freeAt(one, placed, team);
    const pair = pairFor(one, placed, { team }) ?? (alone ? [alone.id] : []);
    placed.push({ ...one, pair, isGiven: true });
  }
  return placed;
}

function bestNext(
  placed: readonly Placed[],
  worth: Worth,
  asked: Asked,
  placeFor: Place,
): { placed: Placed; worth: Worth } | undefined {
  if (placed.length >= asked.most) return undefined;
  const places = new Map<number, ReturnType<Place>>();
  let best: { placed: Placed; worth: Worth } | undefined;
  for (const talk of waiting(placed, asked)) {
    const { minutes } = talk;
    if (!places.has(minutes)) places.set(minutes, placeFor(minutes, placed, asked));
    const place = places.get(minutes);
    if (!place) continue;
    const next = { ...place, talk };
    const then = worthOf([...placed, next], asked);
    if (isBetter(then, best?.worth ?? worth)) best = { placed: next, worth: then };
  }
  return best;
}
