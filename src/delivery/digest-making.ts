import { dayIn } from '../method/calendar';
import { byScope } from '../method/in-scope';
import { isDeputy, type Review } from '../method/review';
import type { Instant } from '../method/time';
import type { DigestCopy } from '../ports/chat';
import type { DigestRecord } from '../ports/records';
import type { Deps } from '../turn/deps';
import { openTo } from '../turn/in-scope';
import { calendarOf, quietReason, reviewsOf } from '../turn/load-review';
import { mayReadDigest, reviewOf } from './digests';
import { mailedWithChannel } from './mailed-with-channel';
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
  const to = { kind: 'person' as const, person: await decidingIn(deps, review) };
  await post(deps, `${record.id}-leader`, to, content('leader'), posting);
  await postToChannels(deps, `${record.id}-channel`, review, content('channel'), posting);
  for (const { id: person, mailbox } of (await isNews(deps, record))
    ? await mailedWithChannel(deps, review, (reader) => mayReadDigest(reader, 'channel', review))
    : [])
    await post(deps, `${record.id}-${person}`, { kind: 'person', person }, content('channel'), {
      ...posting,
      account: mailbox,
    });
  return record;
}

/** Who gets the leader's copy: while the leader is away, whoever stands in for them. */
async function decidingIn(deps: Deps, review: Review): Promise<string> {
  const { deputy, members } = review;
  const leader = await deps.store.people.get(members.leader);
  if (deputy === undefined || !isDeputy(deputy, review) || !leader) return members.leader;
  const calendar = calendarOf(leader, review, await reviewsOf(deps, leader));
  return quietReason(leader, calendar, deps.clock.now()) === 'away' ? deputy : members.leader;
}

/** Whether anything came in that the digest tells of. */
async function isNews(deps: Deps, { review, since, until }: DigestRecord): Promise<boolean> {
  const { store } = deps;
  const sheets = byScope(openTo(deps, await reviewOf(deps, review)), await store.sheets.find({ review })).inside;
  return sheets.some(({ revisions }) => revisions.some(({ at }) => since < at && at <= until));
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
