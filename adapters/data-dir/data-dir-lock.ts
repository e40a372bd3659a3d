import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { keepPrivate } from './private-folder';

const LOCK_FILE = 'in-use.lock';

/** A folder that is ours alone until `release`, or until the process ends in whatever way. */
export interface DataDirLock {
  /** The folder's absolute path. */
  readonly dir: string;
  /** Closes to all others what came into it meanwhile with open rights. False when something stays open. */
  keepPrivate(): boolean;
  release(): void;
}

/** Another process works with this folder. */
export class DataDirInUse extends Error {
  readonly code = 'DATA_DIR_IN_USE';
  constructor(readonly dir: string) {
    super(
      `the data folder ${dir} is in use by another process: stop that one first, or set DATA_DIR to another folder`,
    );
    this.name = 'DataDirInUse';
  }
}

/** The folder cannot be made, written or locked; `reason` is the system's code, as `EACCES`. */
export class DataDirNotWritable extends Error {
  readonly code = 'DATA_DIR_NOT_WRITABLE';
  readonly reason: string;
  constructor(
    readonly dir: string,
    cause: unknown,
  ) {
    const reason = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'UNKNOWN';
    super(
      `the data folder ${dir} cannot be written (${reason}): give this user the right to, or set DATA_DIR to another folder`,
      {
        cause,
      },
    );
    this.name = 'DataDirNotWritable';
    this.reason = reason;
  }
}

/**
 * Makes the folder if need be and takes it for this process, so that nobody else reads what is in it. The operating
 * system holds the lock on a file that stays in the folder, so that a killed process leaves nothing to clear away. Throws
 * `DataDirInUse` or `DataDirNotWritable`.
 */
export function lockDataDir(dir: string): DataDirLock {
  const path = resolve(dir);
  const fd = attempt(path, () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return openSync(join(path, LOCK_FILE), 'a+', 0o600);
  });
  try {
    if (!attempt(path, () => tryLock(fd))) throw new DataDirInUse(path);
    attempt(path, () => keepPrivate(path));
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  // The lock belongs to the descriptor; closing it twice might close somebody else's.
  let held = true;
  const release = () => {
    if (held) closeSync(fd);
    held = false;
  };
  return { dir: path, keepPrivate: () => keepPrivate(path), release };
}

function attempt<R>(dir: string, step: () => R): R {
  try {
    return step();
  } catch (error) {
    throw new DataDirNotWritable(dir, error);
  }
}
