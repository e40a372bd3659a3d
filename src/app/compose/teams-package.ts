import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writePackage } from '../../../adapters/teams/package/write';
import { STEPS } from '../../../flows';

const NAME = 'critical-friend-teams.zip';

/** Writes the package of the app for Teams into the file that is named, or one in the working folder. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await writePackage(process.env, STEPS.menus, resolve(process.argv[2] ?? NAME), {
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
}

void main();
