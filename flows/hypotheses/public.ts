import type { Language } from '../../src/method/language';
import type { Kept, KeptDocuments } from '../../src/steps/documents';
import type { HYPOTHESES } from './declared';
import { type Hypothesis, type HypothesisStatus, inOrder } from './kept';
import { WORDS } from './words';

export { bornOfNote, rewordedInMerge } from './born';
export {
  HYPOTHESIS,
  HYPOTHESIS_STATUSES,
  type Hypothesis,
  type HypothesisStatus,
  inOrder as inTeamsOrder,
  LONGEST,
  withStatus,
} from './kept';

/** What a hypothesis's status is called. */
export function statusCalled(status: HypothesisStatus, language: Language): string {
  return WORDS[language].status[status];
}

/** Buttons of this step that cards of others have. */
export const BUTTONS = {
  all: 'hypotheses',
  show: 'hypothesis-show',
} as const satisfies Record<string, keyof typeof HYPOTHESES.commands | keyof typeof HYPOTHESES.presses>;

/** Those that are pursued: at the visit in the team's order, then by document. */
export function pursued(kept: KeptDocuments): Kept<Hypothesis>[] {
  return inOrder(kept).filter(({ value }) => value.way !== 'not_pursued');
}

/** Those that go to the visit, in the team's order. */
export function hypothesesForVisit(kept: KeptDocuments): Kept<Hypothesis>[] {
  return inOrder(kept).filter(({ value }) => value.way === 'visit');
}
