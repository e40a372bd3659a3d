import type { EVENING } from './declared';

/** Commands of this step that others' cards offer as buttons. */
export const BUTTONS = { morning: 'morning' } as const satisfies Record<string, keyof typeof EVENING.commands>;
