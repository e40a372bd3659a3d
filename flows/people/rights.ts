import type { StepRight } from '../../src/method/permissions';

/** Who says who is on a review (method, section 2); nobody of the host city does, for its card says who has come. */
export const CHANGE_TEAM: StepRight = { right: 'change-team', roles: ['organiser'] };

/** Whoever has a part in a review may ask to leave it: its card says nothing of anybody else. */
export const ASK_TO_LEAVE: StepRight = {
  right: 'ask-to-leave',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host', 'observer'],
  throughTheWall: true,
  not: 'when-closed',
};

/** The leader proposes for the team, the host city's contact for its contacts (method, section 2). */
export const PROPOSE: StepRight = {
  right: 'propose-people',
  roles: ['leader', 'host'],
  throughTheWall: true,
  not: 'when-closed',
};
