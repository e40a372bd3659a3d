import { removedWorkspaces } from '../accounts/installations';
import type { Recipient } from '../ports/chat';
import type { InboxEntry } from '../ports/records';
import { PROCESS_ENDED, WHY_SET_ASIDE } from '../turn/attempts';
import type { Deps } from '../turn/deps';

const WHAT_TO_DO = 'nobody there is reached until the app is installed again';

/** Something that is not tried again by itself. `reason` is in constant words for operators. */
export interface Failure {
  kind: 'plan-item' | 'message' | 'event' | 'workspace';
  id: string;
  reason: string;
  /** Whom a message was for, or whose an event is that was set aside. */
  to?: Recipient;
  /** The mail address that it went to: whoever it was for may have another by now. */
  address?: string;
}

/**
 * Everything that failed for good: planned items, messages not delivered or not known to be, events not applied; and
 * workspaces that removed us, where nobody is reached until they install us again.
 */
export async function failuresOf({ store }: Pick<Deps, 'store'>): Promise<Failure[]> {
  const [items, messages, unsettled, events, removed] = await Promise.all([
    store.plan.find({ status: 'failed' }),
    store.messages.find({ status: 'undeliverable' }),
    store.messages.find({ status: 'unsettled' }),
    store.inbox.find({ status: 'failed' }),
    removedWorkspaces({ store }),
  ]);
  return [
    ...items.map(
      ({ id, note }): Failure => ({ kind: 'plan-item', id, reason: said(note ?? 'gave up after several attempts') }),
    ),
    ...[...messages, ...unsettled].map(
      (message): Failure => ({
        kind: 'message',
        id: message.id,
        reason: said(message.failure),
        to: message.to,
        ...(message.refusedBy === undefined ? {} : { address: message.refusedBy }),
      }),
    ),
    ...events.map(eventFailure),
    ...[...removed].map(([id, { reason }]): Failure => ({ kind: 'workspace', id, reason: `${reason}: ${WHAT_TO_DO}` })),
  ];
}

function eventFailure({ id, person, failure }: InboxEntry): Failure {
  const isSetAside = failure === PROCESS_ENDED && person !== '';
  return { kind: 'event', id, reason: said(failure), ...(isSetAside ? { to: { kind: 'person', person } } : {}) };
}

function said(reason = 'unknown'): string {
  return reason === PROCESS_ENDED ? WHY_SET_ASIDE : reason;
}
