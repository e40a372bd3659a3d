import { erasePerson } from '../../accounts/personal-data';
import { addDays, dayIn } from '../../method/calendar';
import { isNear, isPast, peopleErasedOn, workErasedOn } from '../../method/retention';
import { memberIds, type Review } from '../../method/review';
import type { Instant } from '../../method/time';
import { replan } from '../../plan/planning';
import { type Message, threadOf } from '../../ports/chat';
import type { InboundEvent } from '../../ports/event';
import { NEW_SESSION } from '../../steps/contract';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';

/** Where a conversation stood is forgotten with its review, if nothing was said in it for so many days. */
const QUIET_DAYS = 30;

/**
 * What is kept no longer than was agreed goes (method, section 13): of a review whose retention is over all that its team
 * wrote, and the host city's unsent words; its report, as it was sent, and what became of the recommendations stay. Later
 * its people go who have no part in anything else. Cut short, it goes on the next time; done again, it changes nothing.
 */
export async function eraseAfterRetention(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const reviews: Review[] = [];
  for (const review of await deps.store.reviews.find({})) reviews.push(await noticed(deps, review, now));
  for (const review of reviews)
    if (review.erasedAt === undefined && isPast(review, workErasedOn(review), now)) await eraseWork(deps, review, now);
  await erasePeople(deps, reviews, now);
}

/**
 * A review as it is once its retention's end is noticed: from then on its days are known, and its organisers hear of them. Where
 * it has moved away again, by other terms or another date, it is noticed anew when it comes; so it is where the review was
 * taken up after its work went: what is written since has an end of its own.
 */
async function noticed(deps: Deps, review: Review, now: Instant): Promise<Review> {
  const near = isNear(review, now);
  const isTakenUp = ({ erasedAt, stopped }: Review) => erasedAt !== undefined && stopped === undefined;
  if (near === (review.retentionNearAt !== undefined) && !isTakenUp(review)) return review;
  const after = await deps.store.reviews.update(review.id, (r) => {
    const { retentionNearAt: at, erasedAt, ...rest } = r;
    if (!near) return rest;
    if (isTakenUp(r)) return { ...rest, retentionNearAt: now };
    return { ...rest, retentionNearAt: at ?? now, ...(erasedAt === undefined ? {} : { erasedAt }) };
  });
  await replan(deps, review.id);
  return after ?? review;
}

async function eraseWork(deps: Deps, review: Review, now: Instant): Promise<void> {
  const { store, steps } = deps;
  const { id } = review;
  await store.sheets.removeAll({ review: id });
  await store.pastRevisions.removeAll({ review: id });
  await store.decisions.removeAll({ review: id });
  await store.digests.removeAll({ review: id });
  await store.functions.removeAll({ review: id });
  for (const { name, ofReview, outlivesRetention } of steps.documents.values())
    if (ofReview && !outlivesRetention) await store.stepRecords.removeAll({ kind: name, review: id });
  for (const thread of threadsOf(review)) await store.messages.removeAll({ thread });
  for (const person of peopleOf(review)) await forgetTalk(deps, person, id, now);
  // Last: where this was cut short, it is done again. It is over by then: what came after would be kept for ever.
  await store.reviews.update(id, (r) => ({
    ...r,
    erasedAt: r.erasedAt ?? now,
    stopped: r.stopped ?? { how: 'ended', at: now },
  }));
  await note(deps, { by: 'plan', action: 'work-erased', review: id }, `work-erased-${id}`);
  await replan(deps, id);
}

function threadsOf({ id, channels }: Review): string[] {
  return [
    threadOf({ kind: 'channel', review: id }),
    ...channels.map((at) => threadOf({ kind: 'channel', review: id, at })),
  ];
}

/**
 * Of a person's conversation goes what is about the review, and what they typed for it; what they sent for it in vain; and where
 * it stood with them, if they were nowhere else for long. What they typed without its being known for what goes once all that
 * they had a part in is over.
 */
async function forgetTalk(deps: Deps, person: string, review: string, now: Instant): Promise<void> {
  const { store } = deps;
  const isAll = await hadNoOther(deps, person, review);
  for (const message of await store.messages.find({ thread: threadOf({ kind: 'person', person }) }))
    if (isAbout(message, review) || (isAll && message.content.kind === 'said')) await store.messages.remove(message.id);
  for (const { id, event } of await store.inbox.find({ person, status: 'failed' }))
    if (event && (isFor(event, review) || (isAll && event.what.kind !== 'press'))) await store.inbox.remove(id);
  const before = addDays(dayIn('UTC', now), -QUIET_DAYS);
  await store.sessions.update(person, (session) =>
    reviewIn(session.state) === review && session.updatedAt < before ? { ...session, state: NEW_SESSION } : session,
  );
}

/** Whether all else that somebody had a part in is over, and its work erased. */
async function hadNoOther({ store }: Deps, person: string, review: string): Promise<boolean> {
  const known = await store.people.get(person);
  if (known?.organises !== undefined) return false;
  const reviews = await store.reviews.find({});
  return reviews.every((one) => one.id === review || one.erasedAt !== undefined || !peopleOf(one).includes(person));
}

function isAbout({ content }: Message, review: string): boolean {
  switch (content.kind) {
    case 'prompt':
      return content.prompt.address?.review === review;
    case 'said':
      return [content.taken, content.was?.taken].some((taken) => taken?.review === review);
    case 'digest':
      return false;
    case 'planned': {
      const { planned } = content;
      if ('parts' in planned) return planned.parts.every((part) => part.review === review);
      return 'review' in planned && planned.review === review;
    }
  }
}

function isFor({ what }: InboundEvent, review: string): boolean {
  return what.kind === 'press' && (what.address?.review === review || what.data.review === review);
}

function reviewIn(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'review' in state ? state.review : undefined;
}

function peopleOf(review: Review): string[] {
  return [...new Set([...memberIds(review), ...Object.keys(review.former ?? {})])];
}

/** Whoever has a part in another review that is not over, or made a programme, stays. */
async function erasePeople(deps: Deps, reviews: readonly Review[], now: Instant): Promise<void> {
  const isOver = (review: Review) => isPast(review, peopleErasedOn(review), now);
  const stays = new Set(reviews.filter((review) => !isOver(review)).flatMap(peopleOf));
  const going = [...new Set(reviews.filter(isOver).flatMap(peopleOf))].filter((id) => !stays.has(id));
  if (going.length === 0) return;
  for (const person of await deps.store.people.find({ id: { in: going } }))
    if (person.erasedAs === undefined && person.organises === undefined) await erasePerson(deps, person.id, 'plan');
}
