import { once } from 'node:events';
import { join } from 'node:path';
import { cliChild } from '../product';
import type { Site } from './site';

/** Runs a command of the product's as a process of its own on a site; answers what it printed. */
export async function commandLine({ dir, env }: Site, ...args: readonly string[]): Promise<string> {
  const child = await cliChild(join(dir, 'cli'), args, env);
  const printed = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    printed.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    printed.err += String(chunk);
  });
  const [exit] = await once(child, 'close');
  if (exit !== 0) throw new CommandFailed(args[0] ?? '', printed.err);
  return printed.out;
}

class CommandFailed extends Error {
  readonly code = 'command-failed';
  constructor(command: string, said: string) {
    super(`${command}: ${said}`);
    this.name = 'CommandFailed';
  }
}
