import { makeDigest } from '../delivery/digest-making';
import { post } from '../delivery/outbox';
import { dayIn, isWithinHours, isWorkingDay, nextWorkingMoment } from '../method/calendar';
import type { PlanItem } from '../method/plan';
import type { Instant } from '../method/time';
import type { JobResult } from '../ports/queue';
import type { ReminderKind } from '../steps/planned';
import { attempt, ELSEWHERE_MS, noteSetAside, PROCESS_ENDED, released, standingOf, untried } from '../turn/attempts';
import type { Deps } from '../turn/deps';
import { calendarOf, reviewsOf } from '../turn/load-review';
import { together } from '../turn/turn-deps';
import { NO_STEP, sayBriefing } from './briefings';
import { gatherReview, jobId } from './planning';
import { type Fired, fireReminder } from './reminding';
import { fireTimed } from './timed';
import { wakeUp } from './waking';

/**
 * A planned item may be due. Only an item that is still planned, of its review's current plan, at a time that has come,
 * does anything; so it may be woken early, late, or twice.
 */
export async function fire(deps: Deps, id: string): Promise<JobResult> {
  const item = await deps.store.plan.get(id);
  if (!isPlanned(item) || item.dueAt > deps.clock.now()) return { kind: 'done' };
  if (item.review !== '') {
    const review = await deps.store.reviews.get(item.review);
    if (review?.planRevision !== item.planRevision) {
      await close(deps, item, 'replaced');
      return { kind: 'done' };
    }
  }
  const standing = await standingOf(deps.run, item);
  if (standing === 'elsewhere') return { kind: 'later', afterMs: ELSEWHERE_MS };
  if (standing === 'hopeless') {
    noteSetAside(deps, 'due', id);
    await close(deps, item, 'failed', PROCESS_ENDED);
    return { kind: 'done' };
  }
  const isSuspect = standing === 'suspect';
  await attempt(deps, deps.store.plan, item, { isSuspect, isOpen: isPlanned }, (begun) =>
    together(deps, id, async (scoped, scope, attempt) => {
      if (attempt === 1) scope.know('plan', begun);
      await fireNow(scoped, begun);
    }),
  );
  return { kind: 'done' };
}

function isPlanned(item: PlanItem | undefined): item is PlanItem {
  return item?.status === 'planned';
}

async function fireNow(deps: Deps, item: PlanItem): Promise<void> {
  const fired = await fireOne(deps, item);
  if (fired.kind === 'moved') return move(deps, item, fired.to);
  await close(
    deps,
    item,
    fired.kind === 'sent' ? 'done' : 'skipped',
    fired.kind === 'skipped' ? fired.note : undefined,
  );
}

async function fireOne(deps: Deps, item: PlanItem): Promise<Fired> {
  const kind = deps.steps.planned.get(item.kind);
  switch (kind?.as) {
    case 'digest':
      return fireDigest(deps, item);
    case 'gathering': {
      // Where the report never came there is nothing to open; the leader gathers what comes late.
      const review = await deps.store.reviews.get(item.review);
      if (review?.openedAt === undefined) return { kind: 'skipped', note: 'not open yet' };
      await gatherReview(deps, item.review, 'plan');
      return { kind: 'sent' };
    }
    case 'timed':
      return fireTimed(deps, item, kind);
    case 'briefing':
      return fireBriefing(deps, item);
    case 'reminder':
      return (await outOfHours(deps, item, kind)) ?? fireReminder(deps, item, kind);
    case undefined:
      return { kind: 'skipped', note: NO_STEP };
  }
}

/** Of several digests that are overdue, only the last is made. */
async function fireDigest(deps: Deps, item: PlanItem): Promise<Fired> {
  const now = deps.clock.now();
  const due = await deps.store.plan.find({ review: item.review, status: 'planned', kind: item.kind });
  const ofPlan = due.filter((other) => other.planRevision === item.planRevision);
  if (ofPlan.some((other) => other.dueAt > item.dueAt && other.dueAt <= now))
    return { kind: 'skipped', note: 'a later digest is due' };
  const review = await deps.store.reviews.get(item.review);
  if (review?.openedAt === undefined || review.openedAt > item.dueAt) return { kind: 'skipped', note: 'not open yet' };
  await makeDigest(deps, item.review, item.dueAt, { inHours: true });
  return { kind: 'sent' };
}

async function fireBriefing(deps: Deps, item: PlanItem): Promise<Fired> {
  const person = item.person === undefined ? undefined : await deps.store.people.get(item.person);
  if (!person?.active) return { kind: 'skipped', note: 'nobody to write to' };
  const { id, kind, day } = item;
  const asked = await sayBriefing(deps, person, kind, day);
  if (asked.kind === 'drop') return { kind: 'skipped', note: asked.why };
  const content = { kind: 'planned' as const, planned: { kind, day } };
  await post(deps, id, { kind: 'person', person: person.id }, content, { ifCutOff: 'leave', inHours: true });
  return { kind: 'sent' };
}

/** A reminder that comes late is not sent at night or on a free day: it waits for the person's next working hour. */
async function outOfHours(deps: Deps, item: PlanItem, { ofTheDay }: ReminderKind): Promise<Fired | undefined> {
  const now = deps.clock.now();
  const person = item.person === undefined ? undefined : await deps.store.people.get(item.person);
  if (!person) return undefined;
  const calendar = calendarOf(person, { id: item.review }, await reviewsOf(deps, person));
  const today = dayIn(person.timeZone, now);
  if (isWithinHours(person.timeZone, now) && isWorkingDay(calendar, today)) return undefined;
  if (ofTheDay) return { kind: 'skipped', note: 'its day is over' };
  const to = nextWorkingMoment(calendar, now);
  return to === undefined ? { kind: 'skipped', note: 'away' } : { kind: 'moved', to };
}

async function move(deps: Deps, item: PlanItem, dueAt: Instant): Promise<void> {
  const person = item.person === undefined ? undefined : await deps.store.people.get(item.person);
  const day = person ? dayIn(person.timeZone, dueAt) : item.day;
  await deps.store.plan.update(item.id, (i) => (i.status === 'planned' ? { ...released(i, deps.run), dueAt, day } : i));
  await wakeUp(deps, [{ id: `${jobId(item)}-${day}`, job: { kind: 'due', item: item.id }, dueAt }]);
}

async function close(deps: Deps, item: PlanItem, status: PlanItem['status'], note?: string): Promise<void> {
  const doneAt = deps.clock.now();
  await deps.store.plan.update(item.id, (i) =>
    i.status === 'planned' ? { ...untried(i), status, doneAt, ...(note === undefined ? {} : { note }) } : i,
  );
}
