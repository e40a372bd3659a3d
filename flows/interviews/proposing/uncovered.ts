import { calmestPlace, waiting } from './greedy';
import { isBetter, isTwice, sourcesFor, type Worth, worthOf } from './objective';
import type { Asked, Placed, Span, Talk } from './programme';

/** A hypothesis that has no two independent sources in a programme. */
export interface Uncovered {
  hypothesis: string;
  /** How many organisations speak to it, and whether one of them is outside the municipality. */
  organisations: number;
  hasOutside: boolean;
  mend?: Mend;
}

/** The cheapest that would give it what it lacks: an hour that is free, else one that is put out for it. */
export interface Mend {
  /** When somebody could be heard; `instead`: the key of the talk that lies there now. */
  at: Span;
  instead?: string;
  /** Who of those wanted; undefined where nobody is known who speaks to it. */
  talk?: Talk;
}

/** An hour, where nobody is known yet. */
const HOUR = 60;

/** What a programme leaves without two independent sources, with what would mend each. */
export function uncoveredIn(placed: readonly Placed[], asked: Asked): Uncovered[] {
  const sources = sourcesFor(placed.map(({ talk }) => talk));
  return asked.hypotheses.flatMap((hypothesis): Uncovered[] => {
    const own = sources.get(hypothesis);
    if (own && isTwice(own)) return [];
    const mend = mendFor(hypothesis, placed, asked);
    const now = { organisations: own?.organisations.size ?? 0, hasOutside: own?.isOutside ?? false };
    return [{ hypothesis, ...now, ...(mend ? { mend } : {}) }];
  });
}

function mendFor(hypothesis: string, placed: readonly Placed[], asked: Asked): Mend | undefined {
  const known = waiting(placed, asked).filter(
    (talk) => talk.hypotheses.includes(hypothesis) && adds(talk, hypothesis, placed),
  );
  const minutes = known[0]?.minutes ?? HOUR;
  const free = calmestPlace(minutes, placed, asked);
  if (free) return { at: spanOf(free), ...(known[0] ? { talk: known[0] } : {}) };
  return known[0] && cheapest(known[0], placed, asked);
}

/** The one whose place costs least, of those that are not given and long enough. */
function cheapest(talk: Talk, placed: readonly Placed[], asked: Asked): Mend | undefined {
  let best: { mend: Mend; worth: Worth } | undefined;
  for (const out of placed) {
    if (out.isGiven || out.to - out.from < talk.minutes) continue;
    const at = { from: out.from, to: out.from + talk.minutes };
    const worth = worthOf([...placed.filter((one) => one !== out), { ...out, ...at, talk }], asked);
    if (!best || isBetter(worth, best.worth)) best = { mend: { at, instead: out.talk.key, talk }, worth };
  }
  return best?.mend;
}

/** Whether one more talk gives a hypothesis something that it lacks. */
function adds(talk: Talk, hypothesis: string, placed: readonly Placed[]): boolean {
  const own = sourcesFor(placed.map((one) => one.talk)).get(hypothesis);
  if (!own) return true;
  return talk.isOutside ? !own.isOutside || own.organisations.size < 2 : !own.organisations.has(talk.organisation);
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}
