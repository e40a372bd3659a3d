/** Facts about an event, as fields. Never an answer's text, a message's text or a secret. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured logs: a constant sentence with fields. */
export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}
