import type { World } from './types';

const WIDTH = 7;

/** An id that this Slack has not given before: T, U, C, D, F, V… and digits. */
export function newId(world: World, letter: string): string {
  world.count += 1;
  return `${letter}${String(world.count).padStart(WIDTH + 1, '9')}`;
}

/** A message's time stamp: seconds of the epoch, and six digits that make it the only one. */
export function newTs(world: World): string {
  world.count += 1;
  return `${Math.floor(world.now() / 1000)}.${String(world.count).padStart(6, '0')}`;
}

/** Text that was not given before, for hashes, triggers and generated block ids. */
export function newMark(world: World, prefix = ''): string {
  world.count += 1;
  return `${prefix}${world.count.toString(36).padStart(5, '0')}`;
}
