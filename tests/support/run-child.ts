import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { oncePerRun } from './once-per-run';

const root = resolve(__dirname, '../..');

/**
 * How Node runs the product in tests. Without optimising WebAssembly: a process of a few seconds has spent a third of
 * its work on that by the time it is ready, and seldom gets anything back. The next two are what `src/main.ts` sets by
 * itself: what V8 compiled under one set of flags it takes back under the same ones only (see `compiled-before.cjs`). The last one
 * is `npm start`'s: V8 asks for it before anything runs.
 */
export const NODE_FLAGS: readonly string[] = [
  '--liftoff-only',
  '--heap-growing-percent=30',
  '--no-parallel-scavenge',
  '--max-semi-space-size=8',
];

/** Inside node_modules, so that the bundle finds the packages that stay outside it. */
const cache = join(root, 'node_modules/.cache/critical-friend-children');

/** They look for files of their own beside themselves, are shared with one that does, or are loaded when needed only. */
const OUTSIDE = [
  '@bull-board/*',
  '@electric-sql/pglite',
  '@resvg/resvg-js',
  'bullmq',
  'dejavu-fonts-ttf',
  'echarts',
  'express',
  'fs-native-extensions',
  'ioredis',
  'pino',
  'piscina',
];

/** What the product starts beside itself lies beside it, as in the build. */
const WORKER = ['src/app/compose/worker.ts'];
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': WORKER,
  'tests/support/guard/dangerous-main.ts': WORKER,
};

/**
 * Bundles a TypeScript file and the packages it loads into one that plain Node can run as a process of its own
 * (`node <path>`), and answers with its path: once in a run of the tests. `entry` is relative to the repository.
 * Unchanged sources give the same path.
 */
export async function bundleChild(entry: string): Promise<string> {
  const noted = await oncePerRun(`bundle-of-${entry.replaceAll('/', '-')}`, async (dir) => {
    await writeFile(join(dir, 'path'), await bundle(entry));
  });
  return readFile(join(noted, 'path'), 'utf8');
}

async function bundle(entry: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const name = basename(entry, '.ts');
  const unfinished = await mkdtemp(join(cache, `${name}.tmp-`));
  const entries = [entry, ...(BESIDE[entry] ?? [])];
  try {
    await promisify(execFile)(join(root, 'node_modules/.bin/esbuild'), [
      ...entries.map((file) => resolve(root, file)),
      '--bundle',
      '--platform=node',
      '--format=cjs',
      '--target=node20',
      ...OUTSIDE.map((name) => `--external:${name}`),
      '--log-level=error',
      // A third less to read at each start; an error nobody caught shows the line that it is in.
      '--minify-whitespace',
      '--line-limit=200',
      '--entry-names=[name].bundle',
      `--outdir=${unfinished}`,
    ]);
    for (const file of entries)
      await copyFile(join(__dirname, 'compiled-before.cjs'), join(unfinished, `${basename(file, '.ts')}.js`));
    for (const file of await readdir(unfinished))
      if (file.endsWith('.bundle.js')) await inAscii(join(unfinished, file));
    const hash = createHash('sha256');
    for (const file of (await readdir(unfinished)).sort()) hash.update(await readFile(join(unfinished, file)));
    const finished = join(cache, `${name}-${hash.digest('hex').slice(0, 12)}`);
    await rename(unfinished, finished).catch((error: NodeJS.ErrnoException) => {
      // The same was bundled before.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    await removeOlder(name, basename(finished));
    return join(finished, `${name}.js`);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** V8 reads a text of such letters in half the memory. What esbuild leaves of others is in regular expressions. */
async function inAscii(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, text.replace(/[^\0-\x7f]/g, escaped));
}

/** Bundles of an entry as its sources were days ago. */
async function removeOlder(name: string, but: string): Promise<void> {
  const yesterday = Date.now() - 86_400_000;
  for (const folder of await readdir(cache)) {
    if (!folder.startsWith(`${name}-`) || folder === but) continue;
    const { mtimeMs } = await stat(join(cache, folder));
    if (mtimeMs < yesterday) await rm(join(cache, folder), { recursive: true, force: true });
  }
}
