import { existsSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../../../src/ports/store';

/** Beside the data files: which there are, and which hold something, so that what is gone is missed and not begun anew. */
const LIST = 'files.json';
const listed = z.union([
  z.object({ files: z.array(z.string()), filled: z.array(z.string()) }),
  // Of before it was known which hold something.
  z.array(z.string()).transform((files) => ({ files, filled: [] as string[] })),
]);

/** Where a collection's file is. */
export function dataFile(dir: string, collection: string): string {
  return join(dir, `${collection}.db`);
}

/**
 * Throws a `StoreError` (`missing`) when a file that the folder had is gone, or has nothing in it any more: opened without
 * it, all that was in it would seem never to have been. A file whose rewriting was cut short still is there, under its
 * other name. Where the list itself is damaged, every file is looked for.
 */
export async function refuseWithoutFiles(dir: string, collections: readonly string[]): Promise<void> {
  const before = await listIn(dir);
  const had = before === 'damaged' ? collections : (before?.files ?? []);
  const held = before === 'damaged' ? [] : (before?.filled ?? []);
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size;
  const gone = collections
    .map((name) => ({ name, path: dataFile(dir, name) }))
    .filter(({ path }) => sizeOf(`${path}~`) === undefined)
    .filter(
      ({ name, path }) => (had.includes(name) && sizeOf(path) === undefined) || (held.includes(name) && !sizeOf(path)),
    )
    .map(({ path }) => path);
  if (gone.length === 0) return;
  const said = [
    `A data file is missing, or has nothing in it any more: ${gone.join(', ')}.`,
    'Put it back from a backup. To go on without what was in it, make a file of that name with one empty line.',
  ].join('\n');
  throw new StoreError('missing', false, { said });
}

/** Remembers the files that the folder has now, and those that hold something. */
export async function listFiles(dir: string, collections: readonly string[]): Promise<void> {
  const path = join(dir, LIST);
  const files = [...collections].sort();
  const filled = files.filter((name) => statSync(dataFile(dir, name), { throwIfNoEntry: false })?.size);
  const list = { files, filled };
  if (JSON.stringify(await listIn(dir)) === JSON.stringify(list)) return;
  await writeFile(`${path}~`, `${JSON.stringify(list)}\n`);
  await rename(`${path}~`, path);
}

/** None: the folder is new, or of before the list was kept. */
async function listIn(dir: string): Promise<z.output<typeof listed> | 'damaged' | undefined> {
  const path = join(dir, LIST);
  if (!existsSync(path)) return undefined;
  try {
    return listed.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return 'damaged';
    throw error;
  }
}
