import type { Day, Instant } from './time';

/** Why a planned item exists. Each kind fires once per item and asks again whether it is still needed. */
export const PLAN_KINDS = [
  'opening', // the desk review opens: the welcome to each answerer
  'pace', // peers: a working day on which the pace or a silence may call for a word
  'deadline', // peers: T-2w-2d and T-2w, if anything is missing
  'report', // host: the initial report
  'merge', // leader: merge due at T-2w
  'programme', // leader: visit programme confirmed at T-1w
  'call', // everybody on the team: the team call
  'logistics', // everybody on the team: T-3d and T-1d
  'feedback-report', // leader: T+2w and T+4w
  'digest', // the daily digest, leader's copy and channel's copy
  'gathering', // T-2w: the sheets open to the team
  'morning', // organiser: what needs them
] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
/** Those that remind one person of something: at most one message of them a day. */
export type ReminderKind = Exclude<PlanKind, 'digest' | 'gathering' | 'morning'>;

/** What became of a planned item. */
export type PlanStatus = 'planned' | 'done' | 'skipped' | 'replaced' | 'failed';

/** One thing that will happen at one moment. Its id carries the plan's revision, so that a replan never reuses one. */
export interface PlanItem {
  id: string;
  /** The review; empty for items across reviews (an organiser's morning). */
  review: string;
  kind: PlanKind;
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
