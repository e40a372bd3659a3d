import type { StepRight } from '../../src/method/permissions';

/** Whoever may write a part of the report, where it is theirs: which is, its authorship says (method, section 2). */
export const WRITE_REPORT: StepRight = {
  right: 'write-team-report',
  roles: ['leader', 'peer', 'facilitator'],
  not: 'when-closed',
};
