/** What one may type at a time, in one place. Bytes are of UTF-8. */
export const LIMITS = {
  /** A message, in bytes. */
  message: 64 * 1_024,
  /** A field of a form, or of a sheet, in bytes. */
  field: 40 * 1_024,
  /** Entries of a list. */
  lines: 200,
  /** All that a form brings, or a sheet holds, in bytes. */
  form: 200 * 1_024,
  /** What waits in a conversation for its place, in bytes. */
  waiting: 128 * 1_024,
  /** What one person answers under the messages of a channel: how many answers, and of how many bytes together. */
  answers: { entries: 500, bytes: 1_024 * 1_024 },
  /** What is written into a reminder beside our own words, in bytes. */
  personalLine: 2 * 1_024,
} as const;

/** Which limit something passes. `field` is the field's id; sizes are in bytes, of `lines` in entries. */
export type Excess =
  | { what: 'message' | 'form'; has: number; most: number }
  | { what: 'field' | 'lines'; field: string; has: number; most: number };

/** More than there is room for was to be kept. Nothing was changed. */
export class TooMuch extends Error {
  constructor(readonly excess: Excess) {
    super(`too much: ${excess.what}`);
    this.name = 'TooMuch';
  }
}

/** How long a text is in bytes. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** How long a text or a list is in bytes; what else a field may hold counts nothing. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return bytesOf(value);
  if (!Array.isArray(value)) return 0;
  return value.reduce((sum: number, each) => sum + weightOf(each) + 1, 0);
}

/** Which limit of a field a value passes, if any. */
export function excessOfField(field: string, value: unknown): Excess | undefined {
  if (Array.isArray(value) && value.length > LIMITS.lines)
    return { what: 'lines', field, has: value.length, most: LIMITS.lines };
  const has = weightOf(value);
  return has > LIMITS.field ? { what: 'field', field, has, most: LIMITS.field } : undefined;
}

/** Refuses a value that passes a limit of its field. Errors: `TooMuch`. */
export function refuseExcess(field: string, value: unknown): void {
  const excess = excessOfField(field, value);
  if (excess) throw new TooMuch(excess);
}

/** Refuses what is more than a form may bring. Errors: `TooMuch`. */
export function refuseLarger(values: readonly unknown[]): void {
  const has = weightOf(values);
  if (has > LIMITS.form) throw new TooMuch({ what: 'form', has, most: LIMITS.form });
}

/** Refuses a list of more entries than one may have. Errors: `TooMuch`. */
export function refuseMore(field: string, has: number): void {
  if (has > LIMITS.lines) throw new TooMuch({ what: 'lines', field, has, most: LIMITS.lines });
}

/** Refuses a text that is longer than its place allows. Errors: `TooMuch`. */
export function refuseLonger(field: string, text: string, most: number): void {
  const has = bytesOf(text);
  if (has > most) throw new TooMuch({ what: 'field', field, has, most });
}
