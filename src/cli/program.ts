import { CommanderError, Command as Program } from 'commander';
import { type Config, environment, readConfig } from '../app/config';
import { installedVersion } from '../app/start-arguments';
import type { Client } from './client';
import { addDbCommands } from './db';
import { addOtherCommands } from './other-commands';
import type { Execute } from './request';
import { addReviewCommands } from './review-commands';
import type { Terminal } from './terminal';

/**
 * Runs one command line, without node and script. `config` is read by what opens the data itself. Answers the exit
 * status: 0 done, 1 refused with reasons, 2 wrong usage.
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  execute: Execute,
  config: () => Config = () => readConfig(environment()),
): Promise<number> {
  let exit = 0;
  const client: Client = {
    terminal,
    send: (command, { as, json = false }) => execute({ command, json, ...(as === undefined ? {} : { as }) }),
    finish: (result) => {
      terminal.out(result.out);
      terminal.err(result.err);
      exit = result.exit;
    },
  };
  try {
    await programFor(client, config).parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

function programFor(client: Client, config: () => Config): Program {
  const { out, err } = client.terminal;
  const program = new Program('critical-friend')
    .description('Peer reviews of cities from the command line, whether the server runs or not.')
    .version(installedVersion(), '--version', 'says which version this is')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', '\nExit status: 0 done, 1 refused with reasons, 2 wrong usage.');
  addOtherCommands(program, client);
  addReviewCommands(program, client);
  addDbCommands(program, client, config);
  return program;
}
