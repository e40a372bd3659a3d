import type { SETTING_UP_STEP } from './declared';

type Name = keyof typeof SETTING_UP_STEP.commands | keyof typeof SETTING_UP_STEP.presses;

/** What of this step others begin: making a programme, and what a file was handed over for. */
export const BUTTONS = { make: 'new-programme', handedOver: 'programme-file' } as const satisfies Record<string, Name>;

export { sayFileProblem } from './file-problems';
export { sayTableProblem } from './problem-words';
