import { mailedWithChannel } from '../delivery/mailed-with-channel';
import { post, postToChannels } from '../delivery/outbox';
import { addMinutes, dayIn } from '../method/calendar';
import type { PlanItem } from '../method/plan';
import { memberIds, type Review } from '../method/review';
import type { Instant } from '../method/time';
import { shortKey } from '../ports/short-key';
import { keptDocuments } from '../steps/documents';
import type { TimedKind, TimedMoment } from '../steps/planned';
import type { Deps } from '../turn/deps';
import { documentsFor } from '../turn/step-documents';
import type { Fired } from './reminding';
import { isTooLate, mayHear, type OfMoment, restsFor, sayTimed, TOO_LATE } from './timed-words';

/**
 * What follows from a review's documents, from so long before `now` on as each may still be said: being said once, it may be
 * planned twice.
 */
export async function planTimed(deps: Deps, review: Review, now: Instant): Promise<PlanItem[]> {
  const kinds = timedKinds(deps).filter(([, how]) => !restsFor(review, how));
  const loaded = await documentsFor(deps, [...new Set(kinds.flatMap(([, { reads }]) => reads))], 'operator', review);
  const kept = keptDocuments(loaded);
  const members = new Set(memberIds(review));
  return kinds.flatMap(([kind, how]) =>
    how
      .when(review, kept)
      .filter(
        ({ dueAt, to }) => dueAt >= addMinutes(now, -how.lateMinutes) && (to === 'channel' || members.has(to.person)),
      )
      .map((moment) => itemOf(review, kind, moment)),
  );
}

/**
 * What a team's channel has been told of a review's documents by now, posted as it was to be said then, and dated so: for a
 * review that is brought in with a past. What was posted is not posted again.
 */
export async function postPast(deps: Deps, review: Review): Promise<void> {
  const now = deps.clock.now();
  for (const [of, how] of timedKinds(deps)) {
    const kept = keptDocuments(await documentsFor(deps, how.reads, 'operator', review));
    for (const { dueAt, to, why } of how.when(review, kept)) {
      if (to !== 'channel' || dueAt >= now) continue;
      const planned = { kind: 'timed' as const, review: review.id, of, why, dueAt, to };
      const then = { ...deps, clock: { ...deps.clock, now: () => dueAt } };
      const asked = await sayTimed(then, planned, undefined);
      const said = asked.kind === 'say' && asked.content.kind === 'planned' ? asked.content.said : undefined;
      if (!said) continue;
      const content = { kind: 'prompt' as const, prompt: said };
      await postToChannels(deps, messageOf(review.id, of, why), review, content, { notBefore: dueAt });
    }
  }
}

/** By what a thing is said once. */
function messageOf(review: string, kind: string, why: string, person = ''): string {
  return `timed-${shortKey(review, kind, why, person)}`;
}

function timedKinds({ steps }: Deps): [string, TimedKind][] {
  return [...steps.planned].flatMap(([kind, how]) => (how.as === 'timed' ? [[kind, how] as [string, TimedKind]] : []));
}

function itemOf({ id, planRevision, timeZone }: Review, kind: string, { dueAt, to, why }: TimedMoment): PlanItem {
  const person = to === 'channel' ? undefined : to.person;
  return {
    id: `${id}-r${planRevision}-${kind}-${shortKey(person ?? '', why)}`.replaceAll(':', '_'),
    review: id,
    kind,
    ...(person === undefined ? {} : { person }),
    dueAt,
    day: dayIn(timeZone, dueAt),
    why,
    planRevision,
    status: 'planned',
  };
}

/** Puts it on its way; where it was said already, nothing happens. */
export async function fireTimed(deps: Deps, item: PlanItem, kind: TimedKind): Promise<Fired> {
  const { review: id, person, why, dueAt } = item;
  const review = await deps.store.reviews.get(id);
  if (!review) return { kind: 'skipped', note: 'the review is gone' };
  if (isTooLate(deps, dueAt, kind)) return { kind: 'skipped', note: TOO_LATE };
  const planned = (to: OfMoment['to']) => ({
    kind: 'planned' as const,
    planned: { kind: 'timed' as const, review: id, of: item.kind, why, dueAt, to },
  });
  const message = messageOf(id, item.kind, why, person);
  if (person !== undefined) {
    await post(deps, message, { kind: 'person', person }, planned('person'), { ifCutOff: 'leave' });
    return { kind: 'sent' };
  }
  await postToChannels(deps, message, review, planned('channel'), { ifCutOff: 'leave' });
  for (const { id: one, mailbox } of await mailedWithChannel(deps, review, (reader) => mayHear(reader, kind, review)))
    await post(deps, `${message}-${one}`, { kind: 'person', person: one }, planned('channel'), { account: mailbox });
  return { kind: 'sent' };
}
