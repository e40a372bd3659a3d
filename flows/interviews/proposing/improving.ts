import { firstPlace, waiting } from './greedy';
import { isBetter, worthOf } from './objective';
import { freeAt } from './pairing';
import type { Asked, Placed } from './programme';

/** So many changes at most: each is worth more than what was before, so that few are ever needed. */
const MOST_CHANGES = 100;

/**
 * The programme after each change that makes it worth more, until none does: somebody else in the place of one, one put out
 * for another who fits elsewhere, or somebody else to lead one. What is given stays where it is.
 */
export function improved(start: readonly Placed[], asked: Asked): readonly Placed[] {
  let best = start;
  for (let n = 0; n < MOST_CHANGES; n += 1) {
    const next = exchanged(best, asked) ?? ledByOther(best, asked);
    if (!next) return best;
    best = next;
  }
  return best;
}

/** With one put out and another in: the first change that is worth it. */
function exchanged(placed: readonly Placed[], asked: Asked): readonly Placed[] | undefined {
  const worth = worthOf(placed, asked);
  for (const [n, out] of placed.entries()) {
    if (out.isGiven) continue;
    const others = placed.filter((_, at) => at !== n);
    for (const talk of waiting(others, asked)) {
      if (talk.key === out.talk.key) continue;
      const isShorter = talk.minutes <= out.to - out.from;
      const place = isShorter ? { ...out, to: out.from + talk.minutes } : firstPlace(talk.minutes, others, asked);
      if (!place) continue;
      const next = [...others, { ...place, talk }];
      if (isBetter(worthOf(next, asked), worth)) return next;
    }
  }
  return undefined;
}

/** With somebody else to lead one who leads fewer: the first change that is worth it. */
function ledByOther(placed: readonly Placed[], asked: Asked): readonly Placed[] | undefined {
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
        const next = [...others, { ...one, pair: [...staying, id] }];
        if (isBetter(worthOf(next, asked), worth)) return next;
      }
    }
  }
  return undefined;
}
