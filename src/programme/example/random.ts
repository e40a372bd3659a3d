import { createHash } from 'node:crypto';

/** A source of chance that always gives the same for the same seed. */
export interface Chance {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Chance from a text: the same text, the same numbers. */
export function chanceFrom(seed: string): Chance {
  let count = 0;
  const next = () => {
    count += 1;
    return createHash('sha256').update(`${seed}#${count}`).digest().readUInt32BE(0) / 2 ** 32;
  };
  return {
    next,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
