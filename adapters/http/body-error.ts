/** Why a body is not taken, and the HTTP status that says so. */
const STATUSES = {
  /** It cannot be unpacked, is no UTF-8, or no JSON. */
  malformed: 400,
  /** It ended before its end: nobody is there to be told. */
  aborted: 400,
  /** It took too long, or others needed the room meanwhile. */
  'too-slow': 408,
  'too-large': 413,
  /** Packed, or written, in a way that is not read here. */
  unsupported: 415,
} as const;

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
}
