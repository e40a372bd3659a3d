import { resolve } from 'node:path';
import type { Command as Program } from 'commander';
import { eraseAfterYes } from './asking';
import { acting, type Client, type CommandOptions, listing } from './client';

/** Adds the commands about programmes, people and benchmarks. */
export function addOtherCommands(program: Program, client: Client): void {
  addSetup(program, client);
  addImport(program, client);
  addPerson(program, client);
  program
    .command('benchmark')
    .description('benchmarks of your own')
    .command('check <file>')
    .description('check a benchmark file (or its table: .xlsx, .csv), every problem with its line; needs no server')
    .option('--json', 'print JSON')
    .action(async (file: string, given: CommandOptions) => {
      // Loaded for who needs it: help is said at once.
      const { shippedBenchmarks }: typeof import('../benchmarks') = require('../benchmarks');
      const { checkBenchmarkFile }: typeof import('./benchmark') = require('./benchmark');
      client.finish(await checkBenchmarkFile(file, client.terminal.cwd, shippedBenchmarks(), given.json === true));
    });
}

function addSetup(program: Program, { send, finish }: Client): void {
  program
    .command('setup')
    .description('the address at which the first organiser begins, as long as nobody is here')
    .action(async () => finish(await send({ kind: 'setup' }, {})));
}

function addImport(program: Program, { terminal, send, finish }: Client): void {
  listing(program.command('import <file>'))
    .description('create or update a programme from its file (YAML or JSON)')
    .option('--force', 'let the file decide where chat says otherwise')
    .option('--dry-run', 'only show what would change')
    .action(async (shown: string, given: CommandOptions & { force?: boolean; dryRun?: boolean }) => {
      const { force = false, dryRun = false } = given;
      finish(await send({ kind: 'import', file: resolve(terminal.cwd, shown), shown, force, dryRun }, given));
    });
}

function addPerson(program: Program, client: Client): void {
  const { send, finish } = client;
  const person = program.command('person').description('a person’s data and sign-in');
  acting(person.command('export <e-mail>'))
    .description('everything kept about a person, as JSON')
    .action(async (email: string, given: CommandOptions) =>
      finish(await send({ kind: 'person-export', email }, given)),
    );
  acting(person.command('erase <e-mail>'))
    .description('erase a person; what they submitted stays, without their name')
    .option('--yes', 'do not ask')
    .action(async (email: string, given: CommandOptions & { yes?: boolean }) =>
      finish(await eraseAfterYes(client, email, given)),
    );
  acting(person.command('link <e-mail>'))
    .description('a one-time link with which a person signs in to the web chat')
    .action(async (email: string, given: CommandOptions) => finish(await send({ kind: 'person-link', email }, given)));
  acting(person.command('rename <old> <new>'))
    .description('another e-mail address for somebody, who stays the same person')
    .action(async (email: string, to: string, given: CommandOptions) =>
      finish(await send({ kind: 'person-rename', email, to }, given)),
    );
  acting(person.command('sign-out <e-mail>'))
    .description('end all sessions of a person in the web chat')
    .action(async (email: string, given: CommandOptions) =>
      finish(await send({ kind: 'person-sign-out', email }, given)),
    );
}
