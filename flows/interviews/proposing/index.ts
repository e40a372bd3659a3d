import { calmestPlace, earliestPlace, greedy } from './greedy';
import { improved } from './improving';
import { isBetter, worthOf } from './objective';
import type { Asked, Placed, Talk } from './programme';
import { type Uncovered, uncoveredIn } from './uncovered';

/** So many are considered at most for a programme, the weightiest. */
const MOST_WANTED = 100;

/** An interview of a proposal, and who of its pair writes. */
export interface Proposed extends Placed {
  writes?: string;
}

/** A programme as it is proposed, in the order of its hours, and what it leaves open. */
export interface Proposal {
  placed: readonly Proposed[];
  uncovered: readonly Uncovered[];
}

/**
 * The programme for a visit: what is given, whoever adds most (`greedy`), then what makes it worth more (`improved`). The
 * same for the same; never worth less than what was added greedily at the first free hours (`worthOf`).
 */
export function propose(all: Asked): Proposal {
  const asked = { ...all, wanted: weightiest(all) };
  const placed = [...chosen(asked)].sort((a, b) => a.from - b.from || (a.talk.key < b.talk.key ? -1 : 1));
  return { placed: inTurn(placed), uncovered: uncoveredIn(placed, asked) };
}

/** Of each day its share; where days filled from their morning on are worth more, those. */
function chosen(asked: Asked): readonly Placed[] {
  const calm = improved(greedy(asked, calmestPlace), asked);
  const early = greedy(asked, earliestPlace);
  return isBetter(worthOf(early, asked), worthOf(calm, asked)) ? improved(early, asked) : calm;
}

/**
 * Whom a programme is chosen from, the weightiest first: not all of a long register, as a turn is one step of the event loop
 * (docs/decisions: a programme of interviews). For each hypothesis somebody from outside the municipality is among them.
 */
function weightiest({ wanted, hypotheses }: Asked): Talk[] {
  const first = wanted.slice(0, MOST_WANTED);
  const heard = new Set(first.flatMap((talk) => (talk.isOutside ? talk.hypotheses : [])));
  const further = hypotheses.flatMap((key) => {
    if (heard.has(key)) return [];
    return wanted.find((talk) => talk.isOutside && talk.hypotheses.includes(key)) ?? [];
  });
  return [...first, ...new Set(further)];
}

/** Of each pair the one writes who has written least by then. */
function inTurn(placed: readonly Placed[]): Proposed[] {
  const written = new Map<string, number>();
  return placed.map((one) => {
    const [writes] = [...one.pair].sort((a, b) => (written.get(a) ?? 0) - (written.get(b) ?? 0) || (a < b ? -1 : 1));
    if (writes === undefined) return one;
    written.set(writes, (written.get(writes) ?? 0) + 1);
    return { ...one, writes };
  });
}
