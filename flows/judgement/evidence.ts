import { proposeStatus, type StatusProposal } from '../../src/method/hypothesis-status';
import type { Instant } from '../../src/method/time';
import type { ReviewView } from '../../src/steps/contract';
import type { KeptDocuments } from '../../src/steps/documents';
import { type FindingThen, findingsAsOf, marksAsOf } from '../visit/public';

/** What counts at a moment: findings that are neither withdrawn nor dropped as too little speaks for them. */
export function countingFindings(kept: KeptDocuments, at: Instant): FindingThen[] {
  const marks = marksAsOf(kept, at);
  return findingsAsOf(kept, at).filter(({ key }) => marks.get(key) !== 'dropped');
}

/** What the rule proposes of the hypothesis with this key (method, section 5.4). */
export function proposalOn(
  key: string,
  findings: readonly FindingThen[],
  { review, benchmark }: Pick<ReviewView, 'review' | 'benchmark'>,
): StatusProposal {
  const sources = findings.flatMap(({ effects, note }) => {
    const effect = effects[key];
    return effect ? [{ ...note, effect }] : [];
  });
  return proposeStatus(sources, { benchmark, hostNames: [review.hostCity, ...(review.hostNames ?? [])] });
}
