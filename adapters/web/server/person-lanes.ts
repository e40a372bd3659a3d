import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { tooMany } from './crowd';

/** Does work in the lane of a person. Throws a `WebRefusal` when too much waits there already. */
export type PersonLanes = <R>(person: string, work: () => Promise<R>) => Promise<R>;

/** So much of one person's is made at once, and so much waits. A page shows some dozens of pictures at most. */
const AT_ONCE = 2;
const WAITING = 40;
/** No rest is longer, in milliseconds. */
const LONGEST_REST = 1_000;

interface Lane {
  busy: number;
  waiting: (() => void)[];
}

/**
 * What takes time is made for each person in turn: who asks for much waits for themselves, and nobody for them. What waits
 * begins after a rest (in milliseconds) that is as long as the work before it: as much time is left to the others.
 */
export function personLanes(
  atOnce: number = AT_ONCE,
  most: number = WAITING,
  rest: (ms: number) => Promise<unknown> = sleep,
): PersonLanes {
  const lanes = new Map<string, Lane>();
  return async (person, work) => {
    const lane = lanes.get(person) ?? { busy: 0, waiting: [] };
    lanes.set(person, lane);
    if (lane.waiting.length >= most) throw tooMany();
    if (lane.busy >= atOnce) await new Promise<void>((resolve) => lane.waiting.push(resolve));
    else lane.busy += 1;
    const begin = performance.now();
    const leave = () => {
      const next = lane.waiting.shift();
      // Whoever is next takes over the place.
      if (next) next();
      else lane.busy -= 1;
      if (lane.busy === 0) lanes.delete(person);
    };
    try {
      return await work();
    } finally {
      if (lane.waiting.length === 0) leave();
      else void rest(Math.min(performance.now() - begin, LONGEST_REST)).then(leave, leave);
    }
  };
}
