import type { OWN_TIME } from './declared';

type Name = keyof typeof OWN_TIME.commands | keyof typeof OWN_TIME.presses;

/** Buttons of this step that cards of others have. */
export const BUTTONS = { snooze: 'snooze' } as const satisfies Record<string, Name>;
