import type { Language } from '../../method/language';
import type { TableOutcome } from '../../steps/new-programme';
import { benchmarkFromRows } from '../tables/benchmark-table';
import { readRows } from '../tables/read-table';
import { rowsOfText } from '../tables/text-table';

/** A store keeps no document of any size: what a table came to may be as long, as JSON. */
const MOST_CHARACTERS = 3_000_000;

/** A file that somebody hands over: plain data, so that it can be read elsewhere. */
export interface TableOrder {
  bytes: Uint8Array;
  /** Of texts under headings that are none of a language. */
  language: Language;
}

/** Reads a benchmark's table somewhere; a hostile one takes long. */
export type TableReader = (order: TableOrder) => Promise<TableOutcome>;

/** Reads it here. */
export const readTableHere: TableReader = async ({ bytes, language }) => {
  const read = await readRows(bytes);
  if (!read.ok) return { kind: 'wrong', problems: [read.problem] };
  const outcome = benchmarkFromRows(read.rows, language);
  if (JSON.stringify(outcome).length <= MOST_CHARACTERS) return outcome;
  return { kind: 'wrong', problems: [{ what: 'too-much', about: [] }] };
};

/** The same of a table that was pasted, which is as short as a message. */
export function readPasted(text: string, language: Language): TableOutcome {
  const read = rowsOfText(text);
  return read.ok ? benchmarkFromRows(read.rows, language) : { kind: 'wrong', problems: [read.problem] };
}
