import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the installation: the nearest one upwards with a package.json, from the sources or the build alike. */
export function installation(from = __dirname): string {
  return existsSync(join(from, 'package.json')) ? from : installation(dirname(from));
}
