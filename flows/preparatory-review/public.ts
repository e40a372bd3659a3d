import type { FlowContext, Reply, ReviewView, Session, Turn } from '../../src/steps/contract';
import { within } from '../../src/steps/session-part';
import { comeBack as comeBackHere } from './carrying-on';
import type { PREPARATORY_REVIEW } from './declared';
import { OWNER } from './session';

// What a line may be meant for that is no answer.
export { commandMeant } from './meant';
// What is said of whatever is open.
export { deadlineText } from './reminders';
// Where somebody stands, and the way back to their card.
export { lateness, shareInWords, statusCard } from './status-card';
// What the fields of a sheet are called.
export { FIELD } from './words/fields';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { goOn: 'go-on', judge: 'judge' } as const satisfies Record<
  string,
  keyof typeof PREPARATORY_REVIEW.commands
>;

/** Opens what somebody who comes back goes on with. */
export function comeBack(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[]): Turn {
  return within(OWNER, session, (own) => comeBackHere(own, view, context, before));
}
