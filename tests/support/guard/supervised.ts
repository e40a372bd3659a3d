import { join } from 'node:path';
import { AppDidNotStart, type AppProcess, startApp } from '../app-process';
import type { FleetOptions } from '../fleet/fleet';
import { until } from '../until';

/** Instances that are started again whenever they end, as an operating system's supervisor does. */
export interface Supervised {
  /** The addresses of those that are ready. */
  urls(): string[];
  /** How often one of them has ended by itself. */
  ends(): number;
  /** Everything that was logged so far. */
  log(): string;
  /** Waits until all are ready. */
  allReady(): Promise<void>;
  /** Asks all to stop; answers their exit codes. */
  stop(): Promise<(number | null)[]>;
}

/** Starts so many; the first time, all have to become ready. */
export async function supervise({ program, dir, env, size }: FleetOptions): Promise<Supervised> {
  const running = new Map<number, AppProcess>();
  let logged = '';
  let ends = 0;
  let isOver = false;

  const keep = async (number: number): Promise<void> => {
    while (!isOver) {
      try {
        const app = await startApp({ program, dataDir: join(dir, `instance-${number}`), env });
        running.set(number, app);
        await app.ended();
        logged += app.log();
      } catch (error) {
        if (!(error instanceof AppDidNotStart)) throw error;
        logged += error.stderr;
      }
      running.delete(number);
      if (!isOver) ends += 1;
    }
  };
  const keeping = Array.from({ length: size }, (_, number) => keep(number));
  const allReady = () => until(() => running.size === size, 60_000);
  await allReady();
  return {
    urls: () => [...running.values()].map((app) => app.url),
    ends: () => ends,
    log: () => logged + [...running.values()].map((app) => app.log()).join(''),
    allReady,
    stop: async () => {
      isOver = true;
      const codes = await Promise.all([...running.values()].map((app) => app.stop()));
      await Promise.all(keeping);
      return codes;
    },
  };
}
