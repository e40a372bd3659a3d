import type { Activity } from 'botbuilder';
import { waitForTurn } from '../../pacing/pacing';
import type { ConnectorClient, Connectors } from '../api/connectors';
import type { TeamsCard } from '../cards/render';
import type { Destination } from './destination';
import type { Place } from './place';

/** How long a thread is written on at a time: its message is claimed for a minute. */
const AT_A_TIME_MS = 20_000;

/** With what messages are posted. */
export interface Posting {
  connectors: Connectors;
  appId: string;
}

/** A message as it is drawn: its card, and in its thread what it had no room for. */
export interface Drawn {
  card: TeamsCard;
  replies: readonly TeamsCard[];
  /** The one line for notifications and lists. */
  summary: string;
}

/** Draws a message anew. */
export async function redraw(posting: Posting, serviceUrl: string, place: Place, drawn: Drawn): Promise<Place> {
  const { conversation, activity } = place;
  const message = { ...messageOf(posting, drawn.card, drawn.summary), id: activity };
  await posting.connectors.call(serviceUrl, ({ conversations }) =>
    conversations.updateActivity(conversation, activity, message),
  );
  return place;
}

/** A card as a message of its own. */
export async function post(posting: Posting, to: Destination, card: TeamsCard, summary: string): Promise<Place> {
  const message = messageOf(posting, card, summary);
  const { connectors } = posting;
  const put = to.kind === 'new-post' ? newPost(to, message) : inConversation(to, message);
  return { ...(await connectors.call(to.serviceUrl, put)), continued: false };
}

type Put = (client: ConnectorClient) => Promise<Pick<Place, 'conversation' | 'activity'>>;

function inConversation({ conversation }: Destination, message: Partial<Activity>): Put {
  return async ({ conversations }) => {
    const { id } = await conversations.sendToConversation(conversation, message);
    return { conversation, activity: id };
  };
}

function newPost({ conversation: channel }: Destination, message: Partial<Activity>): Put {
  return async ({ conversations }) => {
    const { id, activityId } = await conversations.createConversation({
      isGroup: true,
      bot: message.from ?? { id: '', name: '' },
      channelData: { channel: { id: channel } },
      // The SDK's type asks for what Teams adds itself.
      activity: message as Activity,
    });
    return { conversation: id, activity: activityId };
  };
}

function messageOf({ appId }: Posting, card: TeamsCard, summary: string): Partial<Activity> {
  return {
    type: 'message',
    from: { id: `28:${appId}`, name: '' },
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

/** For how many milliseconds the next turn does not come, or what Teams said. */
export type Stopped = { by: 'turn'; ms: number } | { by: 'Teams'; error: unknown };

/**
 * Says in its thread what a message had no room for, from where that stopped; once it was said, it is left alone. `turn`
 * says for how many milliseconds the next part has to wait. `stopped`: what came between, so that not all of it is there.
 */
export async function goOnInThread(
  posting: Posting,
  serviceUrl: string,
  place: Place,
  { replies, summary }: Drawn,
  turn: () => Promise<number>,
): Promise<{ place: Place; stopped?: Stopped }> {
  const until = performance.now() + AT_A_TIME_MS;
  const { said: before, ...whole } = place;
  const thread: Destination = { kind: 'conversation', serviceUrl, conversation: place.conversation };
  let said = before ?? (place.continued ? replies.length : 0);
  for (const card of replies.slice(said)) {
    const ms = await waitForTurn(turn, until);
    if (ms > 0) return { place: { ...whole, said }, stopped: { by: 'turn', ms } };
    try {
      await post(posting, thread, card, summary);
    } catch (error) {
      return { place: { ...whole, said }, stopped: { by: 'Teams', error } };
    }
    said += 1;
  }
  return { place: { ...whole, continued: place.continued || replies.length > 0 } };
}
