import type { ORIENTATION } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { help: 'help', how: 'how', status: 'status' } as const satisfies Record<
  string,
  keyof typeof ORIENTATION.commands
>;
