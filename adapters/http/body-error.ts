/** Why a body is not taken, and the HTTP status that says so. */
const STATUSES = {
  /** It cannot be unpacked, is no UTF-8, or no JSON. */
  malformed: 400,
  /** It ended before its end: nobody is there to be told. */
  aborted: 400,
  /** It took too long to arrive. */
  'too-slow': 408,
  'too-large': 413,
  /** Packed, or written, in a way that is not read here. */
  unsupported: 415,
  /** Others needed the room meanwhile: sent again, it may find some. */
  crowded: 503,
} as const;

/** A body that is not taken, with what HTTP calls that. */
export class BodyError extends Error {
  readonly status: number;
  constructor(
    readonly code: keyof typeof STATUSES,
    options?: ErrorOptions,
  ) {
    super(`body: ${code}`, options);
    this.name = 'BodyError';
    this.status = STATUSES[code];
  }

  /** What the answer has to say in its head. What still comes of a body that is not read to its end is of no use. */
  get headers(): Readonly<Record<string, string>> {
    if (this.code === 'crowded') return { Connection: 'close', 'Retry-After': '1' };
    return this.code === 'too-slow' ? { Connection: 'close' } : {};
  }
}
