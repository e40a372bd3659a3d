import type { BASIS } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { basis: 'basis' } as const satisfies Record<string, keyof typeof BASIS.commands>;
