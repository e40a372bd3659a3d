import type { TeamJudgement } from './consolidation';
import type { Instant } from './time';

/** How a team judgement came about. */
export type DecisionHow = 'agreed' | 'leader';

/** How a base hypothesis is settled (method, section 5.1). */
export const SETTLED_BY = ['visit', 'document', 'not_pursued'] as const;
export type SettledBy = (typeof SETTLED_BY)[number];

/** One set of questions that the leader declared to be the same, under the wording to use. */
export interface QuestionGroup {
  wording: string;
  /** The questions as their authors wrote them. */
  members: readonly string[];
}

/** A past value of a decision, kept so that every choice can be changed and explained. */
export interface DecisionChange {
  at: Instant;
  by: string;
  what: string;
}

/** What the leader decided on one indicator: the merged grid's row. Its id is `review|indicator`. */
export interface Decision {
  id: string;
  review: string;
  indicator: string;
  judgement?: TeamJudgement;
  how?: DecisionHow;
  /** What the rules proposed then; absent where it was judged under the rules before the present ones. */
  proposed?: TeamJudgement | 'none';
  judgedAt?: Instant;
  /** Why it is another judgement than the rules proposed; absent where it is theirs. */
  reason?: string;
  /** The base hypothesis: where there is something to verify. */
  hypothesis?: string;
  /** Where it goes from here; absent until the leader has chosen. */
  settledBy?: SettledBy;
  questionGroups: readonly QuestionGroup[];
  /** The leader wants the team to talk about it at the call. */
  discuss: boolean;
  /** What the team call concluded. */
  outcome?: string;
  changes: readonly DecisionChange[];
}
