import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Menus } from '../../../src/ports/menu';
import { readPackageConfig } from './config';
import { makePackage } from './make';

/** Where lines for people go. */
interface Output {
  say(line: string): void;
  complain(line: string): void;
}

/**
 * Writes the app's package, with these menus, into a file. Answers the exit status: 0 when it is there; 1 when it was
 * refused, with every reason said, and nothing was written.
 */
export async function writePackage(
  environment: Readonly<Record<string, string | undefined>>,
  menus: Menus,
  file: string,
  { say, complain }: Output,
): Promise<number> {
  const refuse = (problems: readonly string[]) => {
    complain('No package was made:');
    for (const problem of problems) complain(`  ${problem}`);
    return 1;
  };
  const read = readPackageConfig(environment, ownVersion());
  if (read.kind === 'problems') return refuse(read.problems);
  const made = await makePackage(read.config, menus);
  if (made.kind === 'problems') return refuse(made.problems);
  writeFileSync(file, made.zip);
  const { appId, version, publicUrl } = read.config;
  say(`${file}: Critical Friend ${version} for the bot ${appId}.`);
  say(`The bot's messaging endpoint in Azure has to be ${new URL('/api/messages', publicUrl).href}`);
  return 0;
}

/** Critical Friend's own version. */
function ownVersion(from = __dirname): string {
  const file = join(from, 'package.json');
  if (!existsSync(file)) return ownVersion(dirname(from));
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
