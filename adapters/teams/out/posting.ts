import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { ConnectorClient, Connectors } from '../api/connectors';
import { meaningOf } from '../api/meaning';
import type { TeamsCard } from '../cards/render';
import type { Destination } from './destination';
import type { Place } from './place';

/** Teams takes eight messages of an app in two seconds in one conversation. In milliseconds for each, with some room. */
export const CONVERSATION_MS = 300;
/** The longest that the rest of a message waits for its turn: its message is claimed for a minute. */
const LONGEST_WAIT_MS = 10_000;

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

/**
 * Says in its thread what a message had no room for, from where that stopped; once it was said, it is left alone.
 * `stoppedBy`: what came between, so that not all of it is there.
 */
export async function goOnInThread(
  posting: Posting,
  serviceUrl: string,
  place: Place,
  { replies, summary }: Drawn,
): Promise<{ place: Place; stoppedBy?: unknown }> {
  const { said: before, ...whole } = place;
  const thread: Destination = { kind: 'conversation', serviceUrl, conversation: place.conversation };
  let said = before ?? (place.continued ? replies.length : 0);
  for (const card of replies.slice(said)) {
    try {
      await inItsTurn(() => post(posting, thread, card, summary));
    } catch (stoppedBy) {
      return { place: { ...whole, said }, stoppedBy };
    }
    said += 1;
  }
  return { place: { ...whole, continued: place.continued || replies.length > 0 } };
}

/** A moment after the post before it, and when Teams wants to wait longer, then. */
async function inItsTurn<R>(put: () => Promise<R>): Promise<R> {
  await sleep(CONVERSATION_MS);
  try {
    return await put();
  } catch (error) {
    const meaning = meaningOf(error, 'channel');
    const ms = meaning.kind === 'wait' ? (meaning.ms ?? CONVERSATION_MS) : undefined;
    if (ms === undefined || ms > LONGEST_WAIT_MS) throw error;
    await sleep(ms);
    return put();
  }
}
