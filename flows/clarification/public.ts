import type { Indicator } from '../../src/method/benchmark';
import { hasBegun } from '../../src/method/calendar';
import type { Action } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { CLARIFICATION } from './declared';
import { WORDS } from './words';

const PROPOSES = 'clarify-propose' satisfies keyof typeof CLARIFICATION.presses;

/** A press by which what stands under *to ask* on one's own sheet is proposed to be asked before the visit; none later. */
export function askHostButton({ review }: ReviewView, { id }: Indicator, { now, language }: FlowContext): Action[] {
  if (hasBegun(review, now)) return [];
  return [{ id: PROPOSES, label: WORDS[language].ask, data: { indicator: id } }];
}
