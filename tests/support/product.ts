import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../src/app/config';
import { runCli } from '../../src/cli/program';
import { reach } from '../../src/cli/reach';
import type { Terminal } from '../../src/cli/terminal';
import { noteOpening } from './opening';
import { bundleChild, NODE_FLAGS } from './run-child';

export const EXAMPLE = resolve(__dirname, '../../examples/inti-cities-2027.yaml');

/** What a command line printed, and its exit status. */
export interface Printed {
  exit: number;
  out: string;
  err: string;
}

/** A folder of this test's own, removed by `remove`. */
export function ownFolder(name: string): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), `critical-friend-${name}-`));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Only what a process needs, so that the machine's own settings don't reach it. */
function environment(dataDir: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...more };
}

/** The product as a process of its own, once it is ready. */
export async function startProduct(dataDir: string, more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [...NODE_FLAGS, await bundleChild('src/main.ts')], {
    env: environment(dataDir, more),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await ready(child);
  return {
    address,
    child,
    /** Stops it as an operator would, or at once; answers the exit status. */
    stop: async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

function ready(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new RangeError(`the product ended with ${code} before it was ready`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, printed] = /ready: (\S+)\n/.exec(said) ?? [];
      if (printed) done(noteOpening(printed));
    });
  });
}

/** A command line as a process of its own; standard input is no keyboard. */
export async function cliProcess(dataDir: string, ...args: readonly string[]): Promise<Printed> {
  const child = await cliChild(dataDir, args);
  const printed = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    printed.out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    printed.err += chunk.toString();
  });
  const [exit] = (await once(child, 'close')) as [number];
  return { exit, ...printed };
}

export async function cliChild(
  dataDir: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  return spawn(process.execPath, [...NODE_FLAGS, await bundleChild('src/cli.ts'), ...args], {
    env: environment(dataDir, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A command line in this process: the same but for the start. With `answers`, somebody sits at the keyboard. */
export function cliHere(dataDir: string, { cwd = process.cwd(), answers }: { cwd?: string; answers?: boolean[] } = {}) {
  const config = readConfig(environment(dataDir));
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return async (...args: readonly string[]): Promise<Printed & { asked: string[] }> => {
    const printed = { out: '', err: '' };
    const asked: string[] = [];
    const terminal: Terminal = {
      cwd,
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
      ...(answers
        ? {
            ask: async (question) => {
              asked.push(question);
              return answers.shift() ?? false;
            },
          }
        : {}),
    };
    const exit = await runCli(args, terminal, reach(config, silent));
    return { exit, ...printed, asked };
  };
}
