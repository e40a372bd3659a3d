import { calmestPlace, waiting } from './greedy';
import { isBetter, worthOf } from './objective';
import { freeAt } from './pairing';
import type { Asked, Placed, Talk } from './programme';

/** So many changes at most: each is worth more than what was before, so that few are ever needed. */
const MOST_CHANGES = 100;
/** And so many programmes are looked at for them, as a turn is one step of the event loop. */
const MOST_TRIALS = 4_000;

/** How many more programmes may be looked at. */
interface Trials {
  left: number;
}

/**
 * The programme after each change that makes it worth more, until none does: somebody else in the place of one, one put out
 * for another who fits elsewhere, or somebody else to lead one. What is given stays where it is.
 */
export function improved(start: readonly Placed[], asked: Asked): readonly Placed[] {
  let best = start;
  const trials: Trials = { left: MOST_TRIALS };
  for (let n = 0; n < MOST_CHANGES; n += 1) {
    const next = exchanged(best, asked, trials) ?? ledByOther(best, asked, trials);
    if (!next) return best;
    best = next;
  }
  return best;
}

/** With one put out and another in: the first change that is worth it. */
function exchanged(placed: readonly Placed[], asked: Asked, trials: Trials): readonly Placed[] | undefined {
  const worth = worthOf(placed, asked);
  for (const [n, out] of placed.entries()) {
    if (out.isGiven) continue;
    const others = placed.filter((_, at) => at !== n);
    const places = new Map<number, Omit<Placed, 'talk'> | undefined>();
    for (const talk of waiting(others, asked)) {
      if (talk.key === out.talk.key) continue;
      if (trials.left === 0) return undefined;
      const place = placeFor(talk, out, others, asked, places);
      if (!place) continue;
      trials.left -= 1;
      const next = [...others, { ...place, talk }];
      if (isBetter(worthOf(next, asked), worth)) return next;
    }
  }
  return undefined;
}

/** Where a talk goes once one is put out: there, if it is no longer than that; else where a pair is free, the same for all of a length. */
function placeFor(
  { minutes }: Talk,
  out: Placed,
  others: readonly Placed[],
  asked: Asked,
  places: Map<number, Omit<Placed, 'talk'> | undefined>,
): Omit<Placed, 'talk'> | undefined {
  if (minutes <= out.to - out.from) return { ...out, to: out.from + minutes };
  if (!places.has(minutes)) places.set(minutes, calmestPlace(minutes, others, asked));
  return places.get(minutes);
}

/** With somebody else to lead one who leads fewer: the first change that is worth it. */
function ledByOther(placed: readonly Placed[], asked: Asked, trials: Trials): readonly Placed[] | undefined {
  const worth = worthOf(placed, asked);
  const homes = new Map(asked.team.map(({ id, home }) => [id, home]));
  for (const [n, one] of placed.entries()) {
    if (one.isGiven) continue;
    const others = placed.filter((_, at) => at !== n);
    for (const leaving of one.pair) {
      const staying = one.pair.filter((id) => id !== leaving);
      const homesThere = staying.map((id) => homes.get(id));
      for (const { id, home } of freeAt(one, others, asked.team)) {
        if (one.pair.includes(id) || homesThere.includes(home)) continue;
        if (trials.left === 0) return undefined;
        trials.left -= 1;
        const next = [...others, { ...one, pair: [...staying, id] }];
        if (isBetter(worthOf(next, asked), worth)) return next;
      }
    }
  }
  return undefined;
}
