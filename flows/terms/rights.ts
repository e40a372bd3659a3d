import { ROLES } from '../../src/method/review';

/** Everybody concerned sees what is agreed, those of the host city included. */
export const READ_TERMS = { right: 'read-terms', roles: ROLES, throughTheWall: true } as const;

/** Those whose yes they need. As whom somebody says it, `partiesOf` tells. */
export const AGREE_TERMS = {
  right: 'agree-terms',
  roles: ['host', 'organiser', 'leader'],
  throughTheWall: true,
  // Nobody is told of a proposal then.
  not: 'while-stopped',
} as const;

/** What somebody has not proposed yet is theirs alone. */
export const READ_DRAFTS = { right: 'read-terms-drafts', roles: [] } as const;
