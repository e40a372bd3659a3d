import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a group and others may do. */
const OF_OTHERS = 0o077;
/** A folder that everybody shares, as /tmp: it is not ours to close. */
const SHARED = 0o1000;

/**
 * From now on, whatever this process makes is its owner's alone, by whichever library; and what lies in the folder already
 * becomes so. Links are not followed. False when something stays open, because it is another user's or everybody's, or
 * because the file system knows no rights. On Windows the folder's own rights count, and nothing is changed.
 */
export function keepPrivate(dir: string): boolean {
  if (process.platform === 'win32') return true;
  process.umask(OF_OTHERS);
  return close(dir);
}

function close(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  // What went meanwhile is no secret any more.
  if (!found || found.isSymbolicLink()) return true;
  if ((found.mode & SHARED) !== 0) return false;
  const isClosed = (found.mode & OF_OTHERS) === 0 || tighten(path, found.mode & 0o700);
  if (!found.isDirectory()) return isClosed;
  return readdirSync(path).reduce((all, name) => close(join(path, name)) && all, isClosed);
}

function tighten(path: string, mode: number): boolean {
  try {
    chmodSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
