import type { Command as Program } from 'commander';
import type { Command, CommandResult } from './request';
import type { Terminal } from './terminal';

/** The options that every command knows. */
export interface CommandOptions {
  as?: string;
  json?: boolean;
}

/** What the commands of the line work with. */
export interface Client {
  terminal: Terminal;
  /** Has a command carried out, wherever the product runs. */
  send(command: Command, given: CommandOptions): Promise<CommandResult>;
  /** Prints a result, whose exit status becomes the line's. */
  finish(result: CommandResult): void;
}

/** Adds the option that says who acts. */
export function acting(command: Program): Program {
  return command.option('--as <e-mail>', 'who acts; the operator unless given');
}

/** Adds the option that prints tables for programs. */
export function listing(command: Program): Program {
  return acting(command).option('--json', 'print JSON');
}
