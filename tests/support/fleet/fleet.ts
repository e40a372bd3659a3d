import { join } from 'node:path';
import { type AppProcess, startApp } from '../app-process';

/** How a fleet's instances are started. */
export interface FleetOptions {
  program: string;
  /** Each instance gets a folder of its own in it. */
  dir: string;
  env: Readonly<Record<string, string>>;
  size: number;
}

/** Several instances of the product on the same servers. An instance that is started again keeps its number. */
export interface Fleet {
  /** The addresses of those that run. */
  urls(): string[];
  /** Which one is at an address. */
  numberAt(url: string): number | undefined;
  start(number: number): Promise<void>;
  /** Ends one with SIGKILL. */
  kill(number: number): Promise<void>;
  /** Asks one to stop; answers its exit code. */
  stop(number: number): Promise<number | null>;
  /** Asks all that run to stop; answers their exit codes. */
  stopAll(): Promise<(number | null)[]>;
  /** Ends all. */
  killAll(): Promise<void>;
  /** Everything that was logged so far, by those that have ended too. */
  log(): string;
}

/** Starts all instances, and waits until they are ready. When one does not start, none is left. */
export async function startFleet({ program, dir, env, size }: FleetOptions): Promise<Fleet> {
  const running = new Map<number, AppProcess>();
  const starting = new Set<Promise<AppProcess>>();
  const ended: string[] = [];
  const numbers = Array.from({ length: size }, (_, number) => number);

  const start = async (number: number): Promise<void> => {
    const app = startApp({ program, dataDir: join(dir, `instance-${number}`), env });
    starting.add(app);
    try {
      running.set(number, await app);
    } finally {
      starting.delete(app);
    }
  };
  const leave = async <R>(number: number, how: (app: AppProcess) => Promise<R>): Promise<R | undefined> => {
    const app = running.get(number);
    running.delete(number);
    const result = app && (await how(app));
    if (app) ended.push(app.log());
    return result;
  };
  const stop = async (number: number) => (await leave(number, (app) => app.stop())) ?? null;
  const kill = (number: number) => leave(number, (app) => app.kill());
  const killAll = async () => {
    // Those, too, that somebody is just starting.
    await Promise.allSettled(starting);
    await Promise.all([...running.keys()].map(kill));
  };
  const started = await Promise.allSettled(numbers.map(start));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await killAll();
    throw failed.reason;
  }
  return {
    urls: () => [...running.values()].map((app) => app.url),
    numberAt: (url) => [...running].find(([, app]) => app.url === url)?.[0],
    start,
    kill,
    stop,
    stopAll: () => Promise.all([...running.keys()].map(stop)),
    killAll,
    log: () => [...ended, ...[...running.values()].map((app) => app.log())].join(''),
  };
}
