import type { Effect } from '../../steps/effects';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';

/**
 * An organiser stands in for another in all reviews that both organise, or no longer. Only these two may say so, and each
 * review notes it. The same again changes nothing. Errors: `StoreError`.
 */
export async function standIn(
  { store, clock }: Deps,
  { for: other, by, until }: Omit<Extract<Effect, { kind: 'stand-in' }>, 'kind'>,
  said: string,
): Promise<void> {
  if (other === by || (said !== by && said !== other)) return;
  const since = clock.now();
  for (const { id, members } of await store.reviews.find({ memberIds: other })) {
    if (![other, by].every((one) => members.organisers.includes(one))) continue;
    let isChanged = false;
    await store.reviews.update(id, ({ standIns = {}, ...review }) => {
      const { [other]: before, ...rest } = standIns;
      isChanged = until === undefined ? before?.by === by : before?.by !== by || before.until !== until;
      const mine = before?.by === by ? undefined : before;
      const now = until === undefined ? mine : { by, since: before?.by === by ? before.since : since, until };
      const after = now ? { ...rest, [other]: now } : rest;
      return Object.keys(after).length === 0 ? review : { ...review, standIns: after };
    });
    const action = until === undefined ? 'stands-in-no-more' : 'stands-in';
    const detail = { for: other, ...(until === undefined ? {} : { until }) };
    if (isChanged) await note({ store, clock }, { by: said, action, review: id, person: by, detail });
  }
}
