import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Outgoing, Settled } from '../../../src/ports/chat';
import type { Log } from '../../../src/ports/log';
import { meaningOf } from '../api/meaning';
import type { RenderedMessage } from '../cards/render';
import { METADATA, metadataOf } from './metadata';
import { type Place, referenceOf } from './place';

/** Slack takes one message a second in a channel. */
export const CHANNEL_MS = 1_000;
/** The longest that the rest of a message waits for its turn: its message is claimed for a minute. */
const LONGEST_WAIT_MS = 10_000;
/** So many of the channel's last messages are looked through for one whose sending was cut off. */
const LOOK_BACK = 100;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** With what messages are posted. */
export interface Posting {
  client: WebClient;
  log: Log;
}

/** The message and, in its thread, what it had no room for. */
export async function postAll(
  posting: Posting,
  channel: string,
  out: Outgoing,
  message: RenderedMessage,
): Promise<Place> {
  const { text, blocks } = message;
  const { client } = posting;
  const thread = threadOf(out);
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  const first = await client.chat.postMessage({ ...where, text, blocks, metadata: metadataOf(out.id), ...QUIET });
  const place = newPlace(first.channel ?? channel, first.ts ?? '', out);
  return goOnInThread(posting, place, message, out.id, thread);
}

/** Draws a message anew. Its thread is left alone, unless this is the first time that something has no room. */
export async function redraw(posting: Posting, place: Place, id: string, message: RenderedMessage): Promise<Place> {
  const { channel, ts } = place;
  const { text, blocks } = message;
  await posting.client.chat.update({ channel, ts, text, blocks, metadata: metadataOf(id) });
  return place.continued ? place : goOnInThread(posting, place, message, id);
}

/** What fails here is not worth saying everything twice. */
async function goOnInThread(
  { client, log }: Posting,
  place: Place,
  { continued }: RenderedMessage,
  id: string,
  thread: string = place.ts,
): Promise<Place> {
  const { channel } = place;
  try {
    for (const { text, blocks } of continued)
      await inItsTurn(() => client.chat.postMessage({ channel, thread_ts: thread, text, blocks, ...QUIET }));
    return { ...place, continued: continued.length > 0 };
  } catch (error) {
    log.error({ message: id, err: error }, 'the rest of a message could not be said in its thread');
    return place;
  }
}

/** A second after the post before it, and when Slack wants to wait longer, then. */
async function inItsTurn<R>(post: () => Promise<R>): Promise<R> {
  await sleep(CHANNEL_MS);
  try {
    return await post();
  } catch (error) {
    const meaning = meaningOf(error);
    if (meaning.kind !== 'wait' || meaning.ms > LONGEST_WAIT_MS) throw error;
    await sleep(meaning.ms);
    return post();
  }
}

function newPlace(channel: string, ts: string, { prompt }: Outgoing): Place {
  return { channel, ts, opened: 0, folded: prompt.folded ?? false, continued: false };
}

/** The thread that a message is said in; undefined where it is not said in one. */
function threadOf({ to }: Outgoing): string | undefined {
  return to.kind === 'channel' ? to.channel.thread : undefined;
}

async function lastIn(client: WebClient, channel: string, thread: string | undefined) {
  const asked = { channel, limit: LOOK_BACK, include_all_metadata: true };
  const found =
    thread === undefined
      ? await client.conversations.history(asked)
      : await client.conversations.replies({ ...asked, ts: thread });
  return found.messages ?? [];
}

/** Looks for a message by the key that it carries. */
export async function found(client: WebClient, channel: string, out: Outgoing): Promise<Settled> {
  const messages = await lastIn(client, channel, threadOf(out));
  const message = messages.find(
    ({ metadata }) =>
      metadata?.event_type === METADATA && Reflect.get(metadata.event_payload ?? {}, 'message') === out.id,
  );
  return message?.ts
    ? { kind: 'delivered', reference: referenceOf(newPlace(channel, message.ts, out)) }
    : { kind: 'not-sent' };
}
