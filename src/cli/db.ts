import type { Command as Program } from 'commander';
import type { Config } from '../app/config';
import type { Client } from './client';

interface DbOptions {
  json?: boolean;
  dryRun?: boolean;
}

/** Adds the commands about the data as a whole. They open them themselves, whoever acts, and load what opens them then. */
export function addDbCommands(program: Program, { finish }: Client, config: () => Config): void {
  const db = program.command('db').description('the data as a whole');
  db.command('indexes')
    .description('make the indexes that are missing, and drop those that are no longer used')
    .option('--json', 'print JSON')
    .action(async ({ json = false }: DbOptions) => {
      const { tidyIndexes }: typeof import('./db-indexes') = require('./db-indexes');
      finish(await tidyIndexes(config(), json));
    });
  db.command('copy')
    .description('copy everything from the data folder to the MongoDB of MONGODB_URI, and compare')
    .option('--dry-run', 'only count')
    .option('--json', 'print JSON')
    .action(async ({ json = false, dryRun = false }: DbOptions) => {
      const { copyToServer }: typeof import('./db-copy') = require('./db-copy');
      finish(await copyToServer(config(), dryRun, json));
    });
}
