import { erasePerson } from '../../accounts/personal-data';
import { isNear, isPast, peopleErasedOn, workErasedOn } from '../../method/retention';
import { memberIds, type Review } from '../../method/review';
import type { Instant } from '../../method/time';
import { replan } from '../../plan/planning';
import { type Message, threadOf } from '../../ports/chat';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';

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
 * it has moved away again, by other terms or another date, it is noticed anew when it comes.
 */
async function noticed(deps: Deps, review: Review, now: Instant): Promise<Review> {
  const near = isNear(review, now);
  if (near === (review.retentionNearAt !== undefined)) return review;
  const after = await deps.store.reviews.update(review.id, ({ retentionNearAt: at, ...r }) =>
    near ? { ...r, retentionNearAt: at ?? now } : r,
  );
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
  for (const thread of threadsOf(review)) await forgetTalk(deps, thread, id);
  for (const person of peopleOf(review)) await forgetTalk(deps, threadOf({ kind: 'person', person }), id);
  // Last: where this was cut short, it is done again.
  await store.reviews.update(id, (r) => ({ ...r, erasedAt: r.erasedAt ?? now }));
  await note(deps, { by: 'plan', action: 'work-erased', review: id }, `work-erased-${id}`);
}

function threadsOf({ id, channels }: Review): string[] {
  return [
    threadOf({ kind: 'channel', review: id }),
    ...channels.map((at) => threadOf({ kind: 'channel', review: id, at })),
  ];
}

/** In a channel all is about its review; of a person's conversation what is about it goes. */
async function forgetTalk({ store }: Deps, thread: string, review: string): Promise<void> {
  if (thread.startsWith('channel:')) {
    await store.messages.removeAll({ thread });
    return;
  }
  for (const message of await store.messages.find({ thread }))
    if (isAbout(message, review)) await store.messages.remove(message.id);
}

/** What somebody typed names no review: it goes with what was answered to it, once its own retention or person does. */
function isAbout({ content }: Message, review: string): boolean {
  if (content.kind === 'prompt') return content.prompt.address?.review === review;
  return 'planned' in content && 'review' in content.planned && content.planned.review === review;
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
