#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import pino from 'pino';
import { ConfigError, environment, readConfig } from './app/config';
import { runCli } from './cli/program';
import type { CommandRequest } from './cli/request';
import type { Terminal } from './cli/terminal';

/** Runs this process's command line; `cwd` is where relative paths begin. Answers the exit status. */
export async function main(args: readonly string[], cwd: string): Promise<number> {
  try {
    return await runCli(args, terminalAt(cwd), execute);
  } catch (error) {
    const known = error instanceof ConfigError || (error instanceof Error && 'code' in error);
    const said = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`${said}\n`);
    return 1;
  }
}

/** The environment is read, and all of the product loaded, only for what needs it: help is said at once, a benchmark checked without. */
function execute(request: CommandRequest) {
  const config = readConfig(environment());
  const log = pino(
    { level: config.logLevel === 'silent' ? 'silent' : 'warn' },
    pino.destination({ fd: 2, sync: true }),
  );
  const { reach }: typeof import('./cli/reach') = require('./cli/reach');
  return reach(config, log)(request);
}

function terminalAt(cwd: string): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd,
    ...(process.stdin.isTTY ? { ask } : {}),
  };
}

async function ask(question: string): Promise<boolean> {
  const keyboard = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await keyboard.question(`${question} [y/N] `)).trim());
  } finally {
    keyboard.close();
  }
}

// Who reads only the first lines closes the pipe: the command has done its work by then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (require.main === module)
  void main(process.argv.slice(2), process.cwd()).then((exit) => {
    process.exitCode = exit;
  });
