import type { WebClient } from '@slack/web-api';
import type { Delivery, Outgoing } from '../../../src/ports/chat';
import { waitForTurn } from '../../pacing/pacing';
import { type Meaning, meaningOf } from '../api/meaning';
import { inWords } from '../cards/in-words';
import type { RenderedMessage, SlackMessage } from '../cards/render';
import type { Lane } from './lanes';
import { metadataOf } from './metadata';
import { isWhole, type Place, referenceOf, threadOf } from './place';

/** How long a thread is written on at a time: its message is claimed for a minute. */
const AT_A_TIME_MS = 20_000;
/** A message that was drawn anew has more to say: after so many milliseconds. */
const REST_MS = 1_000;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Posts a message. What it has no room for is not said yet. */
export async function post(
  client: WebClient,
  channel: string,
  out: Outgoing,
  { text, blocks, continued }: RenderedMessage,
): Promise<Place> {
  const thread = threadOf(out);
  const first = await client.chat.postMessage({
    ...(thread === undefined ? { channel } : { channel, thread_ts: thread }),
    ...shownAs({ text, blocks }),
    metadata: metadataOf(out.id, { rest: continued.length }),
    ...QUIET,
  });
  return {
    channel: first.channel ?? channel,
    ts: first.ts ?? '',
    opened: 0,
    folded: out.prompt.folded ?? false,
    continued: false,
    ...(continued.length > 0 ? { said: { parts: 0, version: out.version } } : {}),
  };
}

/** Draws a message anew. Its thread is left alone, unless this is the first time that something has no room. */
export async function redraw(
  client: WebClient,
  place: Place,
  out: Outgoing,
  { text, blocks, continued }: RenderedMessage,
): Promise<Place> {
  const { channel, ts } = place;
  await client.chat.update({ channel, ts, text, blocks, metadata: metadataOf(out.id, { rest: continued.length }) });
  const isNew = !place.continued && continued.length > 0;
  return isNew ? { ...place, said: { parts: place.said?.parts ?? 0, version: out.version } } : withoutRest(place);
}

/**
 * Says in the thread what a message had no room for, from where that stopped. Each part carries the message's key and
 * its own number, so that one whose sending was cut off is found. `turn` says for how many milliseconds the next one has
 * to wait, and `paused` is told when Slack wants it to. Throws what is not known to have been done or not.
 */
export async function goOnInThread(
  client: WebClient,
  place: Place,
  out: Outgoing,
  { continued }: RenderedMessage,
  { turn, paused }: Lane,
): Promise<Delivery> {
  const { channel } = place;
  const thread = threadOf(out) ?? place.ts;
  const until = performance.now() + AT_A_TIME_MS;
  let at = place;
  for (const [index, part] of continued.entries()) {
    if (index < (place.said?.parts ?? continued.length)) continue;
    const wait = await waitForTurn(turn, until);
    if (wait > 0) return partly(at, wait);
    const ended = await postPart(client, { channel, thread_ts: thread }, part, metadataOf(out.id, { part: index + 1 }));
    if (ended?.kind === 'wait') {
      await paused(ended.ms);
      return partly(at, ended.ms);
    }
    if (ended) return { kind: 'undeliverable', reason: ended.reason };
    at = { ...at, said: { parts: index + 1, version: out.version } };
  }
  return { kind: 'delivered', reference: referenceOf(at.said ? { ...withoutRest(at), continued: true } : at) };
}

type Ended = Extract<Meaning, { kind: 'wait' | 'refused' }>;

/** Why it is not posted, if it is not. A part that Slack does not take as it is drawn is said in words. */
async function postPart(
  client: WebClient,
  where: { channel: string; thread_ts: string },
  part: SlackMessage,
  metadata: ReturnType<typeof metadataOf>,
): Promise<Ended | undefined> {
  try {
    await client.chat.postMessage({ ...where, ...shownAs(part), metadata, ...QUIET });
    return undefined;
  } catch (error) {
    const meaning = meaningOf(error);
    if (meaning.kind === 'wait') return meaning;
    if (meaning.kind !== 'refused' && meaning.kind !== 'file-not-ready') throw error;
    if (part.blocks.length > 0) return postPart(client, where, { text: inWords(part.blocks), blocks: [] }, metadata);
    if (meaning.kind === 'refused') return meaning;
    throw error;
  }
}

/** Blocks are what is shown; without them, the text is. */
function shownAs({ text, blocks }: SlackMessage) {
  return blocks.length > 0 ? { text, blocks } : { text };
}

function partly(place: Place, afterMs: number): Delivery {
  return { kind: 'partly', reference: referenceOf(place), afterMs };
}

function withoutRest({ said: _, ...place }: Place): Place {
  return place;
}

/** What a message that was drawn anew comes to: the rest is said in its turn. */
export function drawn(place: Place): Delivery {
  return isWhole(place) ? { kind: 'delivered', reference: referenceOf(place) } : partly(place, REST_MS);
}
