import type { StepRight } from '../../src/method/permissions';

/** Findings are the team's: nobody of the host city reads one (method, section 2). */
export const READ_NOTES: StepRight = {
  right: 'read-interview-notes',
  roles: ['organiser', 'leader', 'peer', 'facilitator'],
};
