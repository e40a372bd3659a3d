import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type FileFinding, finding } from '../../steps/file-problems';

/** No file that describes a programme is larger. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A file's text, or why it cannot be read. */
export type Decoded = { ok: true; text: string } | { ok: false; found: FileFinding };

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, n) => bytes[n] === byte);

/** Reads UTF-8, with or without a byte-order mark, with any line ends; recognises what spreadsheets save instead. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { ok: false, found: finding('file-large', MAX_BYTES / 1024 / 1024) };
  if (startsWith(bytes, 0x50, 0x4b)) return { ok: false, found: finding('workbook') };
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return { ok: false, found: finding('utf-16') };
  if (!isUtf8(bytes)) return { ok: false, found: notUtf8(bytes) };
  return { ok: true, text: new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n') };
}

const isOdd = (text: string) => /[\u0080-\uffff]/.test(text);

/** Names the line and the word where another encoding shows, as Windows-1252 would read it. */
function notUtf8(bytes: Uint8Array): FileFinding {
  const lines = iconv.decode(Buffer.from(bytes), 'win1252').split(/\r\n?|\n/);
  const odd = lines.findIndex(isOdd);
  const word = (lines[odd] ?? '').split(/\s/).find(isOdd)?.slice(0, 30) ?? '';
  return finding('not-utf-8', word, odd + 1);
}
