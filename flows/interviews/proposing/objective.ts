import type { Asked, Placed, Talk } from './programme';

/**
 * What a programme is worth: of two, the better is the one with more at the first place at which they differ
 * (docs/decisions: a programme of interviews).
 *
 * 1. hypotheses with two independent sources: two organisations, one of them outside the municipality (method, section 5.4);
 * 2. hypotheses with a source at all;
 * 3. interviews outside the municipality, up to a third of as many as there is room for (section 5.3);
 * 4. kinds of source heard;
 * 5. indicators covered;
 * 6. interviews, as many as the visit's length has room for;
 * 7. how unevenly the team leads them, negative: the variance of how many each leads, times the team's size.
 */
export type Worth = readonly number[];

/** What this programme is worth. */
export function worthOf(
  placed: readonly Placed[],
  { hypotheses, team, most }: Pick<Asked, 'hypotheses' | 'team' | 'most'>,
): Worth {
  const talks = placed.map(({ talk }) => talk);
  const sources = sourcesFor(talks);
  const own = hypotheses.map((key) => sources.get(key));
  const outside = talks.filter(({ isOutside }) => isOutside).length;
  const loads = new Map(team.map(({ id }) => [id, 0]));
  for (const { pair } of placed) for (const id of pair) loads.set(id, (loads.get(id) ?? 0) + 1);
  const total = [...loads.values()].reduce((sum, n) => sum + n, 0);
  const squares = [...loads.values()].reduce((sum, n) => sum + n * n, 0);
  return [
    own.filter((one) => one && isTwice(one)).length,
    own.filter((one) => one !== undefined).length,
    Math.min(Math.ceil(most / 3), outside),
    new Set(talks.map(({ sourceType }) => sourceType)).size,
    new Set(talks.flatMap(({ indicators }) => indicators)).size,
    talks.length,
    -(squares - (total * total) / Math.max(1, loads.size)),
  ];
}

/** Whether one is worth more than another. */
export function isBetter(one: Worth, other: Worth): boolean {
  const differs = one.findIndex((value, n) => Math.abs(value - (other[n] ?? 0)) > 1e-9);
  return differs >= 0 && (one[differs] ?? 0) > (other[differs] ?? 0);
}

/** Who speaks to a hypothesis. */
export interface Sources {
  organisations: Set<string>;
  isOutside: boolean;
}

/** Who of these speaks to which hypothesis, by its key; one to which nobody does is not there. */
export function sourcesFor(talks: readonly Talk[]): ReadonlyMap<string, Sources> {
  const found = new Map<string, Sources>();
  for (const { hypotheses, organisation, isOutside } of talks)
    for (const key of hypotheses) {
      const sources = found.get(key) ?? { organisations: new Set(), isOutside: false };
      sources.organisations.add(organisation);
      sources.isOutside ||= isOutside;
      found.set(key, sources);
    }
  return found;
}

/** Whether these are two independent organisations, one of them outside the municipality. */
export function isTwice({ organisations, isOutside }: Sources): boolean {
  return organisations.size >= 2 && isOutside;
}
