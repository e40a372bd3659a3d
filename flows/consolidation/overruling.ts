import type { TeamJudgement } from '../../src/method/consolidation';

/** Whether a judgement is another than what the rules propose; where they propose nothing, none is. */
export function overrules(judgement: TeamJudgement, proposed: TeamJudgement | undefined): boolean {
  return proposed !== undefined && judgement !== proposed;
}
