import { type Channel, wholeChannel } from '../method/review';
import type { Instant } from '../method/time';
import { threadOf } from '../ports/chat';
import type { DigestRecord } from '../ports/records';
import type { Deps } from '../turn/deps';

/**
 * Since when a digest tells what is new where it is posted: since the last one that came there, else since the opening.
 * What was held back there, could not be posted, or was made before the channel was linked, was not said.
 */
export async function sinceIn(
  { store }: Pick<Deps, 'store'>,
  { review, since }: Pick<DigestRecord, 'review' | 'since'>,
  at: Channel | undefined,
): Promise<Instant> {
  if (at === undefined) return since;
  const thread = threadOf({ kind: 'channel', review, at: wholeChannel(at) });
  const came = new Set(
    (await store.messages.find({ thread })).flatMap(({ content, status }) =>
      content.kind === 'digest' && status !== 'undeliverable' && status !== 'dropped' ? [content.digest] : [],
    ),
  );
  const made = (await store.digests.find({ review })).filter(({ until }) => until <= since);
  const last = made
    .filter(({ id }) => came.has(id))
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return last ?? (await store.reviews.get(review))?.openedAt ?? since;
}
