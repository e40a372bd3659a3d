import { randomUUID } from 'node:crypto';
import { mailboxOf } from '../accounts/mailbox';
import { isWrittenInChat } from '../accounts/ownership';
import { addMs } from '../method/calendar';
import type { Account } from '../method/person';
import type { Instant } from '../method/time';
import { noteReminder } from '../plan/reminders';
import { wakeUp } from '../plan/waking';
import {
  type Chat,
  ChatBlocked,
  type Delivery,
  type Message,
  NotSent,
  type Outgoing,
  openCardIn,
  type Settled,
} from '../ports/chat';
import { drawnFor, MAIL } from '../ports/letter';
import type { Prompt } from '../ports/prompt';
import type { JobResult } from '../ports/queue';
import {
  attempt,
  ELSEWHERE_MS,
  noteSetAside,
  PROCESS_ENDED,
  release,
  released,
  standingOf,
  untried,
} from '../turn/attempts';
import type { Deps } from '../turn/deps';
import type { Asked } from './asked';
import { askAgain } from './asking';
import { outgoing } from './outgoing';

/** How long one process may be at a sending before another looks what became of it. */
export const CLAIM_MS = 60_000;

/** For so long a message is tried again that its platform puts off, over a weekend: a server that has not taken it by then does not. */
const PUT_OFF_MOST_MS = 3 * 24 * 3_600_000;

/** What ended a message's way, well or not. */
type End =
  | { status: 'delivered'; reference: string; account?: Account }
  | { status: 'undeliverable' | 'unsettled'; failure: string; account?: Account; refusedBy?: string };

type AskedToSay = Extract<Asked, { kind: 'say' }>;

const GAVE_UP = 'gave up after several attempts';
/** Why a message was left: its receiver may or may not have it. */
const CUT_OFF = 'its sending was cut off; it may have arrived';

/**
 * Takes a message on its way, so that it is known that it is tried; one under which the process ended three times is not
 * any more. Whether another process is at it, its claim says.
 */
export async function tryToSend(
  deps: Deps,
  message: Message,
  sending: (begun: Message) => Promise<JobResult>,
): Promise<JobResult> {
  const { messages } = deps.store;
  const standing = await standingOf(deps.run, message);
  if (standing === 'hopeless') {
    noteSetAside(deps, 'send', message.id);
    return end(deps, message, { status: 'undeliverable', failure: PROCESS_ENDED });
  }
  const isSuspect = standing === 'suspect';
  const result = await attempt(deps, messages, message, { isSuspect, isOpen: isOnItsWay }, sending);
  if (result?.kind === 'later') await release(deps, messages, message.id);
  return result ?? { kind: 'later', afterMs: ELSEWHERE_MS };
}

/**
 * Sends a message on its platform. One process at a time is at it, and says so in the store before it calls the platform:
 * so a sending that was cut off is known to have been, and is settled rather than guessed.
 */
export async function sendOn(deps: Deps, chat: Chat, message: Message, to: Outgoing['to']): Promise<JobResult> {
  // Drawing anew in the same place may be done twice; what follows it may not.
  if (message.reference !== undefined && !message.unfinished) return deliver(deps, chat, message, to);
  const { claimed, cutOff, busyMs } = await claim(deps, message);
  // Not only when its claim is over: it may be put off, and whoever waits here is the one who is woken for it.
  if (busyMs > 0) return { kind: 'later', afterMs: Math.min(busyMs, ELSEWHERE_MS) };
  if (!claimed) return { kind: 'done' };
  let isNotThere = !cutOff;
  try {
    const settled = cutOff ? await settle(deps, chat, claimed, to) : ({ kind: 'not-sent' } as const);
    const known = ending(settled, claimed);
    if (known) return await conclude(deps, chat, claimed, to, known);
    // What is there partly is sent to its end, in the words that it began with.
    const begun = settled.kind === 'partly' ? settled.reference : claimed.reference;
    const said = begun === undefined ? await inWords(deps, claimed, to) : { ...claimed, reference: begun };
    if (!said) return { kind: 'done' };
    isNotThere = settled.kind === 'not-sent';
    return await deliver(deps, chat, said, to).catch((error: unknown) => {
      isNotThere &&= isNotSent(error);
      throw error;
    });
  } catch (error) {
    await (isNotThere ? letWait(deps, claimed) : expire(deps, claimed));
    throw error;
  }
}

