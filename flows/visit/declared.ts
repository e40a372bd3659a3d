import type { StepDeclaration } from '../../src/steps/step';
import { NOTE } from './kept';
import { READ_NOTES } from './rights';

/** What is heard and seen at the visit (method, section 5.3). */
export const VISIT = {
  commands: {},
  presses: {},
  keeps: [NOTE],
  rights: [READ_NOTES],
} as const satisfies StepDeclaration;
