import { ownerOf } from '../accounts/ownership';
import { wordsIn } from '../i18n';
import { DEFAULT_LANGUAGE } from '../method/language';
import type { Account } from '../method/person';
import { type Channel, channelId, type Review, wholeChannel } from '../method/review';
import { wakeUp } from '../plan/waking';
import type { Message, MessageContent, Outgoing, Recipient } from '../ports/chat';
import { threadOf } from '../ports/chat';
import type { Prompt } from '../ports/prompt';
import type { JobResult } from '../ports/queue';
import { shortKey } from '../ports/short-key';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { askerPrompt, kindsIn, type Leak, leakOf, leakPrompt, notPosted } from './audience';
import { mayBeWrittenIn } from './open-cards';
import { type Destination, destinationOf } from './outgoing';
import { end, isOnItsWay, sendHere, sendNowhere, sendOn, tryToSend } from './sending';

type ToChannel = Extract<Outgoing['to'], { kind: 'channel' }>;

/** How a message goes out. */
export interface Posting {
  /** Not before this moment. */
  notBefore?: string;
  /** What to do when its sending was cut off and nobody can tell whether it arrived. `repeat` unless set. */
  ifCutOff?: Message['ifCutOff'];
  /** To which of their accounts; the one where they are reached unless set. */
  account?: Account;
  /** Who asked openly for it in the channel that it goes to. */
  askedBy?: Account;
  /** To an address that was theirs, by mail. */
  formerAddress?: string;
  /** In the working hours of whoever it is for only. */
  inHours?: boolean;
  /** When a review's people were to be told it, where that is to be asked again when it goes out. */
  toldAt?: string;
}

/**
 * Puts a message on its way: stored first, then queued. The id is its stable key: the same id is never sent twice.
 * Answers whether the message is new; one that was held back in its channel is.
 */
export async function post(
  deps: Deps,
  id: string,
  to: Recipient,
  content: MessageContent,
  { notBefore, ...how }: Posting = {},
): Promise<boolean> {
  const at = notBefore ?? deps.clock.now();
  const message: Message = {
    id,
    to,
    thread: threadOf(to),
    content,
    at,
    status: 'waiting',
    version: 1,
    ...how,
  };
  const isNew = (await deps.store.messages.insert(message)) || (await isSaidAgain(deps, id));
  if (isNew) {
    const due = notBefore === undefined ? {} : { dueAt: notBefore };
    await wakeUp(deps, [{ id: `send-${id}`, job: { kind: 'send', message: id }, ...due }]);
  }
  return isNew;
}

/**
 * A message to a review's team channel: the web chat's, and a copy in each channel that is linked to it. Each copy is a
 * message of its own, with the id of the first and its channel's name.
 */
export async function postToChannels(
  deps: Deps,
  id: string,
  review: Review,
  content: MessageContent,
  posting: Posting = {},
): Promise<void> {
  await post(deps, id, { kind: 'channel', review: review.id }, content, posting);
  // A channel of a platform that this installation is not connected to is only noted in the programme.
  for (const at of review.channels.filter(({ platform }) => deps.chats.has(platform)))
    await post(deps, `${id}-${shortKey(channelId(at))}`, { kind: 'channel', review: review.id, at }, content, posting);
}

/** A message to one person that is a prompt; `review`: what it is about, where the prompt does not say it. */
export function postPrompt(
  deps: Deps,
  id: string,
  person: string,
  prompt: Prompt,
  { review, ...posting }: Posting & { review?: string } = {},
): Promise<boolean> {
  const content = { kind: 'prompt' as const, prompt, ...(review === undefined ? {} : { review }) };
  return post(deps, id, { kind: 'person', person }, content, posting);
}

/** What was held back is on its way again when it is said again. */
async function isSaidAgain({ store }: Deps, id: string): Promise<boolean> {
  let again = false;
  await store.messages.update(id, (m) => {
    again = wasHeld(m);
    const { failure: _, ...rest } = m;
    return again ? { ...rest, status: 'waiting' } : m;
  });
  return again;
}

/**
 * Delivers a stored message where its recipient is reached, once, if it is still to be said (`asking.ts`); redraws one
 * that its platform shows as it was, unless somebody may be writing in it. `just`: the same, just read or written.
 */
export async function send(deps: Deps, id: string, just?: Message): Promise<JobResult> {
  const message = just ?? (await deps.store.messages.get(id));
  if (!message || !isOnItsWay(message)) return { kind: 'done' };
  if (message.at > deps.clock.now()) return { kind: 'done' };
  return mayBeWrittenIn(message) ? leaveAsShown(deps, message) : sendNow(deps, message);
}

/**
 * Draws a card anew that stays open under its reader's fingers, in the moment of the press on it. What comes too late for
 * that (`isInTime`), or does not work at once, is left as it is shown (`open-cards.ts`). Never throws.
 */
export async function drawAtOnce(deps: Deps, message: Message, isInTime: boolean): Promise<void> {
  try {
    const result = isInTime ? await sendNow(deps, message) : undefined;
    if (result?.kind === 'done') return;
  } catch (error) {
    deps.log.warn({ err: error, message: message.id }, 'a card that is open was not drawn anew');
  }
  await leaveAsShown(deps, message).catch(() => undefined);
}

