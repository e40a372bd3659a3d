import type { StepRight } from '../../src/method/permissions';
import { ROLES } from '../../src/method/review';

/** Whoever fills in sheets may propose what the host is to be asked before the visit. */
export const PROPOSE: StepRight = { right: 'propose-clarification', roles: ['leader', 'peer'], not: 'when-closed' };
/** Who may release; `releases` says which of them does. */
export const RELEASE: StepRight = {
  right: 'release-clarification',
  roles: ['facilitator', 'organiser'],
  // Nobody is asked anything then.
  not: 'while-stopped',
};
/** The host's contacts answer, and their colleagues on the cells that are shared with them. */
export const ANSWER: StepRight = {
  right: 'answer-clarification',
  roles: ['host', 'colleague'],
  throughTheWall: true,
  not: 'when-closed',
};
/** What was released holds nothing of the team's: whoever has to do with the review may read it. */
export const READ_ASKED: StepRight = { right: 'read-clarification', roles: ROLES, throughTheWall: true };
/** Questions and answers as a file are for those who work with them. */
export const TAKE_AWAY: StepRight = {
  right: 'export-clarification',
  roles: ['organiser', 'leader', 'peer', 'facilitator'],
};
/** What the host has written and not sent is its own. */
export const READ_ANSWERING: StepRight = {
  right: 'read-clarification-draft',
  roles: ['host', 'colleague'],
  throughTheWall: true,
};
