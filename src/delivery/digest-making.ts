import { dayIn } from '../method/calendar';
import type { Instant } from '../method/time';
import type { DigestCopy } from '../ports/chat';
import type { DigestRecord } from '../ports/records';
import type { Deps } from '../turn/deps';
import { reviewOf } from './digests';
import { type Posting, post, postToChannels } from './outbox';

/**
 * Makes the digest of a moment and posts both copies, once. What is new, is new since the last digest before it.
 * `notBefore` dates the messages; now unless given.
 */
export async function makeDigest(
  deps: Deps,
  reviewId: string,
  until: Instant,
  posting: Posting = {},
): Promise<DigestRecord> {
  const record = await recordDigest(deps, reviewId, until);
  const review = await reviewOf(deps, reviewId);
  const content = (copy: DigestCopy) => ({ kind: 'digest' as const, digest: record.id, copy });
  const to = { kind: 'person' as const, person: review.members.leader };
  await post(deps, `${record.id}-leader`, to, content('leader'), posting);
  await postToChannels(deps, `${record.id}-channel`, review, content('channel'), posting);
  return record;
}

/** Notes that a digest tells about this moment, without posting it. Once for a moment. */
export async function recordDigest(deps: Deps, reviewId: string, until: Instant): Promise<DigestRecord> {
  const review = await reviewOf(deps, reviewId);
  const leader = await deps.store.people.get(review.members.leader);
  const zone = leader?.timeZone ?? review.timeZone;
  const earlier = (await deps.store.digests.find({ review: reviewId })).map((d) => d.until).filter((at) => at < until);
  const since = earlier.sort().at(-1) ?? review.openedAt ?? until;
  const id = `digest-${reviewId}-${until.replaceAll(':', '')}`;
  const record: DigestRecord = { id, review: reviewId, since, until, day: dayIn(zone, until) };
  await deps.store.digests.insert(record);
  return record;
}
