import { defineStep } from '../../src/steps/step';
import { HYPOTHESES } from './declared';

/** What the team believes of the host city, from the merge to its last word on it (method, sections 5.1 and 5.4). */
export const hypotheses = defineStep({ name: 'hypotheses', declared: HYPOTHESES, commands: {}, presses: {} });