/** Its words as they are now; undefined where it is not said any more, or not now. */
async function inWords(deps: Deps, claimed: Message, to: Outgoing['to']): Promise<Message | undefined> {
  const asked = await askAgain(deps, claimed, to.kind === 'account' ? drawnFor(to) : undefined);
  if (asked.kind === 'say') return inTheseWords(deps, claimed, asked);
  await letGo(deps, claimed, asked);
  return undefined;
}

/** A message for the web chat is there as soon as it is stored, if it is still to be said. */
export async function sendHere(deps: Deps, message: Message): Promise<JobResult> {
  if (message.status === 'redrawn') return end(deps, message, { status: 'delivered', reference: message.id });
  const asked = await askAgain(deps, message);
  if (asked.kind !== 'say') return letGo(deps, message, asked);
  return end(deps, { ...message, content: asked.content }, { status: 'delivered', reference: message.id });
}

/** There is no way to its receiver: that is only told of what was still to be said. */
export async function sendNowhere(deps: Deps, message: Message, failure: string): Promise<JobResult> {
  const asked = await askAgain(deps, message);
  return asked.kind === 'say' ? end(deps, message, { status: 'undeliverable', failure }) : letGo(deps, message, asked);
}

async function deliver(deps: Deps, chat: Chat, message: Message, to: Outgoing['to']): Promise<JobResult> {
  const out = await outgoing(deps, message, to).catch((error: unknown) => {
    throw new NotSent(error);
  });
  if (!out) return end(deps, message, { status: 'undeliverable', failure: 'there is nothing to show any more' });
  return conclude(deps, chat, message, to, await chat.deliver(out));
}

/** The words that a message goes out with are kept before it does, for whoever has to find out whether it did. */
async function inTheseWords({ store }: Deps, claimed: Message, { content, ifCutOff }: AskedToSay): Promise<Message> {
  if (content === claimed.content) return claimed;
  const words = { content, ...(ifCutOff === undefined ? {} : { ifCutOff }) };
  const inThem = (m: Message) => (isMine(m, claimed) ? { ...m, ...words } : m);
  const kept = await store.messages.update(claimed.id, inThem, claimed);
  return kept && isMine(kept, claimed) && kept.version === claimed.version ? kept : { ...claimed, ...words };
}

/** It is not to be said any more, or not now. */
async function letGo(deps: Deps, { id }: Message, asked: Exclude<Asked, AskedToSay>): Promise<JobResult> {
  const { store, log } = deps;
  if (asked.kind === 'drop') {
    await store.messages.update(id, (m) =>
      isOnItsWay(m) ? { ...unclaimed(untried(m)), status: 'dropped', failure: asked.why } : m,
    );
    log.info({ message: id, reason: asked.why }, 'message was no longer to be said');
    return { kind: 'done' };
  }
  const dueAt = asked.until;
  await store.messages.update(id, (m) => (isOnItsWay(m) ? { ...waitingAgain(m, deps), at: dueAt } : m));
  await wakeUp(deps, [{ id: `send-${id}-${dueAt.replaceAll(':', '')}`, job: { kind: 'send', message: id }, dueAt }]);
  return { kind: 'done' };
}

/** Sends; what an operator has to set right first is noted with the message, for when it is given up. */
export async function notingWhy<R>({ store }: Pick<Deps, 'store'>, id: string, sending: () => Promise<R>): Promise<R> {
  try {
    return await sending();
  } catch (error) {
    if (error instanceof ChatBlocked) {
      const { reason: failure } = error;
      await store.messages.update(id, (m) => (isOnItsWay(m) && m.failure !== failure ? { ...m, failure } : m));
    }
    throw error;
  }
}

/** A message that could not be sent after several attempts is not tried any more there. */
export async function giveUp(deps: Deps, id: string): Promise<void> {
  const { store } = deps;
  const message = await store.messages.get(id);
  // Where a sending was cut off it may be there.
  if (message?.status === 'waiting' && (await isChatted(deps, message)) && (await byMail(deps, message))) {
    await wakeUp(deps, [{ id: `send-${id}-${MAIL}`, job: { kind: 'send', message: id } }]);
    return;
  }
  await store.messages.update(id, (m) =>
    isOnItsWay(m) ? { ...unclaimed(untried(m)), status: 'undeliverable', failure: m.failure ?? GAVE_UP } : m,
  );
}

/** Whether it goes to an account on a platform as long as nobody is asked. */
async function isChatted(deps: Deps, { to }: Message): Promise<boolean> {
  const person = to.kind === 'person' ? await deps.store.people.get(to.person) : undefined;
  return person !== undefined && (await isWrittenInChat(deps, person));
}

