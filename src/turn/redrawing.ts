import { accountId } from '../method/person';
import { type Message, openCardIn, threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import { tried } from './attempts';
import type { Deps } from './deps';

/**
 * Only a person's own card is redrawn, and only by their own press; on its platform only when pressed there, since it
 * may hold a text that was not sent.
 */
export async function redraw(
  deps: Deps,
  event: InboundEvent,
  id: string,
  content: Message['content'],
): Promise<Message | undefined> {
  const own = threadOf({ kind: 'person', person: event.person });
  const redrawn = await deps.store.messages.update(id, (m) =>
    m.thread === own && isCard(m) ? { ...withContent(m, content), ...(isWhere(m, event) ? toDraw(m, deps) : {}) } : m,
  );
  if (redrawn?.thread !== own || !isCard(redrawn)) return undefined;
  deps.announce({ thread: redrawn.thread, id: redrawn.id });
  return redrawn;
}

/** A message that says something else from now on. */
export function withContent({ card: _, ...message }: Message, content: Message['content']): Message {
  return { ...message, content, ...openCardIn(content), version: message.version + 1 };
}

/** A reminder may be pressed before its sending is noted. */
function isCard({ content }: Message): boolean {
  return content.kind === 'prompt' || (content.kind === 'planned' && content.said !== undefined);
}

/** What was changed, to be shown anew where it is. */
function toDraw(message: Message, { run }: Deps): Pick<Message, 'status' | 'tries'> {
  const { tries } = tried(message, run);
  return { status: 'redrawn', ...(tries ? { tries } : {}) };
}

function isWhere({ account }: Message, event: InboundEvent): boolean {
  return account !== undefined && event.account !== undefined && accountId(account) === accountId(event.account);
}
