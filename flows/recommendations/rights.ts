import type { StepRight } from '../../src/method/permissions';

/**
 * Whoever writes notes writes advice as well, and words each other's anew; what stays, the leader decides, and of their own
 * whoever wrote it first.
 */
export const WRITE_ADVICE: StepRight = {
  right: 'write-advice',
  roles: ['leader', 'peer', 'facilitator'],
  not: 'when-closed',
};
