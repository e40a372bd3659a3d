import type { PREPARATORY_REVIEW } from './declared';

export { comeBack } from './carrying-on';
// What is said of whatever is open.
export { deadlineText } from './reminders';
// Where somebody stands, and the way back to their card.
export { lateness, observedCard, statusCard } from './status-card';
// What the fields of a sheet are called.
export { FIELD } from './words/fields';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { goOn: 'go-on', judge: 'judge' } as const satisfies Record<
  string,
  keyof typeof PREPARATORY_REVIEW.commands
>;
