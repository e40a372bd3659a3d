import { STEPS } from '../../flows';

/** The names of all commands and of all presses. */
export const COMMANDS: readonly string[] = [...STEPS.commands.keys()];
export const PRESSES: readonly string[] = [...STEPS.presses.keys()];

/** The command a text is, if any. */
export const commandOf = STEPS.words.in;