/**
 * Whoever cannot be reached where they were last gets what comes to them by itself as mail; an answer stays where it was
 * asked. True where it goes that way from now on.
 */
async function byMail(deps: Deps, { id, to, account, unfinished }: Message): Promise<boolean> {
  if (to.kind === 'channel' || account !== undefined || unfinished) return false;
  const person = await deps.store.people.get(to.person);
  const mailbox = person && mailboxOf(deps, person);
  if (!mailbox) return false;
  let isSet = false;
  await deps.store.messages.update(id, (m) => {
    isSet = isOnItsWay(m) && m.account === undefined;
    const { failure: _, ...rest } = waitingAgain(untried(m), deps);
    return isSet ? { ...rest, account: mailbox } : m;
  });
  return isSet;
}

/** Whether a message still has to be sent, or may have been and nobody knows, or was changed since. */
export function isOnItsWay({ status }: Message): boolean {
  return status === 'waiting' || status === 'sending' || status === 'redrawn';
}

interface Claimed {
  claimed: Message | undefined;
  /** Another process had begun to send it, and ended. */
  cutOff: boolean;
  /** For how long another process may still be at it, in milliseconds. */
  busyMs: number;
}

async function claim({ store, clock }: Deps, message: Message): Promise<Claimed> {
  const now = clock.now();
  const by = randomUUID();
  const until = addMs(now, CLAIM_MS);
  let cutOff = false;
  let busyMs = 0;
  const take = (m: Message): Message => {
    // What is changed while it is being sent is still being sent.
    const held = m.claim ? Date.parse(m.claim.until) - Date.parse(now) : 0;
    busyMs = Math.max(0, held);
    cutOff = m.status === 'sending' || m.claim !== undefined;
    return busyMs === 0 && isOnItsWay(m) ? { ...m, status: 'sending', claim: { by, until } } : m;
  };
  const claimed = await store.messages.update(message.id, take, message);
  return { claimed: claimed?.claim?.by === by ? claimed : undefined, cutOff, busyMs };
}

/** Whether it is being sent by whoever claimed it so. */
function isMine({ claim: now }: Message, { claim: mine }: Message): boolean {
  return now !== undefined && now.by === mine?.by;
}

function isNotSent(error: unknown): boolean {
  return error instanceof NotSent || error instanceof ChatBlocked;
}

/** Whether it arrived is not known: the next attempt looks first, at once. */
async function expire({ store, clock }: Deps, claimed: Message): Promise<void> {
  const until = clock.now();
  await store.messages.update(claimed.id, (m) =>
    m.claim && isMine(m, claimed) ? { ...m, claim: { ...m.claim, until } } : m,
  );
}

/** It surely did not arrive: the next attempt is as if there had been none. */
async function letWait({ store }: Deps, claimed: Message): Promise<void> {
  await store.messages.update(claimed.id, (m) => (isMine(m, claimed) ? { ...unclaimed(m), status: 'waiting' } : m));
}

/** What the platform knows of a sending that was cut off; without words it never began. */
async function settle(deps: Deps, chat: Chat, message: Message, to: Outgoing['to']): Promise<Settled> {
  const out = await outgoing(deps, message, to);
  return out ? chat.settle(out) : { kind: 'not-sent' };
}

/** What a cut-off sending comes to; undefined: it is to be sent (again). A choice for each kind of message. */
function ending(settled: Settled, message: Message): Delivery | 'unsettled' | undefined {
  switch (settled.kind) {
    case 'delivered':
      return settled;
    case 'not-sent':
    case 'partly':
      return undefined;
    case 'unknown':
      return message.ifCutOff === 'leave' ? 'unsettled' : undefined;
  }
}

