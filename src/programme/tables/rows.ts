import { readRows } from './read-table';
import type { ReadRows } from './text-table';

/** Reads a table's rows somewhere; a hostile one takes long. */
export type RowsReader = (bytes: Uint8Array) => Promise<ReadRows>;

/** Reads them here. */
export const readRowsHere: RowsReader = readRows;
