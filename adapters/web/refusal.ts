/** Why the web adapter does not do something, and the HTTP status that says so. */
const STATUSES = {
  invalid: 400,
  'no-address': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'too-slow': 408,
  /** A one-time link that worked once: why it does not any more. */
  'link-used': 410,
  'link-replaced': 410,
  'link-too-old': 410,
  /** Another person is signed in than the one who did it. */
  'somebody-else': 409,
  'too-large': 413,
  /** Passes a limit; the message is in the reader's language. */
  'too-much': 413,
  'unsupported-type': 415,
  busy: 429,
  /** Others needed the room for what is being read. */
  crowded: 503,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof STATUSES;

/** A request that is refused. The message is for people and says what to do; it holds nothing internal. */
export class WebRefusal extends Error {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: ErrorOptions,
    /** Who can help, by name. */
    readonly ask: readonly string[] = [],
  ) {
    super(message, options);
    this.name = 'WebRefusal';
    this.status = STATUSES[code];
  }
}
