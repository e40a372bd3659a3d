import { post } from '../delivery/outbox';
import { dayIn, nextWorkingMoment } from '../method/calendar';
import type { Person } from '../method/person';
import type { PlanItem } from '../method/plan';
import type { Instant } from '../method/time';
import { type Message, type ReminderPart, threadOf } from '../ports/chat';
import type { ReminderKind } from '../steps/planned';
import { noteRunning } from '../turn/audit';
import { type Deps, Refusal } from '../turn/deps';
import { calendarOf, quietReason, reviewsOf } from '../turn/load-review';
import { isNeeded } from './reminder-words';
import { freeFrom, remindedSince, reminderIn, says } from './reminders';
import { wakeUp } from './waking';

/** What became of a personal item when it fired; `moved`: its day is another. */
export type Fired = { kind: 'sent' } | { kind: 'skipped'; note: string } | { kind: 'moved'; to: Instant };

/**
 * A personal item is due, in its receiver's working hours: if it is needed, it becomes part of their one reminder of the
 * day. Whoever had theirs gets what is not about the day itself on another.
 */
export async function fireReminder(deps: Deps, item: PlanItem, { ofTheDay }: ReminderKind): Promise<Fired> {
  const person = item.person === undefined ? undefined : await deps.store.people.get(item.person);
  if (!person?.active) return { kind: 'skipped', note: 'nobody to remind' };
  const part: ReminderPart = { kind: item.kind, review: item.review };
  if (!(await isNeeded(deps, person, part))) return { kind: 'skipped', note: 'not needed' };
  const now = deps.clock.now();
  if (await addToReminder(deps, person, part, now)) return { kind: 'sent' };
  const to = ofTheDay ? undefined : await freeFrom(deps, person, item.review);
  return to === undefined ? { kind: 'skipped', note: 'reminded today' } : { kind: 'moved', to };
}

/** An organiser's or leader's reminder: now, or when each of these people can next be reminded. */
export async function remindNow(
  deps: Deps,
  reviewId: string,
  people: readonly string[],
  line: string,
  by: string,
  event: string,
): Promise<void> {
  if (!(await deps.store.reviews.get(reviewId))) throw new Refusal('unknown-review', reviewId);
  for (const id of people) {
    const person = await deps.store.people.get(id);
    if (!person?.active) continue;
    const told = await deps.store.audit.find({ person: id, action: 'reminded', review: reviewId });
    if (told.some((e) => e.detail?.event === event)) continue;
    const part: ReminderPart = { kind: 'by-hand', review: reviewId, by, line, event };
    const calendar = calendarOf(person, { id: reviewId }, await reviewsOf(deps, person));
    const now = deps.clock.now();
    if (quietReason(person, calendar, now)) continue;
    const first = nextWorkingMoment(calendar, now);
    if (first === undefined) continue;
    const isAdded = await addToReminder(deps, person, part, first);
    const later = isAdded ? undefined : await freeFrom(deps, person, reviewId);
    if (later !== undefined) await addToReminder(deps, person, part, later);
    await noteRunning(deps, { by, action: 'remind', review: reviewId, person: id }, `remind-${event}-${id}`);
  }
}

/**
 * Makes something part of the one reminder that is on its way to somebody, or begins one that goes out at a moment in
 * their working hours. False when they have had theirs on that day.
 */
async function addToReminder(deps: Deps, person: Person, part: ReminderPart, at: Instant): Promise<boolean> {
  const to = { kind: 'person' as const, person: person.id };
  const day = dayIn(person.timeZone, at);
  if (await remindedSince(deps, person, day)) return false;
  const waiting = await deps.store.messages.find({ thread: threadOf(to), status: 'waiting' });
  for (const { id, content } of waiting)
    if (reminderIn(content) && (await addTo(deps, id, part, at, (m) => m.status === 'waiting'))) return true;
  const id = `reminder-${person.id}-${day}`;
  const content = { kind: 'planned' as const, planned: { kind: 'reminder' as const, parts: [part] } };
  if (await post(deps, id, to, content, { notBefore: at, ifCutOff: 'leave', inHours: true })) return true;
  // One that did not go out, since there was nothing to say or no way, may have something to say now.
  return addTo(deps, id, part, at, (m) => m.status === 'dropped' || m.status === 'undeliverable');
}

async function addTo(
  deps: Deps,
  id: string,
  part: ReminderPart,
  at: Instant,
  isOpen: (message: Message) => boolean,
): Promise<boolean> {
  let added = false;
  await deps.store.messages.update(id, (message) => {
    const parts = reminderIn(message.content);
    added = parts !== undefined && isOpen(message);
    if (parts === undefined || !added) return message;
    // Where it goes is looked up when it does.
    const { failure: _f, account: _a, ...rest } = message;
    const before = message.status === 'waiting' ? parts : [];
    const planned = {
      kind: 'reminder' as const,
      parts: before.some((p) => says(deps.steps, p, part))
        ? before
        : [...before.filter((p) => !says(deps.steps, part, p)), part],
    };
    const when = message.status === 'waiting' && message.at < at ? message.at : at;
    return { ...rest, status: 'waiting', at: when, content: { kind: 'planned', planned } };
  });
  if (added)
    await wakeUp(deps, [{ id: `send-${id}-${at.replaceAll(':', '')}`, job: { kind: 'send', message: id }, dueAt: at }]);
  return added;
}
