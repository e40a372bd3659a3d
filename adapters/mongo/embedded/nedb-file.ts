import { appendFileSync, statSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { setImmediate as others } from 'node:timers/promises';
import Nedb from '@seald-io/nedb';
import storage from '@seald-io/nedb/lib/storage.js';
import { notTooLarge } from '../size';
import { withoutSum, withSum } from './line-sums';

export interface StoredDoc {
  _id: string;
  [property: string]: unknown;
}
export type Database = Nedb<StoredDoc>;

/** Longer texts are left to a thread, in UTF-16 code units. */
const SHORT = 65_536;
const appendByThread = storage.appendFileAsync;

/**
 * Some microseconds until the operating system has a few lines, and then others have their turn. By the library's own way
 * each of opening, writing and closing waits for a thread: several times the work, and most of what a small write takes.
 */
storage.appendFileAsync = async (path, text, options) => {
  if (text.length > SHORT) return appendByThread(path, text, options);
  appendFileSync(path, text, options);
  await others();
};

const rewrite = storage.crashSafeWriteFileLinesAsync;

/** Nothing for nothing: rewriting a file waits for the disk four times, and most files of a new folder hold nothing yet. */
storage.crashSafeWriteFileLinesAsync = async (path, lines, modes) => {
  if (lines.length === 0 && statSync(path, { throwIfNoEntry: false })?.size === 0) return;
  await rewrite(path, lines, modes);
};

/** Signs at which NeDB ends a line although JSON leaves them as they are: next line, line and paragraph separator. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** Reads a data file, which also compacts it. One with unreadable lines is first copied to `<path>.damaged-<time>`. */
export async function load(path: string): Promise<{ db: Database; lostLines: number }> {
  const strict = nedb(path, 0);
  try {
    await strict.loadDatabaseAsync();
    return { db: strict, lostLines: 0 };
  } catch (error) {
    const lostLines = unreadableLines(error);
    if (lostLines === 0) throw error;
    await copyFile(path, `${path}.damaged-${new Date().toISOString().replaceAll(':', '-')}`);
    const lenient = nedb(path, 1);
    await lenient.loadDatabaseAsync();
    return { db: lenient, lostLines };
  }
}

/** Reads the file, of `size` bytes, again into an open database. */
export async function reload(db: Database, path: string, size: number): Promise<void> {
  try {
    await db.loadDatabaseAsync();
  } catch (error) {
    await removeHalfCompacted(path);
    // On a full disk everything is read before compacting fails: that is enough to go on.
    if (size > 0 && db.getAllData().length === 0) throw error;
  }
}

/** Compacts the file. Where that fails the file stays as it was. */
export async function compact(db: Database, path: string): Promise<void> {
  await db.compactDatafileAsync().catch(() => removeHalfCompacted(path));
}

/** The properties by which documents can be looked up; the library does not type where it keeps them. */
export function indexedFields(db: Database): string[] {
  return Object.keys((db as Database & { indexes: Record<string, unknown> }).indexes);
}

/** `tolerated` is the share of unreadable lines up to which NeDB opens a file: none, or all of them. */
function nedb(filename: string, tolerated: 0 | 1): Database {
  return new Nedb<StoredDoc>({
    filename,
    corruptAlertThreshold: tolerated,
    afterSerialization: (line) => withSum(notTooLarge(line).replace(LINE_ENDS, escaped)),
    // NeDB counts as unreadable what is no JSON; the empty text is none.
    beforeDeserialization: (line) => withoutSum(line) ?? '',
  });
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** NeDB writes beside the file and renames; what a full disk left of that only takes room. */
async function removeHalfCompacted(path: string): Promise<void> {
  await rm(`${path}~`, { force: true });
}

function unreadableLines(error: unknown): number {
  return typeof error === 'object' && error !== null && 'corruptItems' in error ? Number(error.corruptItems) : 0;
}
