import { type Channel, wholeChannel } from '../domain/review';
import type { Instant } from '../domain/time';
import { threadOf } from '../ports/chat';
import type { DigestRecord } from '../ports/records';
import type { Deps } from './deps';

/**
 * Since when a digest tells what is new where it is posted: since the last one that came there. What was held back there,
 * or could not be posted, was not said.
 */
export async function sinceIn(
  { store }: Pick<Deps, 'store'>,
  { review, since }: Pick<DigestRecord, 'review' | 'since'>,
  at: Channel | undefined,
): Promise<Instant> {
  if (at === undefined) return since;
  const thread = threadOf({ kind: 'channel', review, at: wholeChannel(at) });
  const lost = (await store.messages.find({ thread, status: 'undeliverable' })).flatMap(({ content }) =>
    content.kind === 'digest' ? [content.digest] : [],
  );
  if (lost.length === 0) return since;
  const made = await store.digests.find({ review });
  const lostUntil = new Map(made.filter(({ id }) => lost.includes(id)).map((digest) => [digest.until, digest]));
  let from = since;
  for (let before = lostUntil.get(from); before && before.since < from; before = lostUntil.get(from))
    from = before.since;
  return from;
}
