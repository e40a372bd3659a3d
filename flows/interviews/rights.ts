import type { StepRight } from '../../src/method/permissions';

/** The interview programme with what the team wants of each: the team's alone. */
export const READ_PROGRAMME: StepRight = {
  right: 'read-programme',
  roles: ['organiser', 'leader', 'peer', 'facilitator'],
};

/** The host's contacts hold hours, confirm, move and propose somebody else (method, section 5.3). */
export const HOLD: StepRight = {
  right: 'hold-interviews',
  roles: ['host'],
  throughTheWall: true,
  not: 'when-closed',
};

/** What of it is in the host's calendars, and that it does not take place where the review is stopped. */
export const READ_HELD: StepRight = { right: 'read-held-interviews', roles: ['host'], throughTheWall: true };

/**
 * The documents themselves, for the turns of either side. What the host's cards, tables and calendars are drawn from is what
 * `host-view.ts` makes of them.
 */
export const READ_INTERVIEWS: StepRight = {
  right: 'read-interviews',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host'],
  throughTheWall: true,
};

/** Nobody's but one's own. */
export const READ_ADDRESSES: StepRight = { right: 'read-calendar-addresses', roles: [] };
