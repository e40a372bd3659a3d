import { ACTIONS, may, type ReviewAction, type StepRight } from '../../src/method/permissions';
import type { Role } from '../../src/method/review';
import { ROLES } from '../../src/method/review';
import { somebody } from '../support/genoa-schedule';
import { aReview } from '../support/sheets';

/** The table of the method, section 2, as far as the product goes: what each role may do. */
const TABLE: Record<ReviewAction, readonly Role[]> = {
  'create-review': ['organiser'],
  'manage-review': ['organiser'],
  invite: ['organiser'],
  remind: ['organiser', 'leader', 'facilitator'],
  'read-report': ['organiser', 'leader', 'peer', 'facilitator', 'host', 'observer'],
  'fill-sheet': ['leader', 'peer'],
  'read-sheets': ['organiser', 'leader', 'peer', 'facilitator'],
  'read-grid': ['organiser', 'leader', 'peer', 'facilitator'],
  'read-digest': ['organiser', 'leader', 'facilitator'],
  'read-channel': ['organiser', 'leader', 'peer', 'facilitator'],
  decide: ['leader'],
  'link-channel': ['organiser', 'leader', 'facilitator'],
  'see-progress': ['organiser', 'leader', 'facilitator'],
  'see-percentage': ['organiser', 'leader', 'peer', 'facilitator', 'observer'],
  export: ['organiser', 'leader', 'peer', 'facilitator'],
};

/** What somebody of the host city keeps of their other roles: the report, and the review's dates. */
const THROUGH_THE_WALL: readonly ReviewAction[] = ['manage-review', 'read-report'];

const NOBODY = { organisers: [], leader: 'someone-else', peers: [], facilitators: [], host: [], observers: [] };

function reviewWith(role: Role, person: string) {
  const members = { ...NOBODY };
  switch (role) {
    case 'organiser':
      return aReview({ members: { ...members, organisers: [person] } });
    case 'leader':
      return aReview({ members: { ...members, leader: person } });
    case 'peer':
      return aReview({ members: { ...members, peers: [person] } });
    case 'facilitator':
      return aReview({ members: { ...members, facilitators: [person] } });
    case 'host':
      return aReview({ members: { ...members, host: [person] } });
    case 'colleague':
      return aReview({ members: { ...members, colleagues: [person] } });
    case 'observer':
      return aReview({ members: { ...members, observers: [person] } });
  }
}

const pairs = ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const));

describe('what a role allows', () => {
  it.each(pairs)('%s · %s', (role, action) => {
    const person = somebody('p', { city: 'Lyon' });
    expect(may(person, action, reviewWith(role, 'p'))).toBe(TABLE[action].includes(role));
  });

  it.each(ACTIONS)('somebody without a role may not %s', (action) => {
    expect(may(somebody('p', { city: 'Lyon' }), action, reviewWith('peer', 'another'))).toBe(false);
  });

  it.each(pairs)('somebody who left: %s · %s', (role, action) => {
    expect(may(somebody('p', { city: 'Lyon', active: false }), action, reviewWith(role, 'p'))).toBe(false);
  });

  it('holds for each of several roles', () => {
    const review = aReview({ members: { ...NOBODY, observers: ['p'], peers: ['p'] } });
    expect(may(somebody('p', { city: 'Lyon' }), 'fill-sheet', review)).toBe(true);
  });
});

describe('the host wall', () => {
  it.each(pairs)('stands before everybody of the host city: %s · %s', (role, action) => {
    const allowed = TABLE[action].includes(role) && THROUGH_THE_WALL.includes(action);
    expect(may(somebody('p', { city: 'Genoa' }), action, reviewWith(role, 'p'))).toBe(allowed);
  });

  it.each(['genoa', ' GENOA ', 'Genoa'])('knows the city however it is written: %j', (city) => {
    expect(may(somebody('p', { city }), 'read-sheets', reviewWith('organiser', 'p'))).toBe(false);
  });

  it('knows the city however its accents are typed', () => {
    for (const city of ['Malmö', 'Malmo\u0308', 'malmo'])
      expect(may(somebody('p', { city }), 'read-sheets', { ...reviewWith('organiser', 'p'), hostCity: 'Malmö' })).toBe(
        false,
      );
  });

  it.each(ACTIONS)('stands before a host contact with any other role, whatever their city: %s', (action) => {
    const members = {
      organisers: ['p'],
      leader: 'p',
      peers: ['p'],
      facilitators: ['p'],
      host: ['p'],
      observers: ['p'],
    };
    const allowed = THROUGH_THE_WALL.includes(action);
    expect(may(somebody('p', { organisation: 'Agency' }), action, aReview({ members }))).toBe(allowed);
  });
});

describe('a right that a step brings', () => {
  const right: StepRight = { right: 'write-note', roles: ['leader', 'peer'] };

  it.each(ROLES)('is of the roles that it names, and of nobody of the host city: %s', (role) => {
    const review = reviewWith(role, 'p');
    expect(may(somebody('p', { city: 'Lyon' }), right, review)).toBe(role === 'leader' || role === 'peer');
    expect(may(somebody('p', { city: 'Genoa' }), right, review)).toBe(false);
    expect(may(somebody('p', { city: 'Lyon', active: false }), right, review)).toBe(false);
  });

  it('goes through the host wall only where it says so', () => {
    const open: StepRight = { ...right, roles: ['host', 'leader'], throughTheWall: true };
    expect(may(somebody('p', { city: 'Genoa' }), open, reviewWith('host', 'p'))).toBe(true);
    expect(may(somebody('p', { city: 'Genoa' }), open, reviewWith('peer', 'p'))).toBe(false);
    const { throughTheWall: _, ...closed } = open;
    expect(may(somebody('p', { city: 'Genoa' }), closed, reviewWith('host', 'p'))).toBe(false);
  });
});
