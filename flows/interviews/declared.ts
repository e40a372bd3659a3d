import type { StepDeclaration } from '../../src/steps/step';
import { INTERVIEW } from './kept';
import { READ_PROGRAMME } from './rights';

/** Whom the visit hears, when, and by whom (method, section 5.3). */
export const INTERVIEWS = {
  commands: {},
  presses: {},
  keeps: [INTERVIEW],
  rights: [READ_PROGRAMME],
} as const satisfies StepDeclaration;
