import { threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import { answeredUnder } from '../steps/intent';
import type { Deps } from './deps';

const FIRST = { sort: { by: 'reference', order: 'ascending' }, limit: 1 } as const;
/** Behind everything that a reference can go on with. */
const LAST = '\uffff';

/** What somebody typed under a card of theirs, with the card; anything else as it is. */
export async function withCard({ store, steps }: Deps, event: InboundEvent): Promise<InboundEvent> {
  const { what, under } = event;
  if (what.kind !== 'text' || under === undefined) return event;
  const thread = threadOf({ kind: 'person', person: event.person });
  const reference = { after: under, before: under + LAST };
  const [card] = await store.messages.find({ thread, reference }, FIRST);
  const address = card?.content.kind === 'prompt' ? answeredUnder(steps, card.content.prompt) : undefined;
  return card && address ? { ...event, message: card.id, what: { ...what, address } } : event;
}
