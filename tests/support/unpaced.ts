import type { Pacing } from '../../adapters/pacing/pacing';

/** Nobody waits for a turn. */
export const UNPACED: Pacing = { turn: async () => 0, pause: async () => undefined };
