/** MongoDB takes no larger document (bytes); the files keep to it too, so that either can be copied to the other. */
const LARGEST_BYTES = 16 * 1_024 * 1_024;
/** The code of our own error for it. */
export const TOO_LARGE_CODE = 'CF_TOO_LARGE';

/** A line of a data file, which is a document as JSON. Throws for one that MongoDB would not take. */
export function notTooLarge(line: string): string {
  if (line.length > LARGEST_BYTES) throw Object.assign(new RangeError('document too large'), { code: TOO_LARGE_CODE });
  return line;
}