async function conclude(
  deps: Deps,
  chat: Chat,
  message: Message,
  to: Outgoing['to'],
  delivery: Delivery | 'unsettled',
): Promise<JobResult> {
  const { platform } = chat;
  const where = to.kind === 'account' ? { account: to.account } : {};
  if (delivery === 'unsettled') {
    deps.metrics.delivery(platform, delivery);
    return end(deps, message, { status: 'unsettled', failure: CUT_OFF, ...where });
  }
  deps.metrics.delivery(platform, delivery.kind);
  switch (delivery.kind) {
    case 'later':
      if (lastsTooLong(deps, message, delivery))
        return conclude(deps, chat, message, to, { kind: 'undeliverable', reason: delivery.lastsTooLong });
      // What was changed meanwhile waits as well: who holds it would keep it from going out with what is new.
      await deps.store.messages.update(message.id, (m) => (isMine(m, message) ? putOff(m, deps, delivery) : m));
      return { kind: 'later', afterMs: delivery.afterMs };
    case 'partly': {
      const { reference, afterMs } = delivery;
      await deps.store.messages.update(message.id, (m) =>
        // Who only drew it anew knows nothing of what somebody else has sent of the rest.
        m.unfinished && message.claim === undefined
          ? m
          : { ...waitingAgain(m, deps), ...where, reference, unfinished: true },
      );
      return { kind: 'later', afterMs };
    }
    case 'undeliverable':
      if (platform !== MAIL && (await byMail(deps, message))) return { kind: 'later', afterMs: 1 };
      return end(deps, message, {
        status: 'undeliverable',
        failure: delivery.reason,
        ...where,
        ...(platform === MAIL ? await refusedBy(deps, message) : {}),
      });
    case 'delivered':
      return end(deps, message, { status: 'delivered', reference: delivery.reference, ...where });
  }
}

/** Which address it went to: asked for now, as somebody's address may change. */
async function refusedBy({ store }: Deps, { to, formerAddress }: Message): Promise<Pick<Message, 'refusedBy'>> {
  if (to.kind !== 'person') return {};
  const address = formerAddress ?? (await store.people.get(to.person))?.email ?? '';
  return address === '' ? {} : { refusedBy: address };
}

/** Notes how a message's way ended, and tells those who watch. */
export async function end(deps: Deps, message: Message, how: End): Promise<JobResult> {
  if (how.status === 'delivered') await noteReminder(deps, message);
  const at = deps.clock.now();
  const over = (m: Message) => (isOnItsWay(m) ? ended(m, message, how, at) : m);
  const after = await deps.store.messages.update(message.id, over, message);
  if (how.status === 'delivered' || how.account?.platform === MAIL)
    deps.announce({ thread: message.thread, id: message.id });
  if (how.status !== 'delivered')
    deps.log.warn({ message: message.id, reason: how.failure }, 'message could not be delivered');
  // Who changed it meanwhile woke nobody new: whoever sends it is at it already.
  return after?.status === 'redrawn' && after.version > message.version
    ? { kind: 'later', afterMs: 1 }
    : { kind: 'done' };
}

/** What was changed while its platform drew it is to be drawn again. What was planned is now what was said, and when. */
function ended(message: Message, drawn: Message, how: End, at: Instant): Message {
  const isOld = how.status === 'delivered' && message.version > drawn.version;
  const { failure: _f, unfinished: _u, putOffSince: _p, refusedBy: _r, ...rest } = unclaimed(untried(message));
  const said = how.status === 'delivered' && message.content.kind === 'planned' ? saidIn(drawn) : undefined;
  const content = said && { kind: 'prompt' as const, prompt: said };
  // What was refused counts from then, beside what came to them meanwhile; what was put off for long, from when it was asked for.
  const isRefused = how.status === 'undeliverable' && message.putOffSince === undefined;
  const words = content ? { content, ...openCardIn(content), at } : isRefused ? { at } : {};
  return { ...rest, ...words, ...how, ...(isOld ? { status: 'redrawn' } : {}) };
}

function saidIn({ content }: Message): Prompt | undefined {
  return content.kind === 'planned' ? content.said : undefined;
}

function waitingAgain(message: Message, { run }: Deps): Message {
  return { ...unclaimed(released(message, run)), status: 'waiting' };
}

type PutOff = Extract<Delivery, { kind: 'later' }>;

/** Since when is kept where its platform says that it lasts. */
function putOff(message: Message, deps: Deps, { lastsTooLong }: PutOff): Message {
  const { putOffSince = deps.clock.now(), ...rest } = waitingAgain(message, deps);
  const isCounted = lastsTooLong !== undefined || message.putOffSince !== undefined;
  return isCounted ? { ...rest, putOffSince } : rest;
}

function lastsTooLong(
  { clock }: Deps,
  { putOffSince: since }: Message,
  delivery: PutOff,
): delivery is Required<PutOff> {
  return delivery.lastsTooLong !== undefined && since !== undefined && addMs(since, PUT_OFF_MOST_MS) <= clock.now();
}

function unclaimed({ claim: _, ...message }: Message): Message {
  return message;
}
