import type { SettledBy } from '../../src/method/decision';
import type { Instant } from '../../src/method/time';
import { documentKind } from '../../src/steps/documents';

/** Where a hypothesis stands (method, section 5.4). */
export const HYPOTHESIS_STATUSES = ['open', 'supported', 'partly', 'refuted', 'inconclusive'] as const;
export type HypothesisStatus = (typeof HYPOTHESIS_STATUSES)[number];

/** What a visit does with it: verify what looks strong, clarify what looks weak (method, section 5.3). */
export const HYPOTHESIS_KINDS = ['verify', 'clarify'] as const;
export type HypothesisSort = (typeof HYPOTHESIS_KINDS)[number];

/** What was said of it before, and who said otherwise when. */
export interface StatusChange {
  at: Instant;
  by: string;
  status: HypothesisStatus;
  reason: string;
}

/** A belief about the host city that is tested, as the team follows it from the merge to its last word on it. */
export interface Hypothesis {
  text: string;
  /** At least one: the one it was fixed on in the merge comes first. */
  indicators: readonly string[];
  /** Where it comes from: the merge, a note of the visit, or the leader who added it. */
  from: 'merge' | 'note' | 'added';
  sort?: HypothesisSort;
  /** What would show that it is wrong. */
  refutedBy?: string;
  /** Ids of the people whose question it is; the host city's own questions, counted from 1, stand in `hostAsks`. */
  askedBy?: readonly string[];
  hostAsks?: readonly number[];
  way: SettledBy;
  /** Its place among those that go to the visit, from 1. */
  rank?: number;
  status: HypothesisStatus;
  /** Why it has this status; empty while it is open. */
  reason: string;
  /** When the status was set, and by whom; absent while nobody has. */
  setAt?: Instant;
  setBy?: string;
  /** What it was before, oldest first. */
  changes: readonly StatusChange[];
}

/** Everybody on the team reads them, once the sheets are open to it: they rest on all of them. */
export const HYPOTHESIS = documentKind<Hypothesis>({
  name: 'hypothesis',
  ofReview: { read: 'read-grid' },
  onIndicators: true,
  readByOthers: true,
});
