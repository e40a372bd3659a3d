import type { Day, Instant } from './time';

/** What became of a planned item. */
export type PlanStatus = 'planned' | 'done' | 'skipped' | 'replaced' | 'failed';

/** One thing that will happen at one moment. Its id carries the plan's revision, so that a replan never reuses one. */
export interface PlanItem {
  id: string;
  /** The review; empty for items across reviews (an organiser's morning). */
  review: string;
  /** A step declares it, and when it is planned. Each item fires once, and is asked again whether it is still needed. */
  kind: string;
  /** Whom it is for; absent for a digest or the gathering. */
  person?: string;
  dueAt: Instant;
  /** The day in the recipient's zone: at most one reminder a day and person. */
  day: Day;
  /** Which of the method's moments it is: `T-2w`, `T-4w-2d` …; becomes part of the text. */
  why: string;
  planRevision: number;
  status: PlanStatus;
  /** Why it was skipped or failed: a catalogue key or a constant sentence for operators. */
  note?: string;
  doneAt?: Instant;
  /** The runs of the product that began it and have not come back from it. */
  tries?: readonly string[];
}
