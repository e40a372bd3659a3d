import type { StepRight } from '../../src/method/permissions';

/** What becomes of recommendations is read by the host city and by the team, also once the review is done. */
export const READ_FOLLOW_UP: StepRight = {
  right: 'read-follow-up',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host', 'colleague'],
  throughTheWall: true,
};

/** The contacts answer on all, a colleague on what a contact gave them (method, section 13). */
export const ANSWER_FOLLOW_UP: StepRight = {
  right: 'answer-recommendations',
  roles: ['host', 'colleague'],
  throughTheWall: true,
};

/** Whom the contacts give recommendations to. */
export const GIVE_FOLLOW_UP: StepRight = { right: 'give-recommendations', roles: ['host'], throughTheWall: true };

/** Who was on the team says that their city did this, or what they think: the host city reads it. */
export const OFFER_HELP: StepRight = { right: 'offer-help', roles: ['leader', 'peer', 'facilitator'] };

/** All of it as a file: a colleague has what was given to them on their cards. */
export const TAKE_FOLLOW_UP: StepRight = {
  right: 'take-follow-up',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host'],
  throughTheWall: true,
};
