import { wordsIn } from '../i18n';
import { LIMITS, weightOf } from '../method/limits';
import type { Person } from '../method/person';
import { type Message, type Recipient, threadOf } from '../ports/chat';
import type { Store } from '../ports/store';
import { type Deps, Refusal } from '../turn/deps';

/**
 * What people answer under a message of a team channel of the web chat. Slack and Teams have their own threads, in which
 * people talk among themselves; here their talk is ours to keep, apart from what the bot said.
 */

/** Where the answers in a review's channel are kept. */
function placeOf(review: string): Recipient {
  return { kind: 'channel', review, at: { platform: 'web', address: {}, thread: 'replies' } };
}

/**
 * Keeps what somebody answers under a message; the same id counts once. Throws a `Refusal` where there is no such message,
 * or they have answered in this channel as much as there is room for.
 */
export async function replyUnder(
  deps: Deps,
  { id, review, under, text, by }: { id: string; review: string; under: string; text: string; by: Person },
): Promise<void> {
  const thread = threadOf({ kind: 'channel', review });
  const answered = await deps.store.messages.get(under);
  if (answered?.thread !== thread || !isThere(answered)) throw new Refusal('not-allowed', under);
  const to = placeOf(review);
  await refuseTooMany(deps.store, id, text, by, threadOf(to));
  const isNew = await deps.store.messages.insert({
    id,
    to,
    thread: threadOf(to),
    content: { kind: 'said', text },
    by: by.id,
    at: deps.clock.now(),
    status: 'delivered',
    reference: id,
    under,
    version: 1,
  });
  if (isNew) deps.announce({ thread, id: under });
}

/** The answers under these messages of a review's channel, oldest first. */
export async function repliesUnder(store: Store, review: string, messages: readonly string[]): Promise<Message[]> {
  const under = { in: [...new Set(messages)] };
  return (await store.messages.find({ thread: threadOf(placeOf(review)), under })).sort(byMoment);
}

/** All that somebody answered, in whichever channel. */
export function repliesBy(store: Store, person: string): Promise<Message[]> {
  return store.messages.find({ by: person });
}

async function refuseTooMany(store: Store, id: string, text: string, by: Person, thread: string): Promise<void> {
  const before = (await store.messages.find({ by: by.id, thread })).filter((one) => one.id !== id);
  const { entries, bytes } = LIMITS.answers;
  const has = before.reduce((sum, { content }) => sum + weightOf(content.kind === 'said' ? content.text : ''), 0);
  if (before.length < entries && has + weightOf(text) <= bytes) return;
  throw new Refusal('too-much', wordsIn(by.language).limits.answers(entries, Math.floor(bytes / 1_024)));
}

function isThere({ status }: Message): boolean {
  return status === 'delivered' || status === 'redrawn';
}

function byMoment(a: Message, b: Message): number {
  return a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
}
