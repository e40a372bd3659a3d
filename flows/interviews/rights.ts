import type { StepRight } from '../../src/method/permissions';

/** The interview programme with what the team wants of each: the team's alone. */
export const READ_PROGRAMME: StepRight = {
  right: 'read-programme',
  roles: ['organiser', 'leader', 'peer', 'facilitator'],
};
