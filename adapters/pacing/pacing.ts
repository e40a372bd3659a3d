/**
 * Keeps to a platform's limits, each under a name of its own: a workspace, a method in it, a channel. Nobody waits in
 * here: whoever has to is told for how long, so that a job can be put off and the others go on. All times are in
 * milliseconds, by the machine's clock. What is kept is this process's own and small: turns that have passed are dropped.
 */
export interface Pacing {
  /**
   * How long `id` has to wait for its turn at all of these limits; 0: it may go now, and its turns are used up. Whoever
   * is told to wait has a turn reserved, and comes back then.
   */
  turn(id: string, limits: readonly Limit[]): number;
  /** The platform said that nothing of this name is taken for so long (`Retry-After`). */
  pause(name: string, ms: number): void;
}

/** One turn in so many milliseconds; 0: as many as one likes, but for pauses. */
export interface Limit {
  name: string;
  everyMs: number;
}

/** What counts as now: less is not worth coming back for. */
const NOW_MS = 5;
/** Names that nobody asked about for this long are forgotten. */
const FORGET_MS = 60_000;

interface Line {
  /** When the next turn is free. */
  free: number;
  /** Reserved turns by id. */
  reserved: Map<string, number>;
  pausedUntil: number;
  askedAt: number;
}

export function pacing(now: () => number = Date.now): Pacing {
  const lines = new Map<string, Line>();
  let sweptAt = now();

  const lineOf = (name: string): Line => {
    const line = lines.get(name) ?? { free: 0, reserved: new Map(), pausedUntil: 0, askedAt: 0 };
    lines.set(name, line);
    line.askedAt = now();
    return line;
  };

  const forget = () => {
    if (now() - sweptAt < FORGET_MS) return;
    sweptAt = now();
    for (const [name, line] of lines)
      if (Math.max(line.askedAt, line.free, line.pausedUntil) < sweptAt - FORGET_MS) lines.delete(name);
  };

  return {
    turn: (id, limits) => {
      forget();
      const at = Math.max(now(), ...limits.map(({ name, everyMs }) => reserve(lineOf(name), id, everyMs, now())));
      const wait = at - now();
      if (wait > NOW_MS) return Math.ceil(wait);
      for (const { name } of limits) lineOf(name).reserved.delete(id);
      return 0;
    },
    pause: (name, ms) => {
      const line = lineOf(name);
      line.pausedUntil = Math.max(line.pausedUntil, now() + ms);
    },
  };
}

/** When the turn of `id` is: the one it has, else the next that is free. */
function reserve(line: Line, id: string, everyMs: number, now: number): number {
  const own = line.reserved.get(id) ?? Math.max(line.free, now, line.pausedUntil);
  if (!line.reserved.has(id)) {
    line.reserved.set(id, own);
    line.free = own + everyMs;
  }
  return Math.max(own, line.pausedUntil);
}
