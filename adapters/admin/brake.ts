import { placeOf } from '../http/caller';

/** Wrong tokens in a minute: from one address, and from all together. */
const MOST = { each: 10, all: 300 };
const MINUTE_MS = 60_000;
/** So many addresses are told apart; who guesses from more of them is stopped by the sum. */
const ADDRESSES = 1_000;

/** What comes of a wrong token. `first`: the first one too many of its minute. */
export type Guess = { isTooMany: false } | { isTooMany: true; first: boolean; waitMs: number };

/** Counts wrong tokens, by address and together, in memory that does not grow. `now` in milliseconds. */
export function brake(now: () => number = Date.now): (address: string | undefined) => Guess {
  let since = Number.NEGATIVE_INFINITY;
  let all = 0;
  let told = false;
  const each = new Map<string, number>();
  return (address) => {
    const at = now();
    if (at - since >= MINUTE_MS) {
      since = at;
      all = 0;
      told = false;
      each.clear();
    }
    const place = placeOf(address ?? '');
    const count = (each.get(place) ?? 0) + 1;
    if (each.has(place) || each.size < ADDRESSES) each.set(place, count);
    all += 1;
    if (count <= MOST.each && all <= MOST.all) return { isTooMany: false };
    const first = !told;
    told = true;
    return { isTooMany: true, first, waitMs: since + MINUTE_MS - at };
  };
}
