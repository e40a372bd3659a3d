import type { Message, MessageContent, Recipient } from '../ports/chat';
import { threadOf } from '../ports/chat';
import type { Prompt } from '../ports/prompt';
import type { JobResult } from '../ports/queue';
import type { Deps } from './deps';
import { end, isOnItsWay, sendOn } from './sending';
import { wakeUp } from './waking';

/** How a message goes out. */
export interface Posting {
  /** Not before this moment. */
  notBefore?: string;
  /** What to do when its sending was cut off and nobody can tell whether it arrived. `repeat` unless set. */
  ifCutOff?: Message['ifCutOff'];
}

/**
 * Puts a message on its way: stored first, then queued. The id is its stable key: the same id is never sent twice.
 * Answers whether the message is new.
 */
export async function post(
  deps: Deps,
  id: string,
  to: Recipient,
  content: MessageContent,
  { notBefore, ifCutOff }: Posting = {},
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
    ...(ifCutOff ? { ifCutOff } : {}),
  };
  const isNew = await deps.store.messages.insert(message);
  if (isNew) {
    const due = notBefore === undefined ? {} : { dueAt: notBefore };
    await wakeUp(deps, [{ id: `send-${id}`, job: { kind: 'send', message: id }, ...due }]);
  }
  return isNew;
}

/** A message to one person that is a prompt. */
export function postPrompt(
  deps: Deps,
  id: string,
  person: string,
  prompt: Prompt,
  posting?: Posting,
): Promise<boolean> {
  return post(deps, id, { kind: 'person', person }, { kind: 'prompt', prompt }, posting);
}

/** Delivers a stored message on the recipient's platform, once. */
export async function send(deps: Deps, id: string): Promise<JobResult> {
  const message = await deps.store.messages.get(id);
  if (!message || !isOnItsWay(message)) return { kind: 'done' };
  if (message.at > deps.clock.now()) return { kind: 'done' };
  const chat = deps.chats.get(await platformFor(deps, message.to));
  if (!chat) return end(deps, message, { status: 'undeliverable', failure: 'no chat platform for this recipient' });
  return sendOn(deps, chat, message);
}

/** Which platform a recipient is reached on: their first linked account, the channel's first, else the web chat. */
async function platformFor(deps: Deps, to: Recipient): Promise<string> {
  const known = (platforms: readonly { platform: string }[]) =>
    platforms.map((p) => p.platform).find((p) => deps.chats.has(p)) ?? 'web';
  if (to.kind === 'person') return known((await deps.store.people.get(to.person))?.accounts ?? []);
  return known((await deps.store.reviews.get(to.review))?.channels ?? []);
}
