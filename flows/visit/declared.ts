import type { StepDeclaration } from '../../src/steps/step';
import { NOTE } from './kept';
import { FINDING_MARK } from './marks';
import { READ_NOTES } from './rights';

/** What is heard and seen at the visit (method, section 5.3). */
export const VISIT = {
  commands: {},
  presses: {},
  keeps: [NOTE, FINDING_MARK],
  rights: [READ_NOTES],
} as const satisfies StepDeclaration;