/** Its platform shows an older version, and goes on doing so. */
function leaveAsShown(deps: Deps, message: Message): Promise<JobResult> {
  return end(deps, message, { status: 'delivered', reference: message.reference ?? message.id });
}

async function sendNow(deps: Deps, message: Message): Promise<JobResult> {
  const destination = await destinationOf(deps, message);
  // It waits until its platform is connected.
  if (destination.kind === 'platform' && !deps.chats.has(destination.platform)) return { kind: 'done' };
  return tryToSend(deps, message, (begun) => sendTo(deps, begun, destination));
}

async function sendTo(deps: Deps, message: Message, destination: Destination): Promise<JobResult> {
  switch (destination.kind) {
    case 'web':
      return sendHere(deps, message);
    case 'nowhere':
      return sendNowhere(deps, message, destination.reason);
    case 'platform': {
      const chat = deps.chats.get(destination.platform);
      if (!chat) return { kind: 'done' };
      const leak = await leakOf(deps, chat, destination.to, message.askedBy);
      if (leak) return hold(deps, message, leak);
      const result = await sendOn(deps, chat, message, destination.to);
      if (destination.to.kind === 'channel') await tellOfLoss(deps, message.id, destination.to);
      return result;
    }
  }
}

/** What somebody outside of the team would read is not posted: its leader is told, and whoever asked for it. */
async function hold(deps: Deps, message: Message, leak: Leak): Promise<JobResult> {
  await tellOfReaders(deps, leak);
  await tellAsker(deps, message, leak);
  return end(deps, message, { status: 'undeliverable', failure: `${HELD}${leak.reason}` });
}

const HELD = 'held: ';

function wasHeld({ status, failure }: Message): boolean {
  return status === 'undeliverable' && failure?.startsWith(HELD) === true;
}

/**
 * A review's leader is told who keeps its news from being posted in a channel: once for each kind of outsider, once a day
 * at most for others of a kind, and from the beginning once something was posted there again.
 */
export async function tellOfReaders(deps: Deps, leak: Leak): Promise<void> {
  const { review, day, leader, prompt } = await leakPrompt(deps, leak);
  const at = channelId(leak.channel);
  const occasion = await lastPosted(deps, review, leak.channel);
  const told = (await deps.store.audit.find({ review, action: TOLD })).flatMap(({ detail }) =>
    detail?.channel === at && detail.occasion === occasion ? [detail] : [],
  );
  const [kinds, readers] = newsOf(leak);
  const isNewKind = kinds.some((kind) => !told.some((before) => String(before.kinds).split(' ').includes(kind)));
  const isNewReader = readers.some((key) => !told.some((before) => String(before.readers).split(' ').includes(key)));
  if (!isNewKind && (!isNewReader || told.some((before) => before.day === day))) return;
  const id = `held-${review}-${shortKey(at, occasion, ...kinds, ...readers)}`;
  await postPrompt(deps, id, leader, prompt, { review });
  const detail = { channel: at, occasion, day, kinds: kinds.join(' '), readers: readers.join(' ') };
  await note(deps, { by: leak.channel.platform, action: TOLD, review, detail }, id);
}

/** Notes of which outsiders a leader was told: kinds, and people without their names. */
const TOLD = 'channel-held';

function newsOf({ readers }: Leak): [kinds: string[], readers: string[]] {
  if (readers.kind === 'unknown') return [[shortKey(readers.reason)], []];
  const named = Object.values(readers.readers).flat();
  return [kindsIn(readers), named.map((name) => shortKey(name)).sort()];
}

/** Whoever asked openly hears, between us, that there is no answer there. */
async function tellAsker(deps: Deps, { id, askedBy }: Message, leak: Leak): Promise<void> {
  if (!askedBy) return;
  const person = await ownerOf(deps, askedBy);
  const chat = deps.chats.get(askedBy.platform);
  const language = person?.language ?? (await chat?.profile(askedBy))?.language ?? DEFAULT_LANGUAGE;
  const prompt = askerPrompt(deps, leak, wordsIn(language));
  if (person) await postPrompt(deps, `${id}-held`, person.id, prompt, { account: askedBy });
  else await chat?.tell(askedBy, prompt, language);
}

/** A channel that takes nothing any more stays linked, and its leader is told once. */
async function tellOfLoss(deps: Deps, id: string, { review: about, channel }: ToChannel): Promise<void> {
  // An answer in a thread that is gone is nobody's loss.
  if (channelId(channel) !== channelId(wholeChannel(channel))) return;
  const message = await deps.store.messages.get(id);
  const review = message?.status === 'undeliverable' ? await deps.store.reviews.get(about) : undefined;
  if (!review) return;
  const { leader, prompt } = await notPosted(deps, review, channel, message?.failure ?? '');
  const occasion = await lastPosted(deps, review.id, channel);
  await postPrompt(deps, `lost-${review.id}-${shortKey(channelId(channel))}-${occasion}`, leader, prompt, {
    review: review.id,
  });
}

/** Names what was last posted in a channel: until something is again, it is the same occasion. */
async function lastPosted({ store }: Deps, review: string, at: Channel): Promise<string> {
  const thread = threadOf({ kind: 'channel', review, at });
  const last = { sort: { by: 'at' as const, order: 'descending' as const }, limit: 1 };
  const [message] = await store.messages.find({ thread, status: 'delivered' }, last);
  return message ? shortKey(message.id) : 'never';
}
