/** Chance that can be had again: the same seed gives the same numbers. What others do meanwhile is not in its hands. */
export interface SeededRandom {
  readonly seed: number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Another source for a part that runs beside others, so that their order does not matter. */
  part(name: string): SeededRandom;
}

/** Chance by the seed that `SEED` names, or by a new one. */
export function seeded(env: NodeJS.ProcessEnv = process.env): SeededRandom {
  return seededRandom(env.SEED ? Number(env.SEED) : Math.floor(Math.random() * 1_000_000));
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    seed,
    between,
    pick: (list) => {
      const picked = list[between(0, list.length - 1)];
      if (picked === undefined) throw new NothingToPick();
      return picked;
    },
    part: (name) => seededRandom([...name].reduce((hash, c) => Math.imul(hash, 31) + c.charCodeAt(0), seed)),
  };
}

class NothingToPick extends Error {
  readonly code = 'nothing-to-pick';
  constructor() {
    super('the list is empty');
    this.name = 'NothingToPick';
  }
}
