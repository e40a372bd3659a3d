import type { StepRight } from '../../src/method/permissions';

// What a benchmark says is nothing of a review's: the host wall does not stand before it.
const throughTheWall = true;

/** Who sees what is discussed. */
export const READ: StepRight = {
  right: 'read-benchmark-draft',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host'],
  throughTheWall,
};
/** Who may say something of it. */
export const SAY: StepRight = {
  right: 'comment-benchmark',
  roles: ['leader', 'peer', 'facilitator', 'host'],
  throughTheWall,
};
/** Whose approval it takes. */
export const APPROVE: StepRight = { right: 'approve-benchmark', roles: ['leader', 'peer'], throughTheWall };
/** Who drafts and publishes. */
export const PUBLISH: StepRight = { right: 'publish-benchmark', roles: ['organiser'], throughTheWall };
