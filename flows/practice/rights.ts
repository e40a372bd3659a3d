import type { StepRight } from '../../src/method/permissions';

/** Who accepts the rules of conduct: whoever works on a review with its team. */
export const ACCEPT: StepRight = { right: 'accept-conduct', roles: ['leader', 'peer', 'facilitator'] };
/** Who sees who has practised and who has accepted the rules, and may remind the others. */
export const SEE: StepRight = { right: 'see-training', roles: ['organiser'] };
