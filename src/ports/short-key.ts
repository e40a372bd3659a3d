import { createHash } from 'node:crypto';

/** A short text that stands for longer ones, always the same, without the signs that a job's id must not hold. */
export function shortKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
