import type { Delivery } from './chat';
import type { Job } from './queue';

/** What happened, counted for those who watch the product. Never throws, never waits. */
export interface Metrics {
  /** An event of a platform was applied, `ms` milliseconds after it had come in. */
  eventApplied(platform: string, ms: number): void;
  /** A message was handed to a platform, and what came of it; `unsettled`: its sending was cut off and left. */
  delivery(platform: string, outcome: Delivery['kind'] | 'unsettled'): void;
  /** A job, or the application of an event, failed for good. */
  failure(kind: Job['kind'] | 'event'): void;
  /** Something was set aside, since the process ended three times while it was worked on. */
  setAside(kind: SetAside): void;
}

/** An event, a planned item, a message. */
export type SetAside = 'event' | 'due' | 'send';

/** Counts nothing: for the command line and tests. */
export const noMetrics: Metrics = { eventApplied: () => {}, delivery: () => {}, failure: () => {}, setAside: () => {} };

/** For how many milliseconds the oldest of each has been due, and 0 where nothing is: what the queue should have done. */
export type Lateness = Readonly<Record<'message' | 'planned' | 'event', number>>;
