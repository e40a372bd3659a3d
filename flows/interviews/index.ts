import { defineStep } from '../../src/steps/step';
import { INTERVIEWS } from './declared';

/** Whom the visit hears, when, and by whom (method, section 5.3). */
export const interviews = defineStep({ name: 'interviews', declared: INTERVIEWS, commands: {}, presses: {} });
