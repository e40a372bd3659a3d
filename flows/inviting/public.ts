import type { INVITING } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { invite: 'invite' } as const satisfies Record<string, keyof typeof INVITING.commands>;
