import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');

/** Inside node_modules, so that the bundle finds the packages, which stay outside it. */
const cache = join(root, 'node_modules/.cache/critical-friend-children');

/**
 * Bundles a TypeScript file into one that plain Node can run as a process of its own (`node <path>`), and answers with
 * its path. `entry` is absolute or relative to the repository. Unchanged sources give the same path.
 */
export async function bundleChild(entry: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const name = basename(entry, '.ts');
  const unfinished = join(cache, `${name}-${process.pid}-${Date.now()}.tmp.cjs`);
  try {
    await promisify(execFile)(join(root, 'node_modules/.bin/esbuild'), [
      resolve(root, entry),
      '--bundle',
      '--platform=node',
      '--format=cjs',
      '--target=node20',
      '--packages=external',
      '--log-level=error',
      `--outfile=${unfinished}`,
    ]);
    const hash = createHash('sha256')
      .update(await readFile(unfinished))
      .digest('hex');
    const finished = join(cache, `${name}-${hash.slice(0, 12)}.cjs`);
    await rename(unfinished, finished);
    return finished;
  } finally {
    await rm(unfinished, { force: true });
  }
}
