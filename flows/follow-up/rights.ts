import type { StepRight } from '../../src/method/permissions';

/**
 * The documents themselves, for the turns of either side, also once the review is done: what of them somebody of the host
 * city sees, `ownIn` says.
 */
export const READ_FOLLOW_UP: StepRight = {
  right: 'read-follow-up',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host', 'colleague'],
  throughTheWall: true,
};

/** What becomes of recommendations is read by the whole team, and by whoever organises. */
export const FOLLOW: StepRight = {
  right: 'follow-recommendations',
  roles: ['organiser', 'leader', 'peer', 'facilitator'],
};

/** Who organises reads of all its reviews what became of their recommendations, and says when their cities are asked. */
export const OVERSEE: StepRight = { right: 'oversee-recommendations', roles: ['organiser'] };

/** What an earlier review of the city recommended: of each as far as its own terms give it to this person (`readsEarlier`). */
export const READ_EARLIER: StepRight = {
  right: 'read-earlier-recommendations',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host', 'colleague'],
  throughTheWall: true,
};

/** The contacts answer on all, a colleague on what a contact gave them (method, section 13). */
export const ANSWER_FOLLOW_UP: StepRight = {
  right: 'answer-recommendations',
  roles: ['host', 'colleague'],
  throughTheWall: true,
};

/** The contacts give recommendations to colleagues, and take all of them away; a colleague has theirs on cards. */
export const GIVE_FOLLOW_UP: StepRight = { right: 'give-recommendations', roles: ['host'], throughTheWall: true };

/** Whether there is a return, and when, the leader says for the team and the contact for the host city (method, section 13). */
export const SAY_RETURN: StepRight = { right: 'say-return', roles: ['leader', 'host'], throughTheWall: true };

/** Who comes back the leader asks. */
export const LEAD_RETURN: StepRight = { right: 'lead-return', roles: ['leader'] };

/** Who was asked says whether they come, and what they saw. */
export const COME_BACK: StepRight = { right: 'come-back', roles: ['leader', 'peer'] };

/** Who was on the team says that their city did this, or what they think: the host city reads it. */
export const OFFER_HELP: StepRight = { right: 'offer-help', roles: ['leader', 'peer', 'facilitator'] };
