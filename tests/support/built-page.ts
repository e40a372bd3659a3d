import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { oncePerRun } from './once-per-run';

const BUILDER = join(__dirname, '..', '..', 'scripts', 'build-client.cjs');

/** The folder with the web chat's page as it is built for people, made once for all suites. */
export function builtPage(): Promise<string> {
  return oncePerRun('web-page', async (dir) => void execFileSync(process.execPath, [BUILDER, dir]));
}
