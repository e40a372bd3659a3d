import type { Split, TeamJudgement } from './consolidation';
import type { Decision } from './decision';
import type { GridRow } from './grid';

/** An indicator of a review that was begun under the rules before the present ones, on which they propose otherwise. */
export interface ChangedProposal {
  indicator: GridRow['indicator'];
  before?: TeamJudgement;
  now?: TeamJudgement;
  /** What the leader decided under those rules: it stays. */
  decided?: TeamJudgement;
}

/**
 * Where the rules changed what they propose, in a review in which something was judged under the earlier ones. What was
 * judged under the present ones, or as they propose, needs no second look.
 */
export function changedProposals(rows: readonly GridRow[], decisions: readonly Decision[]): ChangedProposal[] {
  const decisionOn = new Map(decisions.map((d) => [d.indicator, d]));
  if (!decisions.some(isOfEarlierRules)) return [];
  return rows.flatMap(({ indicator, consolidated: { split, submitted, expected, proposed: now } }) => {
    const decision = decisionOn.get(indicator.id);
    const decided = decision?.judgement;
    if (decided !== undefined && (decided === now || !(decision && isOfEarlierRules(decision)))) return [];
    const before = proposedBefore(split, submitted, expected);
    if (before === now) return [];
    return [{ indicator, ...(before ? { before } : {}), ...(now ? { now } : {}), ...(decided ? { decided } : {}) }];
  });
}

function isOfEarlierRules({ judgement, proposed }: Decision): boolean {
  return judgement !== undefined && proposed === undefined;
}

/** The earlier rules: only what everybody said was proposed, and “more information needed” wherever views were not one. */
function proposedBefore(split: Split, submitted: number, expected: number): TeamJudgement | undefined {
  if (submitted < Math.max(2, Math.ceil(expected / 2))) return undefined;
  const [one, ...others] = (Object.keys(split) as (keyof Split)[]).filter((value) => split[value] > 0);
  return others.length === 0 ? one : 'need_info';
}
