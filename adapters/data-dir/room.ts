import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a start takes at most for a while: the embedded queue's folder is made anew, the data files are rewritten. */
const START_MB = 100;

/** It could not begin, and the disk of the data folder is the reason; `cause` is what failed. */
class DataDirFull extends Error {
  readonly code = 'DATA_DIR_FULL';
  constructor(
    readonly dir: string,
    freeMb: number,
    cause: unknown,
  ) {
    super(
      `the disk of the data folder ${dir} is full (${freeMb} MB are left, a start takes up to ${START_MB} MB): make room, then start again; nothing is lost`,
      { cause },
    );
    this.name = 'DataDirFull';
  }
}

/**
 * Takes the steps of a start in a data folder. What fails for want of room fails in each engine's own words, few of which
 * name the disk: where there is none, throws `DataDirFull` instead.
 */
export async function namingFullDisk<R>(dir: string, step: () => Promise<R>): Promise<R> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof DataDirFull) throw error;
    const path = resolve(dir);
    const freeMb = Math.floor(freeBytes(path) / 2 ** 20);
    throw freeMb < START_MB ? new DataDirFull(path, freeMb, error) : error;
  }
}

/** Some file systems do not tell (they have no blocks), and what cannot even be looked at fails for another reason. */
function freeBytes(dir: string): number {
  try {
    const { blocks, bavail, bsize } = statfsSync(dir);
    return blocks > 0 ? bavail * bsize : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
