import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Instant } from '../../method/time';

/** Without what XML cannot hold, halves of signs among it, and without marks of direction that reach beyond the text. */
export function clean(text: string): string {
  return text.replace(UNSEEN, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const UNSEEN = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/gu;

/** Libraries date a document by the clock of the machine: two of the same data would differ. */
export function dated(file: Uint8Array, at: Instant): Uint8Array {
  const parts = unzipSync(file);
  const core = parts[CORE];
  if (core) {
    const [head = '', ...dates] = Buffer.from(core).toString().split(DATED);
    const set = dates.map((after) => `${DATED}${at}${after.slice(after.indexOf('<'))}`);
    parts[CORE] = strToU8([head, ...set].join(''));
  }
  return zipSync(parts, { mtime: ZIP_TIME });
}

/** What stands before each date of a document. */
const DATED = ' xsi:type="dcterms:W3CDTF">';
const CORE = 'docProps/core.xml';
/** The first that a ZIP can say, on the clock of any machine. */
const ZIP_TIME = new Date(1980, 0, 1, 12);
