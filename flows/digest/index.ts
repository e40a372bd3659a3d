import { saying } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { DIGEST } from './declared';
import { digestNow } from './digest-now';
import { onePersonCard } from './one-person';
import { PLANNED } from './planned';
import { teamCard } from './team-card';

/** What the team has found so far. */
export const digest = defineStep({
  name: 'digest',
  declared: DIGEST,
  planned: PLANNED,
  commands: {
    team: (session, view, context) => saying(lookingAt(session, view.review.id), teamCard(view, context)),
    digest: (session, view, context) => saying(lookingAt(session, view.review.id), digestNow(view, context)),
  },
  presses: {
    'sheets-of': (session, view, context, { data }) =>
      saying(lookingAt(session, view.review.id), onePersonCard(view, data.person ?? '', context)),
  },
});
