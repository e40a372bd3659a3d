import { MAX_BYTES } from '../programme-file/decode';
import { lettersOf, type ReadRows, rowsOfText } from './text-table';
import { rowsOfWorkbook } from './workbook';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, n) => bytes[n] === byte);

/** Reads a table by what is in it, whatever it is called: a workbook, or text with separated cells. */
export async function readRows(bytes: Uint8Array): Promise<ReadRows> {
  if (bytes.length > MAX_BYTES) return { ok: false, problem: { what: 'too-large', about: [] } };
  if (startsWith(bytes, 0x50, 0x4b)) return rowsOfWorkbook(bytes);
  // Excel's format before 2007, and what it puts around a workbook with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, problem: { what: 'old-excel', about: [] } };
  return rowsOfText(lettersOf(bytes));
}
