import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installation } from './installation';

/** What is printed instead of a start, and the exit status: 0 answered, 2 wrong usage. */
export interface Answered {
  out: string;
  err: string;
  exit: 0 | 2;
}

/** So much of an argument is said back, in characters. */
const SHOWN = 60;

const HELP = `Starts Critical Friend, and serves it until it is stopped (SIGTERM, or Ctrl-C).

  --version  says which version this is
  --help     says this

How it is to be served stands in its environment or in .env: docs/operating.md, Settings.
Commands for it, whether it runs or not: npm run -s cli -- --help
`;

/** The version of this installation, as in its package.json. */
export function installedVersion(): string {
  const { version } = JSON.parse(readFileSync(join(installation(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * What the product says to what stands behind its name when it is to start; undefined where nothing does, and it starts. It
 * takes no settings there: one that nobody reads would be believed to hold.
 */
export function answerTo(args: readonly string[]): Answered | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  const unknown = args.find((arg) => !['--version', '--help', '-h'].includes(arg));
  if (unknown !== undefined) {
    // As JSON: nothing in it moves the cursor of whoever reads it.
    const said = JSON.stringify(unknown.length > SHOWN ? `${unknown.slice(0, SHOWN)}…` : unknown);
    const err = `Critical Friend did not start.\nNothing here is called ${said}.\n\n${HELP}`;
    return { out: '', err, exit: 2 };
  }
  return { out: first === '--version' ? `${installedVersion()}\n` : HELP, err: '', exit: 0 };
}
