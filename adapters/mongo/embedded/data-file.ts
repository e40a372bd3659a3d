import { mkdirSync, statSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError } from '../../../src/ports/store';
import { compact, type Database, load, reload } from './nedb-file';
import { turns } from './turns';

/** One collection in one file. Steps run one after the other; none sees what did not get to disk. */
export interface DataFile {
  /** Lines that could not be read when the file was opened. */
  readonly lostLines: number;
  read<R>(step: (db: Database) => Promise<R>): Promise<R>;
  write<R>(step: (db: Database) => Promise<R>): Promise<R>;
  /** Writes the file again from memory when somebody else has removed or changed it. */
  mend(): Promise<void>;
  /** Waits for what was begun; everything afterwards is refused. */
  close(): Promise<void>;
}

/** Every write adds lines; a file that has grown by as much as it was, and by so much, is compacted. In bytes. */
const COMPACT_AFTER_BYTES = 4 * 1_024 * 1_024;

/**
 * Opens a data file, or makes it. Opening also compacts it; what is damaged is copied aside before that. Memory holds all
 * that is in it: `rewritten` is told when the file was not as it was left, and was written again.
 */
export async function openDataFile(path: string, rewritten: () => void): Promise<DataFile> {
  const { db, lostLines } = await load(path);
  const inTurn = turns();
  let closed = false;
  /** The size at which the file was left. */
  let left = sizeOf(path);
  /** Its size when it was last compacted, as on opening. */
  let compacted = left ?? 0;
  /** The file's size before a write that failed, until memory is the same as the file again. */
  let undoTo: number | undefined;

  const step = <R>(run: () => Promise<R>): Promise<R> =>
    inTurn(async () => {
      if (closed) throw new StoreError('unavailable', false);
      if (undoTo !== undefined) await undo(undoTo);
      return run();
    });

  /** NeDB changes its memory before the disk has agreed: takes back what part was written and reads the file again. */
  const undo = async (size: number): Promise<void> => {
    undoTo = size;
    await truncate(path, size);
    await reload(db, path, size);
    undoTo = undefined;
    left = sizeOf(path);
  };

  const mend = async (): Promise<void> => {
    if (sizeOf(path) === left) return;
    mkdirSync(dirname(path), { recursive: true });
    await db.compactDatafileAsync();
    left = sizeOf(path);
    rewritten();
  };

  const write = async <R>(change: (db: Database) => Promise<R>): Promise<R> => {
    await mend();
    const size = left ?? 0;
    try {
      const result = await change(db);
      left = sizeOf(path);
      return result;
    } catch (error) {
      // NeDB takes these back itself, before the file is touched.
      if (isUniqueViolation(error)) throw Object.assign(error, { code: 11_000 });
      await undo(size);
      throw error;
    }
  };

  const hasGrown = () => (left ?? 0) > 2 * compacted + COMPACT_AFTER_BYTES;

  const compactIfGrown = async (): Promise<void> => {
    if (closed || undoTo !== undefined || !hasGrown()) return;
    await mend();
    await compact(db, path);
    left = sizeOf(path);
    compacted = left ?? 0;
  };

  return {
    lostLines,
    read: (query) => step(() => query(db)),
    write: async (change) => {
      const result = await step(() => write(change));
      // The caller's write is done; the next ones wait. A failed compaction changes nothing and is tried again later.
      if (hasGrown()) inTurn(compactIfGrown).catch(() => false);
      return result;
    },
    mend: () => step(mend),
    close: () =>
      inTurn(async () => {
        if (!closed && undoTo === undefined) await mend().catch(() => undefined);
        closed = true;
      }),
  };
}

/** Some microseconds; the asynchronous one would wait for a thread before every write. Undefined: it is not there. */
function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function isUniqueViolation(error: unknown): error is object {
  return typeof error === 'object' && error !== null && 'errorType' in error && error.errorType === 'uniqueViolated';
}
