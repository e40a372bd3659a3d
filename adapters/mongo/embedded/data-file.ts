import { statSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { StoreError } from '../../../src/ports/store';
import { compact, type Database, load, reload } from './nedb-file';
import { turns } from './turns';

/** One collection in one file. Steps run one after the other; none sees what did not get to disk. */
export interface DataFile {
  /** Lines that could not be read when the file was opened. */
  readonly lostLines: number;
  read<R>(step: (db: Database) => Promise<R>): Promise<R>;
  write<R>(step: (db: Database) => Promise<R>): Promise<R>;
  /** Waits for what was begun; everything afterwards is refused. */
  close(): Promise<void>;
}

/** Every write adds lines; after so many writes the file is compacted, unless most of it is live documents. */
const COMPACT_AFTER = 1_000;

/** Opens a data file, or makes it. Opening also compacts it; what is damaged is copied aside before that. */
export async function openDataFile(path: string): Promise<DataFile> {
  const { db, lostLines } = await load(path);
  const inTurn = turns();
  let closed = false;
  let writes = 0;
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
  };

  const write = async <R>(change: (db: Database) => Promise<R>): Promise<R> => {
    // Some microseconds; the asynchronous one would wait for a thread before every write.
    const { size } = statSync(path);
    try {
      return await change(db);
    } catch (error) {
      // NeDB takes these back itself, before the file is touched.
      if (isUniqueViolation(error)) throw Object.assign(error, { code: 11_000 });
      await undo(size);
      throw error;
    }
  };

  const compactIfGrown = async (): Promise<void> => {
    if (closed || undoTo !== undefined || writes < 2 * (await db.countAsync({}))) return;
    writes = 0;
    await compact(db, path);
  };

  return {
    lostLines,
    read: (query) => step(() => query(db)),
    write: async (change) => {
      const result = await step(() => write(change));
      writes += 1;
      // The caller's write is done; the next ones wait. A failed compaction changes nothing and is tried again later.
      if (writes % COMPACT_AFTER === 0) inTurn(compactIfGrown).catch(() => false);
      return result;
    },
    close: () =>
      inTurn(async () => {
        closed = true;
      }),
  };
}

function isUniqueViolation(error: unknown): error is object {
  return typeof error === 'object' && error !== null && 'errorType' in error && error.errorType === 'uniqueViolated';
}
