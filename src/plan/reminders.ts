import { dayIn, nextDaysMoment } from '../method/calendar';
import type { Person } from '../method/person';
import type { PlanItem } from '../method/plan';
import type { Day, Instant } from '../method/time';
import type { Message, MessageContent, ReminderPart } from '../ports/chat';
import type { ReminderKind } from '../steps/planned';
import type { Steps } from '../steps/registry';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { calendarOf, reviewsOf } from '../turn/load-review';

/** The reminder that a message is while it is on its way; undefined when it is none. */
export function reminderIn(content: MessageContent): readonly ReminderPart[] | undefined {
  return content.kind === 'planned' && 'parts' in content.planned ? content.planned.parts : undefined;
}

/** The kinds that a part of a reminder says: its own, or those that are said by hand. */
export function kindsOf({ planned }: Pick<Steps, 'planned'>, part: ReminderPart): [string, ReminderKind][] {
  return [...planned].flatMap(([kind, how]): [string, ReminderKind][] =>
    how.as === 'reminder' && ('by' in part ? how.byHand : kind === part.kind) ? [[kind, how]] : [],
  );
}

/** Whether the first says what the second would: that, or more about the same. */
export function says(steps: Pick<Steps, 'planned'>, a: ReminderPart, b: ReminderPart): boolean {
  if (a.review !== b.review) return false;
  if ('by' in b) return 'by' in a && a.by === b.by && a.line === b.line;
  return kindsOf(steps, a).some(([kind, { covers = [] }]) => kind === b.kind || covers.includes(b.kind));
}

/** Whether a reminder has gone out to somebody on a day of theirs, in another message than this one. */
export async function remindedSince(deps: Deps, person: Person, day: Day, except?: string): Promise<boolean> {
  const entries = await deps.store.audit.find({ person: person.id, action: 'reminded' });
  return entries.some((e) => dayIn(person.timeZone, e.at) === day && e.detail?.message !== except);
}

/** The first moment after today in somebody's working hours. */
export async function freeFrom(deps: Deps, person: Person, review: string): Promise<Instant | undefined> {
  return nextDaysMoment(calendarOf(person, { id: review }, await reviewsOf(deps, person)), deps.clock.now());
}

/** What else the plan has for somebody on a day of theirs. */
export async function dueBeside({ store }: Deps, person: Person, day: Day): Promise<PlanItem[]> {
  const items = await store.plan.find({ person: person.id, day, status: 'planned' });
  const reviews = await store.reviews.find({ id: { in: [...new Set(items.map((item) => item.review))] } });
  return items.filter((item) => reviews.some((r) => r.id === item.review && r.planRevision === item.planRevision));
}

/** A reminder has gone out, with these words: what it said is noted, and the plan's items that it said are done. */
export async function noteReminder(deps: Deps, message: Message): Promise<void> {
  const parts = reminderIn(message.content);
  const person = parts && message.to.kind === 'person' ? await deps.store.people.get(message.to.person) : undefined;
  if (!parts || !person) return;
  for (const [n, part] of parts.entries()) {
    const by = 'by' in part ? part.by : 'plan';
    const said = { kind: part.kind, message: message.id };
    const detail = 'by' in part ? { ...said, event: part.event } : said;
    const entry = { by, action: 'reminded', review: part.review, person: person.id, detail };
    await note(deps, entry, `reminded-${message.id}-${n}`);
  }
  for (const item of await dueBeside(deps, person, dayIn(person.timeZone, deps.clock.now())))
    if (parts.some((part) => says(deps.steps, part, { kind: item.kind, review: item.review })))
      await deps.store.plan.update(item.id, (i) =>
        i.status === 'planned' ? { ...i, status: 'done', doneAt: deps.clock.now(), note: 'told with another' } : i,
      );
}
