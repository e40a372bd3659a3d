import type { Instant } from '../method/time';

/** What wakes the product up. Payloads are ids only; the store is the truth. */
export type Job =
  /** Apply a stored inbound event. */
  | { kind: 'apply'; event: string }
  /** Deliver a stored message. */
  | { kind: 'send'; message: string }
  /** A planned item may be due. */
  | { kind: 'due'; item: string }
  /** Look who reads along in a linked channel, by its `channelId`. */
  | { kind: 'readers'; review: string; channel: string }
  /** Look through the store for what is due, waiting or left half done. */
  | { kind: 'sweep' };

/** What a handler answers: done, or try again after so many milliseconds (`Retry-After`). Throwing means: retry with back-off. */
export type JobResult = { kind: 'done' } | { kind: 'later'; afterMs: number };
export type JobHandler = (job: Job, jobId: string) => Promise<JobResult>;

/** A job that failed for good, told so that the store can list it. */
export type JobFailure = (job: Job, jobId: string, reason: string) => Promise<void>;

/** What wakes us up at a time. The store is the truth: whatever this forgets, a sweep finds again. */
export interface Queue {
  /** Adds a job unless one with this id waits already. `dueAt` in the past or absent: at once. Ids hold no `:`. */
  add(id: string, job: Job, dueAt?: Instant): Promise<void>;
  /** Adds many at once. */
  addAll(jobs: readonly { id: string; job: Job; dueAt?: Instant }[]): Promise<void>;
  /** Takes waiting jobs back; those that run or ran are left alone. */
  remove(ids: readonly string[]): Promise<void>;
  /** Starts working on jobs, and sweeping every `sweepEveryMs` by a job scheduler. Call once. */
  work(handler: JobHandler, failed: JobFailure, sweepEveryMs: number): Promise<void>;
  /** How many jobs wait, are delayed, run or failed. */
  counts(): Promise<{ waiting: number; delayed: number; active: number; failed: number }>;
  /** Throws an error that says why when the queue does not answer. */
  ping(): Promise<void>;
  /** Finishes the running jobs and lets go of everything. */
  close(): Promise<void>;
}
