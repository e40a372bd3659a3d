import { defineStep } from '../../src/steps/step';
import { HOST_COMMENTS } from './declared';

/** What goes to the host city, and what it says to it (method, section 7). */
export const hostComments = defineStep({ name: 'host-comments', declared: HOST_COMMENTS, commands: {}, presses: {} });
