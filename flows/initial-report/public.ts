import type { INITIAL_REPORT } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { report: 'report' } as const satisfies Record<string, keyof typeof INITIAL_REPORT.commands>;
