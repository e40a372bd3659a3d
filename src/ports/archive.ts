import type { Instant } from '../method/time';
import type { Files } from './files';

/** A document exactly as an engine keeps it, whatever version of the product wrote it. */
export type Archived = { readonly _id: string } & Readonly<Record<string, unknown>>;

/** Which version the data are of, and an id that tells these data from others; none before they have one. */
export interface Stamp {
  version: number;
  data: string;
}

/** What a database remembers of a copy that was made into it. It cannot be started on until that is finished. */
export interface CopyNote {
  /** The id of the data that are copied. */
  source: string;
  begunAt: Instant;
  finishedAt?: Instant;
}

/** Which indexes of a collection were made and dropped, by name. */
export interface IndexChange {
  collection: string;
  created: readonly string[];
  dropped: readonly string[];
}

/**
 * All that a store keeps, beneath its schemas, to copy it and to look after it. Nothing is brought to another version.
 * Errors: `StoreError`.
 */
export interface Archive {
  /** Where it is, to be shown: a folder, or a server and a database, without secrets. */
  readonly place: string;
  readonly collections: readonly string[];
  /** What people handed over, as it is. */
  readonly files: Files;
  /** Lines of files that could not be read, by collection. */
  readonly lost: readonly { collection: string; lostLines: number }[];
  stamp(): Promise<Stamp | undefined>;
  putStamp(stamp: Stamp): Promise<void>;
  copyNote(): Promise<CopyNote | undefined>;
  putCopyNote(note: CopyNote): Promise<void>;
  count(collection: string): Promise<number>;
  /** Some documents, by id in the engine's order, beginning after an id or at the first; none at the end. */
  page(collection: string, after: string | undefined): Promise<readonly Archived[]>;
  /** Adds documents whose ids are not there yet. */
  add(collection: string, documents: readonly Archived[]): Promise<void>;
  clear(collection: string): Promise<void>;
  /** Makes the indexes that are missing, drops those that are no longer declared, and says which, by collection. */
  tidyIndexes(): Promise<readonly IndexChange[]>;
  close(): Promise<void>;
}
