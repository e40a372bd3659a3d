import { crc32 } from 'node:zlib';

/** Between a line and its sum; JSON has no tab outside its texts, where it is written `\t`. */
const MARK = '\t';
const SUM_LENGTH = 8;

/** A line of a data file with its CRC-32 behind it, so that a bit that flips on the disk is noticed. */
export function withSum(line: string): string {
  return `${line}${MARK}${sumOf(line)}`;
}

/**
 * The line without its sum. Undefined when it is not the line that was written. Lines of before sums were written have
 * none, and are taken as they are.
 */
export function withoutSum(stored: string): string | undefined {
  const end = stored.length - SUM_LENGTH - MARK.length;
  if (end < 0 || stored.charAt(end) !== MARK) return stored;
  const line = stored.slice(0, end);
  return stored.endsWith(sumOf(line)) ? line : undefined;
}

function sumOf(line: string): string {
  return crc32(line).toString(16).padStart(SUM_LENGTH, '0');
}
