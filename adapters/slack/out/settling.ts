import type { WebClient } from '@slack/web-api';
import type { Outgoing, Settled } from '../../../src/ports/chat';
import { type Key, keyIn } from './metadata';
import { type Place, placeOf, referenceOf, threadOf } from './place';

/** Slack's own advice for one page of a conversation. */
const PAGE = 200;
/** So many pages of a channel's last messages are looked through: nobody writes so much while a sending is cut off. */
const MOST_PAGES = 10;

/** Looks for a message whose sending was cut off by the key that it carries, and for how much of its rest is said. */
export async function settled(client: WebClient, channel: string, out: Outgoing): Promise<Settled> {
  const known = out.reference === undefined ? undefined : placeOf(out.reference);
  const first = known ? undefined : await find(messagesIn(client, channel, threadOf(out)), out.id, 0);
  if (!known && !first) return { kind: 'not-sent' };
  const place: Place = known ?? {
    channel,
    ts: first?.ts ?? '',
    opened: 0,
    folded: out.prompt.folded ?? false,
    continued: false,
  };
  if (first && !first.key.rest) return { kind: 'delivered', reference: referenceOf(place) };
  const parts = await lastPart(messagesIn(client, place.channel, threadOf(out) ?? place.ts), out.id);
  // Whichever version was drawn, it is drawn once more: that may be done twice.
  const said = { parts: Math.max(parts, known?.said?.parts ?? 0), version: known?.said?.version ?? 0 };
  return { kind: 'partly', reference: referenceOf({ ...place, said }) };
}

interface Found {
  ts: string;
  key: Key;
}

async function find(messages: AsyncIterable<Found>, id: string, part: number): Promise<Found | undefined> {
  for await (const found of messages) if (found.key.message === id && (found.key.part ?? 0) === part) return found;
  return undefined;
}

async function lastPart(messages: AsyncIterable<Found>, id: string): Promise<number> {
  let last = 0;
  for await (const { key } of messages) if (key.message === id) last = Math.max(last, key.part ?? 0);
  return last;
}

/** Our own messages of a channel, the newest first; or those of a thread, all of them. */
async function* messagesIn(client: WebClient, channel: string, thread: string | undefined): AsyncGenerator<Found> {
  let cursor: string | undefined;
  for (let page = 0; thread !== undefined || page < MOST_PAGES; page += 1) {
    const asked = { channel, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const found =
      thread === undefined
        ? await client.conversations.history(asked)
        : await client.conversations.replies({ ...asked, ts: thread });
    for (const { ts, metadata } of found.messages ?? []) {
      const key = keyIn(metadata);
      if (ts && key) yield { ts, key };
    }
    cursor = found.response_metadata?.next_cursor;
    if (!cursor) return;
  }
}
