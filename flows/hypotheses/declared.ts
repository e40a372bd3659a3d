import type { StepDeclaration } from '../../src/steps/step';
import { HYPOTHESIS } from './kept';

/** What the team believes of the host city, from the merge to its last word on it (method, sections 5.1 and 5.4). */
export const HYPOTHESES = {
  commands: {},
  presses: {},
  keeps: [HYPOTHESIS],
} as const satisfies StepDeclaration;
