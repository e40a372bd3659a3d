import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');

/**
 * How Node runs the product in tests. Without optimising WebAssembly: a process of a few seconds has spent a third of
 * its work on that by the time it is ready, and seldom gets anything back.
 */
export const NODE_FLAGS: readonly string[] = ['--liftoff-only'];

/** Inside node_modules, so that the bundle finds the packages, which stay outside it. */
const cache = join(root, 'node_modules/.cache/critical-friend-children');

/** What the product starts beside itself lies beside it, as in the build. */
const WORKER = ['src/compose/worker.ts'];
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': WORKER,
  'tests/support/guard/dangerous-main.ts': WORKER,
};

/**
 * Bundles a TypeScript file into one that plain Node can run as a process of its own (`node <path>`), and answers with
 * its path. `entry` is absolute or relative to the repository. Unchanged sources give the same path.
 */
export async function bundleChild(entry: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const name = basename(entry, '.ts');
  const unfinished = await mkdtemp(join(cache, `${name}.tmp-`));
  try {
    await promisify(execFile)(join(root, 'node_modules/.bin/esbuild'), [
      ...[entry, ...(BESIDE[entry] ?? [])].map((file) => resolve(root, file)),
      '--bundle',
      '--platform=node',
      '--format=cjs',
      '--target=node20',
      '--packages=external',
      '--log-level=error',
      '--entry-names=[name]',
      `--outdir=${unfinished}`,
    ]);
    const hash = createHash('sha256');
    for (const file of (await readdir(unfinished)).sort()) hash.update(await readFile(join(unfinished, file)));
    const finished = join(cache, `${name}-${hash.digest('hex').slice(0, 12)}`);
    await rename(unfinished, finished).catch((error: NodeJS.ErrnoException) => {
      // The same was bundled before.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return join(finished, `${name}.js`);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
