import { nextWorkingMoment } from '../method/calendar';
import { rolesOf } from '../method/permissions';
import type { Account, Person } from '../method/person';
import { channelLanguage } from '../method/review';
import type { Instant } from '../method/time';
import { sayBriefing } from '../plan/briefings';
import { sayReminder } from '../plan/reminder-words';
import { reminderIn } from '../plan/reminders';
import { restsFor, sayTimed } from '../plan/timed-words';
import type { Message, MessageContent, Planned } from '../ports/chat';
import type { Deps } from '../turn/deps';
import { benchmarkOf } from '../turn/in-scope';
import { calendarOf, reviewsOf } from '../turn/load-review';
import { reading } from '../turn/turn-deps';
import type { Asked } from './asked';

/**
 * The one place where a message that was planned is asked again, at each attempt to send it: whether it is still to be
 * said, whether now, and in which words. Messages that were not planned go out as they are. `where`: the account that it
 * goes to, if not to the web chat.
 */
export async function askAgain(given: Deps, message: Message, where?: Account): Promise<Asked> {
  const deps = reading(given);
  const { content } = message;
  if (isOfReview(content) && (await isStopped(deps, message))) return { kind: 'drop', why: RESTS };
  if (await wasStoppedSince(deps, message)) return { kind: 'drop', why: RESTS };
  if (message.inHours) {
    const until = await untilTheirHours(deps, message);
    if (until === 'never') return { kind: 'drop', why: 'away' };
    if (until !== undefined) return { kind: 'wait', until };
  }
  return content.kind === 'planned' ? askPlanned(deps, message, content, where) : { kind: 'say', content };
}

async function askPlanned(
  deps: Deps,
  { id, to }: Message,
  { planned }: Extract<MessageContent, { kind: 'planned' }>,
  where: Account | undefined,
): Promise<Asked> {
  if ('of' in planned && to.kind === 'channel') return sayTimed(deps, planned, undefined);
  if ('review' in planned && !('by' in planned) && !('of' in planned)) return sayGathered(deps, planned.review);
  const person = to.kind === 'person' ? await deps.store.people.get(to.person) : undefined;
  if (!person?.active) return { kind: 'drop', why: 'nobody to write to' };
  if ('of' in planned) return sayTimed(deps, planned, person);
  if ('by' in planned) return sayInvitation(deps, person, planned);
  return 'parts' in planned
    ? sayReminder(deps, person, planned.parts, id, where)
    : sayBriefing(deps, person, planned.kind, planned.day);
}

const RESTS = 'the review rests';

/** Whether the review that it tells of was stopped after it was to be told; what is said of a stopped review goes out. */
async function wasStoppedSince({ store }: Deps, { content, toldAt }: Message): Promise<boolean> {
  if (toldAt === undefined || content.kind !== 'prompt' || content.review === undefined) return false;
  const stopped = (await store.reviews.get(content.review))?.stopped;
  return stopped !== undefined && toldAt < stopped.at;
}

/** What is planned or made for a review goes out no more while that rests; what one person is told, does. */
function isOfReview(content: MessageContent): boolean {
  return content.kind === 'digest' || (content.kind === 'planned' && 'review' in content.planned);
}

/** Of a reminder across reviews, each part is asked by itself. */
async function isStopped(deps: Deps, { to, content }: Message): Promise<boolean> {
  const id =
    content.kind === 'planned' && 'review' in content.planned
      ? content.planned.review
      : await reviewIn(deps, to, content);
  const review = await deps.store.reviews.get(id ?? '');
  const of = content.kind === 'planned' && 'of' in content.planned ? content.planned.of : undefined;
  const kind = of === undefined ? undefined : deps.steps.planned.get(of);
  return review !== undefined && restsFor(review, kind?.as === 'timed' ? kind : undefined);
}

async function sayInvitation(
  deps: Deps,
  person: Person,
  { review: id, by }: Extract<Planned, { kind: 'invitation' }>,
): Promise<Asked> {
  const review = await deps.store.reviews.get(id);
  if (!review || rolesOf(person.id, review).length === 0) return { kind: 'drop', why: 'they are not in the review' };
  const inviter = await deps.store.people.get(by);
  const { indicators } = benchmarkOf(deps, review);
  const facts = { review, indicators: indicators.length, now: deps.clock.now(), ...(inviter ? { inviter } : {}) };
  const said = deps.steps.draws.invitation(facts, person);
  return { kind: 'say', content: { kind: 'planned', planned: { kind: 'invitation', review: id, by }, said } };
}

async function sayGathered(deps: Deps, id: string): Promise<Asked> {
  const review = await deps.store.reviews.get(id);
  if (!review) return { kind: 'drop', why: 'the review is gone' };
  const said = deps.steps.draws.gathered(review, channelLanguage(review));
  return { kind: 'say', content: { kind: 'planned', planned: { kind: 'gathered', review: id }, said } };
}

/** When the working hours of whoever it is for begin; undefined when they are on. A channel has its leader's. */
async function untilTheirHours(deps: Deps, { to, content }: Message): Promise<Instant | 'never' | undefined> {
  const about = await reviewIn(deps, to, content);
  const id = to.kind === 'person' ? to.person : (await deps.store.reviews.get(about ?? ''))?.members.leader;
  const person = await deps.store.people.get(id ?? '');
  if (!person) return undefined;
  const own = await reviewsOf(deps, person);
  const now = deps.clock.now();
  const moment = nextWorkingMoment(calendarOf(person, { id: about ?? '' }, own), now);
  if (moment === undefined) return 'never';
  return moment > now ? moment : undefined;
}

async function reviewIn({ store }: Deps, to: Message['to'], content: MessageContent): Promise<string | undefined> {
  if (to.kind === 'channel') return to.review;
  if (content.kind === 'digest') return (await store.digests.get(content.digest))?.review;
  return reminderIn(content)?.[0]?.review;
}
