import type { Command as Program } from 'commander';
import type { Config } from '../app/config';
import type { Client } from './client';
import { copyToServer } from './db-copy';
import { tidyIndexes } from './db-indexes';

interface DbOptions {
  json?: boolean;
  dryRun?: boolean;
}

/** Adds the commands about the data as a whole. They open them themselves, whoever acts. */
export function addDbCommands(program: Program, { finish }: Client, config: () => Config): void {
  const db = program.command('db').description('the data as a whole');
  db.command('indexes')
    .description('make the indexes that are missing, and drop those that are no longer used')
    .option('--json', 'print JSON')
    .action(async ({ json = false }: DbOptions) => finish(await tidyIndexes(config(), json)));
  db.command('copy')
    .description('copy everything from the data folder to the MongoDB of MONGODB_URI, and compare')
    .option('--dry-run', 'only count')
    .option('--json', 'print JSON')
    .action(async ({ json = false, dryRun = false }: DbOptions) => finish(await copyToServer(config(), dryRun, json)));
}
