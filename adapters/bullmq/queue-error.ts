/**
 * The queue could not do it. `retry` says whether trying again can help; `code` is constant:
 * - `unavailable`: the engine does not answer (the cause says why);
 * - `bad-id`: a job id that is empty, a whole number or holds a `:`;
 * - `bad-job`: a stored job of a kind this version does not know;
 * - `folder-replaced`: the embedded queue's folder did not open, and a fresh one took its place;
 * - `closed`: the queue was closed before;
 * - `already-working`: `work` was called twice.
 */
export type QueueErrorCode = 'unavailable' | 'bad-id' | 'bad-job' | 'folder-replaced' | 'closed' | 'already-working';

/** The queue did not do it; `retry`: it may, if it is tried again. */
export class QueueError extends Error {
  constructor(
    readonly code: QueueErrorCode,
    readonly retry: boolean,
    options?: ErrorOptions,
  ) {
    super(`queue: ${code}`, options);
    this.name = 'QueueError';
  }
}
