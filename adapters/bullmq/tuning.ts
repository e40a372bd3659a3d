/** How the queue retries and recovers. Times are in milliseconds. */
export interface QueueTuning {
  /** How often a job may throw before it has failed for good. */
  attempts: number;
  /** The wait after the first error; it doubles with each further one, and up to half of it is left to chance. */
  backoffMs: number;
  /** How many jobs run at once in this process. */
  concurrency: number;
  /** For how long a running job is this process's own without a sign of life. */
  lockMs: number;
  /** How often to look for jobs whose process has died. */
  stalledEveryMs: number;
  /** How often to look whether the queue was emptied: then its sweeps begin again, at once. */
  emptiedEveryMs: number;
}

/** Eight attempts over about ten minutes; after a crash, what was running runs again within half a minute. */
export const defaultTuning: QueueTuning = {
  attempts: 8,
  backoffMs: 5_000,
  concurrency: 4,
  lockMs: 15_000,
  stalledEveryMs: 5_000,
  emptiedEveryMs: 15_000,
};
