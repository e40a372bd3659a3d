import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../../../src/ports/store';

/** Beside the data files: their names, so that one that is gone is missed and not begun anew. */
const LIST = 'files.json';
const listed = z.array(z.string());

/** Where a collection's file is. */
export function dataFile(dir: string, collection: string): string {
  return join(dir, `${collection}.db`);
}

/**
 * Throws a `StoreError` (`missing`) when a file that the folder had is gone: opened without it, all that was in it would
 * seem never to have been. A file whose rewriting was cut short still is there, under its other name.
 */
export async function refuseWithoutFiles(dir: string, collections: readonly string[]): Promise<void> {
  const before = new Set(await listIn(dir));
  const gone = collections
    .filter((name) => before.has(name))
    .map((name) => dataFile(dir, name))
    .filter((path) => !existsSync(path) && !existsSync(`${path}~`));
  if (gone.length === 0) return;
  const said = [
    `A data file is missing: ${gone.join(', ')}.`,
    'Put it back from a backup. To go on without what was in it, make an empty file of that name.',
  ].join('\n');
  throw new StoreError('missing', false, { said });
}

/** Remembers the files that the folder has now. */
export async function listFiles(dir: string, collections: readonly string[]): Promise<void> {
  const path = join(dir, LIST);
  const names = [...collections].sort();
  if (JSON.stringify(await listIn(dir)) === JSON.stringify(names)) return;
  await writeFile(`${path}~`, `${JSON.stringify(names)}\n`);
  await rename(`${path}~`, path);
}

/** None: the folder is new, or of before the list was kept. */
async function listIn(dir: string): Promise<string[]> {
  try {
    return listed.parse(JSON.parse(await readFile(join(dir, LIST), 'utf8')));
  } catch {
    return [];
  }
}
