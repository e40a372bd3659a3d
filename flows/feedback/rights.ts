import type { StepRight } from '../../src/method/permissions';

/** What goes into the pack, and whether the headlines are given: the team's, until it is handed over. */
export const READ_FEEDBACK: StepRight = {
  right: 'read-feedback',
  roles: ['organiser', 'leader', 'peer', 'facilitator'],
};

/** Who sits in the session is agreed beforehand: both sides read it (method, section 7). */
export const READ_SITTING: StepRight = {
  right: 'read-feedback-sitting',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host'],
  throughTheWall: true,
};

/** The host's contacts say who comes of the city. */
export const SIT: StepRight = {
  right: 'sit-in-feedback',
  roles: ['host'],
  throughTheWall: true,
  not: 'when-closed',
};

/** The pack as it was handed over, after the session. */
export const READ_HANDED: StepRight = {
  right: 'read-handed-feedback',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host'],
  throughTheWall: true,
};

/** The same as a file for the host city: the team has its own. */
export const TAKE_HANDED: StepRight = { right: 'take-handed-feedback', roles: ['host'], throughTheWall: true };
