import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often who waits for another suite's work looks whether it is there, in milliseconds. */
const LOOKS_EVERY_MS = 100;

/**
 * A folder with what `fill` leaves in it, for all suites of this run of the tests: the first one to ask fills it, others
 * wait for that. Nobody may change it. When filling fails, who asks next tries.
 */
export async function oncePerRun(name: string, fill: (dir: string) => Promise<void>): Promise<string> {
  const finished = join(process.env.TEST_RUN_DIR ?? '', name);
  const unfinished = `${finished}.unfinished`;
  while (!existsSync(finished)) {
    if (await isOurs(unfinished)) {
      try {
        await fill(unfinished);
        await rename(unfinished, finished);
      } finally {
        await rm(unfinished, { recursive: true, force: true });
      }
    } else await sleep(LOOKS_EVERY_MS);
  }
  return finished;
}

/** Whether this made the folder, rather than another suite that is at work in it. */
async function isOurs(dir: string): Promise<boolean> {
  try {
    await mkdir(dir);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
