import { type Pacing, pacing } from '../../adapters/pacing/pacing';
import { type SharedPacing, sharedPacing } from '../../adapters/pacing/shared-pacing';
import type { Log } from '../../src/ports/log';
import { startRedis, type TestRedis } from './redis-server';

/** Where a pace is kept, to run its contract on. */
export interface PacingEngine {
  start(): Promise<void>;
  /** One of nobody else's. */
  open(): Pacing;
  stop(): Promise<void>;
}

export const hereEngine: PacingEngine = { start: async () => {}, open: () => pacing(), stop: async () => {} };

/** On a server: `openWith` shares the pace with whoever opened with the same name. */
export function redisPacing(log: Log): PacingEngine & { openWith(name: string): SharedPacing } {
  let server: TestRedis | undefined;
  let opened = 0;
  const open = new Set<SharedPacing>();
  const openWith = (name: string) => {
    const { url = '', prefix = '' } = server ?? {};
    const shared = sharedPacing(pacing(), { url, log, prefix: `${prefix}:${name}` });
    open.add(shared);
    return shared;
  };
  return {
    start: async () => {
      server = await startRedis();
    },
    openWith,
    open: () => {
      opened += 1;
      return openWith(`alone-${opened}`);
    },
    stop: async () => {
      for (const shared of open) await shared.close();
      await server?.stop();
    },
  };
}
