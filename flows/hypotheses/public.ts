import type { Kept, KeptDocuments } from '../../src/steps/documents';
import { HYPOTHESIS, type Hypothesis } from './kept';

export { HYPOTHESIS, type Hypothesis, type HypothesisStatus } from './kept';

/** Those that go to the visit, in the team's order. */
export function hypothesesForVisit(kept: KeptDocuments): Kept<Hypothesis>[] {
  return kept
    .of(HYPOTHESIS)
    .filter(({ value }) => value.way === 'visit')
    .sort((a, b) => (a.value.rank ?? Infinity) - (b.value.rank ?? Infinity) || (a.record.id < b.record.id ? -1 : 1));
}
