import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** No file that describes a programme is larger. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A file's text, or why it cannot be read, in words for whoever wrote it. */
export type Decoded = { ok: true; text: string } | { ok: false; message: string };

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, n) => bytes[n] === byte);

/** Reads UTF-8, with or without a byte-order mark, with any line ends; recognises what spreadsheets save instead. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { ok: false, message: 'the file is larger than 5 MB' };
  if (startsWith(bytes, 0x50, 0x4b))
    return { ok: false, message: 'Excel workbooks (.xlsx) are not supported yet: save the sheet as "CSV UTF-8"' };
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return { ok: false, message: 'the file is UTF-16 ("Unicode text"): save it as UTF-8' };
  if (!isUtf8(bytes)) return { ok: false, message: notUtf8(bytes) };
  return { ok: true, text: new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n') };
}

const isOdd = (text: string) => /[\u0080-\uffff]/.test(text);

/** Names the line and the word where another encoding shows, as Windows-1252 would read it. */
function notUtf8(bytes: Uint8Array): string {
  const lines = iconv.decode(Buffer.from(bytes), 'win1252').split(/\r\n?|\n/);
  const odd = lines.findIndex(isOdd);
  const word = (lines[odd] ?? '').split(/\s/).find(isOdd)?.slice(0, 30) ?? '';
  return `the file is not UTF-8 but probably Windows-1252, see "${word}" in line ${odd + 1}: save it as "CSV UTF-8" or UTF-8`;
}
