import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Instant } from '../../src/method/time';

const PRELOAD = resolve(__dirname, 'shifted-clock.cjs');

/** A clock that processes started with `env` go by. It goes on by itself, and can be set while they run. */
export interface TestClock {
  readonly env: Readonly<Record<string, string>>;
  now(): Instant;
  /** Sets it, forward or back. */
  moveTo(at: Instant): void;
}

/** A clock kept in a file of this folder, which shows `at` now. */
export function testClock(dir: string, at: Instant): TestClock {
  const file = join(dir, 'clock');
  let shift = 0;
  const moveTo = (to: Instant) => {
    shift = Date.parse(to) - Date.now();
    // Renamed into place: whoever reads it meanwhile reads the old one or the new one.
    writeFileSync(`${file}.new`, String(shift));
    renameSync(`${file}.new`, file);
  };
  moveTo(at);
  return {
    env: { NODE_OPTIONS: `--require ${JSON.stringify(PRELOAD)}`, SHIFTED_CLOCK: file },
    now: () => new Date(Date.now() + shift).toISOString(),
    moveTo,
  };
}

/** This process goes by the clock too, from here on. */
export function goBy({ env }: TestClock): void {
  process.env.SHIFTED_CLOCK = env.SHIFTED_CLOCK;
  // Once more for each suite: it reads from its environment which clock that is.
  delete require.cache[PRELOAD];
  require(PRELOAD);
}
