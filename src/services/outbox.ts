import type { Message, MessageContent, Recipient } from '../ports/chat';
import { threadOf } from '../ports/chat';
import type { Prompt } from '../ports/prompt';
import type { JobResult } from '../ports/queue';
import type { Deps } from './deps';

/**
 * Puts a message on its way: stored first, then queued. The id is its stable key: the same id is never sent twice.
 * `notBefore` delays it. Answers whether the message is new.
 */
export async function post(
  deps: Deps,
  id: string,
  to: Recipient,
  content: MessageContent,
  notBefore?: string,
): Promise<boolean> {
  const at = notBefore ?? deps.clock.now();
  const message: Message = { id, to, thread: threadOf(to), content, at, status: 'waiting', version: 1 };
  const isNew = await deps.store.messages.insert(message);
  if (isNew) await deps.queue.add(`send-${id}`, { kind: 'send', message: id }, notBefore);
  return isNew;
}

/** A message to one person that is a prompt. */
export function postPrompt(
  deps: Deps,
  id: string,
  person: string,
  prompt: Prompt,
  notBefore?: string,
): Promise<boolean> {
  return post(deps, id, { kind: 'person', person }, { kind: 'prompt', prompt }, notBefore);
}

/** Delivers a stored message on the recipient's platform, once. */
export async function send(deps: Deps, id: string): Promise<JobResult> {
  const message = await deps.store.messages.get(id);
  if (message?.status !== 'waiting') return { kind: 'done' };
  if (message.at > deps.clock.now()) return { kind: 'done' };
  const chat = deps.chats.get(await platformFor(deps, message.to));
  if (!chat) return finish(deps, message, { status: 'undeliverable', failure: 'no chat platform for this recipient' });
  const delivery = await chat.deliver(message);
  switch (delivery.kind) {
    case 'later':
      return delivery;
    case 'undeliverable':
      return finish(deps, message, { status: 'undeliverable', failure: delivery.reason });
    case 'delivered':
      return finish(deps, message, { status: 'delivered', reference: delivery.reference });
  }
}

/** Which platform a recipient is reached on: their first linked account, the channel's first, else the web chat. */
async function platformFor(deps: Deps, to: Recipient): Promise<string> {
  const known = (platforms: readonly { platform: string }[]) =>
    platforms.map((p) => p.platform).find((p) => deps.chats.has(p)) ?? 'web';
  if (to.kind === 'person') return known((await deps.store.people.get(to.person))?.accounts ?? []);
  return known((await deps.store.reviews.get(to.review))?.channels ?? []);
}

async function finish(
  deps: Deps,
  message: Message,
  outcome: Pick<Message, 'status'> & Partial<Pick<Message, 'reference' | 'failure'>>,
): Promise<JobResult> {
  await deps.store.messages.update(message.id, (m) => (m.status === 'waiting' ? { ...m, ...outcome } : m));
  if (outcome.status === 'delivered') deps.announce({ thread: message.thread, id: message.id });
  else deps.log.warn({ message: message.id, reason: outcome.failure }, 'message could not be delivered');
  return { kind: 'done' };
}
