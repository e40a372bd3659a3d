import { randomUUID } from 'node:crypto';
import { addDays, dayIn, nextWorkingMoment, visitsElsewhere } from '../../../src/method/calendar';
import { may } from '../../../src/method/permissions';
import type { Person } from '../../../src/method/person';
import type { PlanItem } from '../../../src/method/plan';
import type { Review } from '../../../src/method/review';
import type { Day, Instant } from '../../../src/method/time';
import { type Message, threadOf } from '../../../src/ports/chat';
import type { Store } from '../../../src/ports/store';
import type { SeededRandom } from '../seeded-random';

/** What becomes due while something goes wrong. */
export interface Due {
  /** One for each person: at most one reminder a day is allowed. */
  reminders: (PlanItem & { person: string })[];
  /** Of one review. */
  digests: PlanItem[];
  /** Messages that wait to be sent, each with a text that is in it alone. */
  messages: { id: string; person: string; token: string }[];
}

/** When things become due: spread by chance over so many milliseconds from a moment on. */
export interface Spread {
  from: Instant;
  overMs: number;
}

const DIGESTS = 4;
const MESSAGES = 12;

/**
 * Puts reminders for everybody who works on a review, digests of `digestOf`, and waiting messages into the store: as
 * they are when a queue that was told of them has forgotten. Personal items that were planned before make room.
 */
export async function plantDue(store: Store, digestOf: string, spread: Spread, random: SeededRandom): Promise<Due> {
  await makeRoom(store);
  await visitsAreNear(store, spread.from);
  const reviews = await store.reviews.find({});
  const people = await store.people.find({ active: true });
  const moment = () => at(spread, random.between(0, spread.overMs));
  const reminders = people.flatMap((person) => {
    const review = reviews.find((r) => isToRemind(person, r));
    return review && isAtWork(person, review, reviews, spread)
      ? [{ ...item(review, 'logistics', moment(), person), person: person.id }]
      : [];
  });
  const digested = reviews.filter((r) => r.id === digestOf);
  const digests = digested.flatMap((review) =>
    // Never two at one moment: that is one digest.
    Array.from({ length: DIGESTS }, (_, n) => item(review, 'digest', at(spread, (n * spread.overMs) / DIGESTS + n))),
  );
  for (const planned of [...reminders, ...digests]) await store.plan.insert(planned);
  const messages = Array.from({ length: MESSAGES }, () => waitingMessage(random.pick(people), moment()));
  for (const message of messages) await store.messages.insert(message);
  return { reminders, digests, messages: messages.map(toFind) };
}

/** Of a visit one is only told in the days before it: a reminder that is not needed is not sent. */
async function visitsAreNear(store: Store, from: Instant): Promise<void> {
  for (const { id } of await store.reviews.find({}))
    await store.reviews.update(id, (review) => {
      const start = addDays(dayIn(review.timeZone, from), 2);
      return { ...review, visit: { ...review.visit, start } };
    });
}

/** Words to people one by one: only these compete for the one message a day. */
async function makeRoom(store: Store): Promise<void> {
  const planned = await store.plan.find({ status: 'planned' });
  for (const { id, kind, person } of planned)
    if (person !== undefined && kind !== 'morning') await store.plan.remove(id);
}

function isToRemind(person: Person, review: Review): boolean {
  const { leader, peers, facilitators } = review.members;
  return [leader, ...peers, ...facilitators].includes(person.id) && may(person, 'read-report', review);
}

function isAtWork(person: Person, { id }: Review, all: readonly Review[], { from, overMs }: Spread): boolean {
  const calendar = { person, visits: visitsElsewhere(all, id)[person.id] ?? [] };
  const last = at({ from, overMs }, overMs);
  return nextWorkingMoment(calendar, from) === from && nextWorkingMoment(calendar, last) === last;
}

function item(review: Review, kind: 'logistics' | 'digest', dueAt: Instant, person?: Person): PlanItem {
  return {
    id: `planted-${kind}-${randomUUID()}`,
    review: review.id,
    kind,
    dueAt,
    day: dayIn(person?.timeZone ?? review.timeZone, dueAt),
    why: kind === 'digest' ? 'daily' : 'T-3d',
    planRevision: review.planRevision,
    status: 'planned',
    ...(person ? { person: person.id } : {}),
  };
}

function waitingMessage({ id: person }: Person, moment: Instant): Message {
  const id = `planted-message-${randomUUID()}`;
  const to = { kind: 'person' as const, person };
  const prompt = { body: [{ kind: 'text' as const, text: id }], fields: [], actions: [], summary: 'A word' };
  return {
    id,
    to,
    thread: threadOf(to),
    content: { kind: 'prompt', prompt },
    at: moment,
    status: 'waiting',
    version: 1,
  };
}

function toFind({ id, to }: Message): Due['messages'][number] {
  return { id, person: to.kind === 'person' ? to.person : '', token: id };
}

function at({ from }: Spread, afterMs: number): Instant {
  return new Date(Date.parse(from) + Math.round(afterMs)).toISOString();
}

/** The working day after a day, in the middle of a morning: everybody in Europe is at work then. */
export function morningAfter(day: Day): Instant {
  const next = addDays(day, 1);
  const weekday = new Date(next).getUTCDay();
  return weekday === 0 || weekday === 6 ? morningAfter(next) : `${next}T08:00:00.000Z`;
}
