import { inspect } from 'node:util';
import type { Answer } from './slack/client/outgoing';
import { type SlackHere, USERS } from './slack-app-here';
import { sees } from './slack-app-seeing';

/** The card that a peer starts with. */
export const CARD = 'Integration strategic plan';
/** Stands in everything that people type in these tests, and must stand in no log. */
export const SECRET = 'xylophone';

/** Hanna, a peer, at work in Slack, and what is looked at after each of her stories. */
export function hannaAt(place: () => SlackHere) {
  const hanna = () => place().slack.as(USERS.helsinki.id);
  const openCard = async () => {
    await hanna().says('next');
    await sees(place(), USERS.helsinki, CARD);
    await place().settled();
    return hanna().message();
  };
  return {
    hanna,
    kept: () => place().world.deps.store.inbox.find({}),
    openCard,
    openForm: async () => {
      const card = await openCard();
      await card.press('More');
      await place().settled();
      return hanna().modal();
    },
    /** Ends the story: no log holds what people typed, and Slack found nothing wrong. */
    close: async () => {
      await place().settled();
      expect(inspect(place().log, { depth: 9 })).not.toContain(SECRET);
      expect(place().slack.problems()).toEqual([]);
      await place().close();
    },
  };
}

/** The status of each attempt to deliver, or why there was none. */
export function statuses(attempts: readonly Answer[] = []) {
  return attempts.map((answer) => (answer.in === 'time' ? answer.status : answer.reason));
}
