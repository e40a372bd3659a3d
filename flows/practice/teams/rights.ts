import type { StepRight } from '../../../src/method/permissions';

/** Who has teams proposed, and takes a proposal over: whoever says who is on a review; nobody of its host city. */
export const PROPOSE: StepRight = { right: 'propose-teams', roles: ['organiser'], not: 'when-closed' };
