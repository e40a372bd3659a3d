import type { Instant } from '../method/time';
import type { Lateness } from '../ports/metrics';
import type { Deps } from '../turn/deps';

/** How late the oldest message, planned item and event are that should be done by now. Throws a `StoreError`. */
export async function lateness({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<Lateness> {
  const now = clock.now();
  const byAt = { sort: { by: 'at' as const, order: 'ascending' as const }, limit: 1 };
  const byDueAt = { sort: { by: 'dueAt' as const, order: 'ascending' as const }, limit: 1 };
  const byReceipt = { sort: { by: 'receivedAt' as const, order: 'ascending' as const }, limit: 1 };
  const [waiting, sending, planned, received] = await Promise.all([
    store.messages.find({ status: 'waiting', at: { before: now } }, byAt),
    store.messages.find({ status: 'sending', at: { before: now } }, byAt),
    store.plan.find({ status: 'planned', dueAt: { before: now } }, byDueAt),
    store.inbox.find({ status: 'received' }, byReceipt),
  ]);
  const since = (moments: readonly Instant[]): number =>
    Math.max(0, ...moments.map((moment) => Date.parse(now) - Date.parse(moment)));
  return {
    message: since([...waiting, ...sending].map(({ at }) => at)),
    planned: since(planned.map(({ dueAt }) => dueAt)),
    event: since(received.map(({ receivedAt }) => receivedAt)),
  };
}
