import { defineStep } from '../../src/steps/step';
import { VISIT } from './declared';

/** What is heard and seen at the visit (method, section 5.3). */
export const visit = defineStep({ name: 'visit', declared: VISIT, commands: {}, presses: {} });
