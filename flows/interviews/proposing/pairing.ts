import { type Asked, clash, dayOf, MOST_A_DAY, type Placed, type Span } from './programme';

/** Who leads an interview then: two of different homes, of those who are free the two who lead least; undefined where there are none. */
export function pairFor(
  span: Span,
  placed: readonly Placed[],
  { team }: Pick<Asked, 'team'>,
): readonly string[] | undefined {
  const free = freeAt(span, placed, team);
  const loads = loadsOf(placed);
  const load = (id: string) => loads.get(id) ?? 0;
  const crowd = new Map<string, number>();
  for (const { home } of free) crowd.set(home, (crowd.get(home) ?? 0) + 1);
  let best: { pair: readonly string[]; rank: readonly number[] } | undefined;
  for (const [n, one] of free.entries())
    for (const other of free.slice(n + 1)) {
      if (one.home === other.home) continue;
      // Where two of one home are left over, nobody is there to go with the second.
      const rank = [load(one.id) + load(other.id), -(crowd.get(one.home) ?? 0) - (crowd.get(other.home) ?? 0)];
      if (!best || isLess(rank, best.rank)) best = { pair: [one.id, other.id], rank };
    }
  return best?.pair;
}

/** Who is free for an interview then, in the team's order: nobody is at two, and nobody leads more on a day than can be written up. */
export function freeAt(span: Span, placed: readonly Placed[], team: Asked['team']): Asked['team'] {
  const day = dayOf(span.from);
  return team.filter(({ id }) => {
    const own = placed.filter(({ pair }) => pair.includes(id));
    return own.every((one) => !clash(one, span)) && own.filter((one) => dayOf(one.from) === day).length < MOST_A_DAY;
  });
}

/** How many each leads who leads any. */
function loadsOf(placed: readonly Placed[]): Map<string, number> {
  const loads = new Map<string, number>();
  for (const { pair } of placed) for (const id of pair) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((value, n) => value !== other[n]);
  return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
}
