import type { StepRight } from '../../src/method/permissions';

/** Findings are the team's: nobody of the host city reads one (method, section 2). */
export const READ_NOTES: StepRight = {
  right: 'read-interview-notes',
  roles: ['organiser', 'leader', 'peer', 'facilitator'],
};

/** Who is at the visit writes down what they heard (method, section 2). */
export const WRITE_NOTES: StepRight = {
  right: 'write-interview-notes',
  roles: ['leader', 'peer', 'facilitator'],
  not: 'when-closed',
};
