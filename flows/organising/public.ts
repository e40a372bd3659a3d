import type { ORGANISING } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { remind: 'remind', newReview: 'new' } as const satisfies Record<
  string,
  keyof typeof ORGANISING.commands
>;
