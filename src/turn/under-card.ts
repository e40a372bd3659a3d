import { type Message, threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import type { Store } from '../ports/store';
import { answeredUnder } from '../steps/intent';
import type { Deps } from './deps';

const FIRST = { sort: { by: 'reference', order: 'ascending' }, limit: 1 } as const;
/** Behind everything that a reference can go on with. */
const LAST = '\uffff';

/** What somebody typed under a card of theirs, with the card; anything else as it is. */
export async function withCard({ store, steps }: Deps, event: InboundEvent): Promise<InboundEvent> {
  const { what, under } = event;
  if (what.kind !== 'text' || under === undefined) return event;
  const card = await messageAt(store, event.person, under);
  const address = card?.content.kind === 'prompt' ? answeredUnder(steps, card.content.prompt) : undefined;
  return card && address ? { ...event, message: card.id, what: { ...what, address } } : event;
}

/**
 * A press on a card in a thread that the person began, as they do where Slack shows us as an assistant: it is answered there, as
 * what they type is. What is pressed under a message of ours is answered as anywhere, as is everything else.
 */
export async function inItsThread({ store }: Pick<Deps, 'store'>, event: InboundEvent): Promise<InboundEvent> {
  const { what, account, message } = event;
  if (what.kind !== 'press' || !account || message === undefined) return event;
  const { under, thread } = (await store.messages.get(message)) ?? {};
  const isTheirs = thread === threadOf({ kind: 'person', person: event.person });
  if (under === undefined || !isTheirs) return event;
  const root = await messageAt(store, event.person, under);
  return root === undefined || root.content.kind === 'said' ? { ...event, under } : event;
}

/** The message of somebody's conversation that a reference begins to name. */
async function messageAt(store: Store, person: string, under: string): Promise<Message | undefined> {
  const thread = threadOf({ kind: 'person', person });
  const [message] = await store.messages.find({ thread, reference: { after: under, before: under + LAST } }, FIRST);
  return message;
}
