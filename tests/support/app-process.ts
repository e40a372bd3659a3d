import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { noteOpening } from './opening';
import { NODE_FLAGS } from './run-child';

/** How to start the product. `program` is what Node runs: `dist/src/main.js`, or a bundle of `src/main.ts`. */
export interface AppOptions {
  program: string;
  dataDir: string;
  /** Added to a bare environment with a free port. */
  env?: Readonly<Record<string, string>>;
  /** A command that ends by running the command line it is given, to start Node under other conditions. */
  under?: readonly string[];
}

/** The product in a process of its own, ready. */
export interface AppProcess {
  readonly url: string;
  readonly pid: number;
  /** What it printed so far. */
  said(): string;
  /** What it logged so far. */
  log(): string;
  /** Ends it with SIGKILL, unless it has ended. */
  kill(): Promise<void>;
  /** Sends SIGTERM and waits for the end. Answers the exit code. */
  stop(): Promise<number | null>;
  signal(signal: NodeJS.Signals): void;
  /** The exit code once it has ended by itself; null after a signal. */
  ended(): Promise<number | null>;
}

/** The product ended before it was ready. */
export class AppDidNotStart extends Error {
  constructor(
    readonly exitCode: number | null,
    readonly stderr: string,
  ) {
    super(`the product did not start (exit code ${exitCode}):\n${stderr}`);
    this.name = 'AppDidNotStart';
  }
}

/** Starts the product and waits until it says that it is ready. Throws `AppDidNotStart`. */
export async function startApp({ program, dataDir, env = {}, under = [] }: AppOptions): Promise<AppProcess> {
  const [command = process.execPath, ...args] = [...under, process.execPath, ...NODE_FLAGS, program];
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, DATA_DIR: dataDir, PORT: '0', ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  const closed = once(child, 'close').then(() => child.exitCode);
  const url = await Promise.race([
    closed,
    new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => {
        said.stdout += String(chunk);
        const ready = /is ready: (http:\/\/\S+)\n/.exec(said.stdout)?.[1];
        if (ready !== undefined) resolve(noteOpening(ready).replace('localhost', '127.0.0.1'));
      });
    }),
  ]);
  if (typeof url !== 'string') throw new AppDidNotStart(url, said.stderr);
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said.stdout,
    log: () => said.stderr,
    kill: async () => {
      if (isRunning(child)) child.kill('SIGKILL');
      await closed;
    },
    stop: () => {
      child.kill('SIGTERM');
      return closed;
    },
    signal: (signal) => void child.kill(signal),
    ended: () => closed,
  };
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
