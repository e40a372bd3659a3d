/** A kind of file that is taken. */
export interface Kind {
  type: string;
  /** How its names end; the first is given to those that end otherwise. */
  endings: readonly [string, ...string[]];
}

const PDF: Kind = { type: 'application/pdf', endings: ['pdf'] };
const PNG: Kind = { type: 'image/png', endings: ['png'] };
const JPEG: Kind = { type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] };
const GIF: Kind = { type: 'image/gif', endings: ['gif'] };
const WEBP: Kind = { type: 'image/webp', endings: ['webp'] };
const TIFF: Kind = { type: 'image/tiff', endings: ['tif', 'tiff'] };
/** What phones’ cameras make. */
const HEIC: Kind = { type: 'image/heic', endings: ['heic', 'heif'] };
const CSV: Kind = { type: 'text/csv', endings: ['csv'] };
const TEXT: Kind = { type: 'text/plain', endings: ['txt', 'text', 'md', 'tsv'] };

/** The first bytes of each kind of which they say enough: where they stand, and what they are. */
const SIGNATURES: readonly (readonly [Kind, number, ...(string | readonly number[])[]])[] = [
  [PDF, 0, '%PDF-'],
  [PNG, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [JPEG, 0, [0xff, 0xd8, 0xff]],
  [GIF, 0, 'GIF87a', 'GIF89a'],
  [WEBP, 8, 'WEBPVP8'],
  [TIFF, 0, [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]],
  [HEIC, 4, 'ftypheic', 'ftypheix', 'ftyphevc', 'ftypheim', 'ftypheis', 'ftypmif1', 'ftypmsf1'],
];

/** A package of files: what it is, its contents say. */
export type Signed = Kind | 'package' | 'old-office' | undefined;

/** What the first bytes of a file say that it is; undefined where they say of none that is taken. */
export function signedBy(first: Buffer): Signed {
  if (begins(first, 0, [0x50, 0x4b, 0x03, 0x04])) return 'package';
  if (begins(first, 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'old-office';
  return SIGNATURES.find(([, at, ...marks]) => marks.some((mark) => begins(first, at, mark)))?.[0];
}

/** A text, by its ending and its first bytes. What could be run, or shown as a page, is none. */
export function textBy(first: Buffer, name: string): Kind | undefined {
  const ending = /\.([a-z]{1,5})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  const kind = [CSV, TEXT].find(({ endings }) => endings.includes(ending));
  if (!kind || !isText(first)) return undefined;
  // A mark of the encoding stands before the first letter.
  const begin = first
    .toString('latin1', 0, 1_000)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return /^(?:<|#!|%!|\{\\rtf|MZ|@echo)/i.test(begin) ? undefined : kind;
}

/** In whatever encoding that holds ASCII: no text has these bytes, and most of what is none has. */
function isText(bytes: Buffer): boolean {
  return !bytes.some((byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f);
}

function begins(bytes: Buffer, at: number, mark: string | readonly number[]): boolean {
  const wanted = typeof mark === 'string' ? Buffer.from(mark, 'latin1') : Buffer.from(mark);
  return bytes.length >= at + wanted.length && bytes.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0;
}
