import type { PREPARATORY_REVIEW } from './declared';

// What is said of whatever is open.
export { deadlineText } from './reminders';
// Where somebody stands, and the way back to their card.
export { lateness, observedCard, statusCard } from './status-card';
export { comeBack } from './walking';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { judge: 'judge', next: 'next' } as const satisfies Record<
  string,
  keyof typeof PREPARATORY_REVIEW.commands
>;
