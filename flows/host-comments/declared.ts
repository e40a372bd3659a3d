import type { StepDeclaration } from '../../src/steps/step';
import { COMMENT, READ_SENT, SENT_REPORT } from './kept';

/** What goes to the host city, and what it says to it (method, section 7). */
export const HOST_COMMENTS = {
  commands: {},
  presses: {},
  keeps: [SENT_REPORT, COMMENT],
  rights: [READ_SENT],
} as const satisfies StepDeclaration;
