import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';

/**
 * Keeps to a platform's limits, each under a name of its own: a workspace, a method in it, a channel. Nobody waits in
 * here: whoever has to is told for how long, so that a job can be put off and the others go on. All times are in
 * milliseconds. It never throws.
 */
export interface Pacing {
  /**
   * How long `id` has to wait for its turn at all of these limits; 0: it may go now, and its turns are used up. Whoever
   * is told to wait has a turn reserved, and comes back then: who asks first goes first.
   */
  turn(id: string, limits: readonly Limit[]): Promise<number>;
  /** The platform said that nothing of this name is taken for so long (`Retry-After`). */
  pause(name: string, ms: number): Promise<void>;
}

/**
 * One turn in so many milliseconds; 0: as many as one likes, but for pauses. In any time of `t` milliseconds there are at
 * most `atOnce + t / everyMs`, also when somebody comes late to the turn they had.
 */
export interface Limit {
  name: string;
  everyMs: number;
  /** So many may go at once after a rest. 1 unless set. */
  atOnce?: number;
}

/** What counts as now: less is not worth coming back for. */
export const NOW_MS = 5;
/** What is not asked about for so long after its time is forgotten. */
export const FORGET_MS = 60_000;
/** So many lines and reserved turns are kept. */
const MOST = 20_000;

interface Line {
  /** When the next turn is free, as turns are given out, and as they are used. */
  next: number;
  used: number;
  pausedUntil: number;
}

/** How far a limit's turns may come before their time. */
export function aheadMs({ everyMs, atOnce = 1 }: Limit): number {
  return (atOnce - 1) * everyMs;
}

/** The pace of this process alone. */
export function pacing(now: () => number = () => performance.now()): Pacing {
  const kept = { max: MOST, ttl: FORGET_MS, ttlResolution: 0, perf: { now } };
  const lines = new LRUCache<string, Line>(kept);
  const reserved = new LRUCache<string, number>(kept);

  const lineOf = (name: string): Line => lines.get(name) ?? { next: 0, used: 0, pausedUntil: 0 };
  const keep = (name: string, line: Line) =>
    lines.set(name, line, { ttl: ttlAt(Math.max(line.next, line.used, line.pausedUntil)) });
  const ttlAt = (at: number) => Math.ceil(Math.max(0, at - now())) + FORGET_MS;

  /** When the turn of `id` is: the one it has, else the next that is free. */
  const turnIn = (limit: Limit, id: string): number => {
    const line = lineOf(limit.name);
    const key = keyOf(limit, id);
    const { next, used, pausedUntil } = line;
    if (limit.everyMs === 0) return pausedUntil;
    let own = reserved.get(key);
    if (own === undefined || own < pausedUntil) {
      own = Math.max(now(), next - aheadMs(limit), pausedUntil);
      reserved.set(key, own, { ttl: ttlAt(own) });
      keep(limit.name, { ...line, next: Math.max(next, own) + limit.everyMs });
    }
    return Math.max(own, used - aheadMs(limit));
  };

  return {
    turn: async (id, limits) => {
      const wait = Math.max(...limits.map((limit) => turnIn(limit, id))) - now();
      if (wait > NOW_MS) return Math.ceil(wait);
      for (const limit of limits.filter(({ everyMs }) => everyMs > 0)) {
        const line = lineOf(limit.name);
        reserved.delete(keyOf(limit, id));
        keep(limit.name, { ...line, used: Math.max(line.used, now()) + limit.everyMs });
      }
      return 0;
    },
    pause: async (name, ms) => {
      const line = lineOf(name);
      keep(name, { ...line, pausedUntil: Math.max(line.pausedUntil, now() + ms) });
    },
  };
}

function keyOf({ name }: Limit, id: string): string {
  return `${name} ${id}`;
}

/** Waits for a turn that comes until then, by `performance.now()`; answers for how long it does not come, else 0. */
export async function waitForTurn(turn: () => Promise<number>, until: number): Promise<number> {
  for (;;) {
    const wait = await turn();
    if (wait === 0 || performance.now() + wait > until) return wait;
    await sleep(wait);
  }
}
