import type { TERMS_STEP } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { terms: 'terms' } as const satisfies Record<string, keyof typeof TERMS_STEP.commands>;
