import type { ACCOUNT } from './declared';
import { SPEAK } from './languages';

type Name = keyof typeof ACCOUNT.commands | keyof typeof ACCOUNT.presses;

/** Buttons of this step that cards of others have; one for each language. */
export const BUTTONS = SPEAK satisfies Record<string, Name>;
