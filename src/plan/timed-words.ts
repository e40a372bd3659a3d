import type { Asked } from '../delivery/asked';
import { addMinutes } from '../method/calendar';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import { channelLanguage, type Review } from '../method/review';
import type { Instant } from '../method/time';
import type { Planned } from '../ports/chat';
import type { ReviewView, TeamReview } from '../steps/contract';
import type { TimedKind, TimedMoment } from '../steps/planned';
import type { Deps } from '../turn/deps';
import {
  bareContext,
  calendarOf,
  ownView,
  quietReason,
  reviewsOf,
  rolesIn,
  teamView,
  whoIsThere,
} from '../turn/load-review';
import { keptFor } from '../turn/step-documents';
import { NO_STEP } from './briefings';

/** What is planned of it, until it has gone out. */
export type OfMoment = Extract<Planned, { kind: 'timed' }>;

/** Why something is not said whose time is over. */
export const TOO_LATE = 'its moment has passed';

/** Whether it is not to be said any more, by its moment. */
export function isTooLate({ clock }: Deps, dueAt: Instant, { lateMinutes }: TimedKind): boolean {
  return clock.now() > addMinutes(dueAt, lateMinutes);
}

/** Whether a review's being stopped keeps this from being said: not what goes on once a review is done. */
export function restsFor({ stopped }: Pick<Review, 'stopped'>, kind: Pick<TimedKind, 'afterEnd'> | undefined): boolean {
  return stopped !== undefined && !(stopped.how === 'ended' && kind?.afterEnd === true);
}

/** Whether somebody may be told what is of this kind. */
export function mayHear(reader: Person, { may: rights }: TimedKind, review: Review): boolean {
  return rights.some((right) => may(reader, right, review));
}

/** What it says now, to this person, or (`reader` undefined) in the channel: drawn for its leader, in its language. */
export async function sayTimed(deps: Deps, planned: OfMoment, reader: Person | undefined): Promise<Asked> {
  const kind = deps.steps.planned.get(planned.of);
  if (kind?.as !== 'timed') return { kind: 'drop', why: NO_STEP };
  if (isTooLate(deps, planned.dueAt, kind)) return { kind: 'drop', why: TOO_LATE };
  const review = await deps.store.reviews.get(planned.review);
  const leader = review && (await deps.store.people.get(review.members.leader));
  const person = reader ?? (review && leader && { ...leader, language: channelLanguage(review) });
  if (!review || !person?.active) return { kind: 'drop', why: 'nobody to write to' };
  if (!mayHear(person, kind, review)) return { kind: 'drop', why: 'not theirs to hear' };
  const own = await reviewsOf(deps, person);
  const quiet = reader && quietReason(reader, calendarOf(reader, review, own), deps.clock.now());
  if (quiet) return { kind: 'drop', why: quiet };
  const { why, dueAt } = planned;
  const to = planned.to === 'channel' ? 'channel' : { person: person.id };
  const said = await drawn(deps, kind, person, review, own, { why, dueAt, to });
  return said
    ? { kind: 'say', content: { kind: 'planned', planned, said } }
    : { kind: 'drop', why: 'nothing to say any more' };
}

async function drawn(
  deps: Deps,
  kind: TimedKind,
  person: Person,
  review: Review,
  own: readonly Review[],
  moment: TimedMoment,
) {
  const kept = await keptFor(deps, kind.reads, person, review);
  const context = { ...bareContext(deps, person, 'web', rolesIn(person, own)), kept };
  const there = await whoIsThere(deps, review);
  const withMembers = <V extends ReviewView>(view: V) => ({ ...view, ...there });
  if (kind.needs === 'own') return kind.says(withMembers(await ownView(deps, person, review, own)), context, moment);
  return kind.says(withMembers((await teamView(deps, person, review, own)) as TeamReview), context, moment);
}
