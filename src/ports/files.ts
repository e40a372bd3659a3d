import type { Instant } from '../method/time';

/** What is known of a file that is kept, beside its bytes. */
export interface FileKept {
  id: string;
  /** In bytes. */
  size: number;
  /** When it was whole, by the engine's own clock. */
  at: Instant;
}

/** So much of a file, in bytes: from the first of these to before the second. */
export interface FilePart {
  start: number;
  end: number;
}

/**
 * Files that are kept beside the documents, of any content: what they are, and whose, is known by documents. Errors:
 * `StoreError`, also while bytes come.
 */
export interface Files {
  /**
   * Keeps what comes as a file: whole once the promise resolves, and not at all where it rejects, or the process ends before.
   * A part at a time is in memory. An id is a UUID, and is used once. What `content` throws is thrown.
   */
  keep(id: string, content: AsyncIterable<Uint8Array>): Promise<FileKept>;
  /** What is known of a file; undefined where there is none. */
  about(id: string): Promise<FileKept | undefined>;
  /** Its bytes, a part at a time. Throws `missing` where there is no such file, `invalid` where bytes of it are lost. */
  read(id: string, part?: FilePart): AsyncIterable<Uint8Array>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
  /** All that are whole, by id, a portion at a time. */
  all(): AsyncIterable<readonly FileKept[]>;
  /**
   * Removes what never became whole, and what nobody needs, once it has lain so long, in milliseconds of the engine's own
   * clock: what has just come may be named by a document in a moment. Says how many.
   */
  tidy(afterMs: number, isNeeded: (id: string) => boolean): Promise<number>;
}

/** An id of a file: nothing else of what comes from outside becomes a name in a folder. */
const FILE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of a file that is kept. */
export function isFileId(text: string): boolean {
  return FILE_ID.test(text);
}
