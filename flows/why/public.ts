import type { WHY } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { why: 'why' } as const satisfies Record<string, keyof typeof WHY.commands>;
