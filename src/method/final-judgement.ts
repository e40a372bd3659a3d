import type { TeamJudgement } from './consolidation';

/** A team's last word on an indicator (method, section 5.5). What is not settled is not judged: never a mean. */
export const FINAL_JUDGEMENTS = ['below', 'at', 'above', 'not_applicable', 'not_judged'] as const;
export type FinalJudgement = (typeof FINAL_JUDGEMENTS)[number];

/** The initial judgement as a last word; undefined where it was none: views differed, or more was to be known. */
export function lastWordOf(initial: TeamJudgement | undefined): FinalJudgement | undefined {
  return initial === undefined || initial === 'need_info' || initial === 'unsettled' ? undefined : initial;
}

/**
 * Whether what was found speaks against an initial judgement: a concern against *at* and *above*, a strength against *below*,
 * either against *does not apply*. A finding that is neither yet does where the judgement says that it does not apply.
 */
export function isContested(initial: FinalJudgement, sorts: readonly ('strength' | 'concern' | 'open')[]): boolean {
  const has = (sort: 'strength' | 'concern') => sorts.includes(sort);
  switch (initial) {
    case 'below':
      return has('strength');
    case 'at':
    case 'above':
      return has('concern');
    case 'not_applicable':
      return sorts.length > 0;
    case 'not_judged':
      return false;
  }
}
