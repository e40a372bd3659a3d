import type { FEEDBACK } from './declared';

/** Commands of this step that others' cards offer as buttons. */
export const BUTTONS = { feedback: 'feedback' } as const satisfies Record<string, keyof typeof FEEDBACK.commands>;
