import type { Recipient } from '../ports/chat';
import type { Deps } from './deps';

/** Something that is not tried again by itself. `reason` is in constant words for operators. */
export interface Failure {
  kind: 'plan-item' | 'message' | 'event';
  id: string;
  reason: string;
  /** Whom a message was for. */
  to?: Recipient;
}

/** Everything that failed for good: planned items, messages not delivered or not known to be, events not applied. */
export async function failuresOf({ store }: Pick<Deps, 'store'>): Promise<Failure[]> {
  const [items, messages, unsettled, events] = await Promise.all([
    store.plan.find({ status: 'failed' }),
    store.messages.find({ status: 'undeliverable' }),
    store.messages.find({ status: 'unsettled' }),
    store.inbox.find({ status: 'failed' }),
  ]);
  return [
    ...items.map(
      ({ id, note }): Failure => ({ kind: 'plan-item', id, reason: note ?? 'gave up after several attempts' }),
    ),
    ...[...messages, ...unsettled].map(
      ({ id, to, failure }): Failure => ({ kind: 'message', id, reason: failure ?? 'unknown', to }),
    ),
    ...events.map(({ id, failure }): Failure => ({ kind: 'event', id, reason: failure ?? 'unknown' })),
  ];
}
