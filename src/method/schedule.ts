import { addMinutes, dayIn, instantAt, type TimeOfDay } from './calendar-days';
import { gatheringAt, tDay } from './calendar-review';
import { type VisitDays, type WorkCalendar, workingDaysBetween } from './calendar-working';
import type { Person } from './person';
import { place } from './place-wishes';
import type { PlanItem } from './plan';
import type { Review } from './review';
import type { Day, Instant } from './time';
import { DIGEST_TIME, MORNING_TIME } from './wish-types';
import { openingOf, wishesFor } from './wishes-by-role';

/** By person, the visits on which they travel as somebody who fills in sheets (`visitsElsewhere`). */
export type OtherVisits = Readonly<Record<string, readonly VisitDays[]>>;

/** What a review's plan is made from. `people` holds at least the review's members; others in it are ignored. */
export interface PlanInput {
  review: Review;
  people: readonly Person[];
  otherVisits: OtherVisits;
  now: Instant;
}

/** How far ahead organisers' mornings are planned. */
const MORNINGS_AHEAD_DAYS = 14;

/**
 * Everything that will happen in a review from now on, in order (method, sections 3 and 5.2): at most one item per
 * person and day, on their own working days, at 08:30–17:30 of their own zone.
 *
 * - A message whose day is no working day of the recipient, or is taken by a more specific one, moves to the previous
 *   working day. If that lies before the opening it moves to the next one instead, as long as it still serves.
 * - The welcome moves forward only: nothing about the desk review is said before it opens.
 * - Where an item lands does not depend on `now`; what lies before `now` is left out. So planning again on the same day
 *   never plans what was sent already.
 * - The digest comes on each working day of the leader's from the opening to the day before the visit; the sheets open
 *   at T−2w unless they were opened before, or the review itself opens later than that.
 *
 * Whether an item is still needed is asked when it fires.
 */
export function planReview({ review, people, otherVisits, now }: PlanInput): PlanItem[] {
  const opening = openingOf(review, now);
  const active = people.filter((person) => person.active);
  const calendarOf = (person: Person): WorkCalendar => ({ person, visits: otherVisits[person.id] ?? [] });
  const personal = active.flatMap((person) => {
    const calendar = calendarOf(person);
    return place(wishesFor(person, review, opening, calendar), calendar).map(({ wish, dueAt, day }) =>
      reviewItem(review, { kind: wish.kind, person: person.id, dueAt, day, why: wish.why }),
    );
  });
  const leader = active.find((person) => person.id === review.members.leader);
  const digests = leader ? digestItems(review, opening, calendarOf(leader)) : [];
  return fromNowOn([...personal, ...digests, ...gatheringItems(review, opening)], now);
}

/**
 * The organisers' mornings between two moments (14 days from the first unless said otherwise): one for each organiser
 * and working day of theirs at 08:45 of their own zone. They belong to no review and carry revision 0.
 */
export function planMornings(
  organisers: readonly Person[],
  from: Instant,
  to: Instant = addMinutes(from, MORNINGS_AHEAD_DAYS * 24 * 60),
  otherVisits: OtherVisits = {},
): PlanItem[] {
  const items = organisers
    .filter((person) => person.active)
    .flatMap((person) => {
      const calendar = { person, visits: otherVisits[person.id] ?? [] };
      return daily(calendar, dayIn(person.timeZone, from), dayIn(person.timeZone, to), MORNING_TIME).map(
        ({ day, dueAt }) => ({
          id: idOf('morning', person.id, day),
          review: '',
          kind: 'morning' as const,
          person: person.id,
          dueAt,
          day,
          why: 'daily',
          planRevision: 0,
          status: 'planned' as const,
        }),
      );
    });
  return fromNowOn(items, from).filter((item) => item.dueAt <= to);
}

/** What a new plan changes, by kind, person and moment. `kept` holds the new plan's items, `removed` the old one's. */
export function diffPlans(
  before: readonly PlanItem[],
  after: readonly PlanItem[],
): { kept: PlanItem[]; added: PlanItem[]; removed: PlanItem[] } {
  const old = new Set(before.map(sameness));
  const fresh = new Set(after.map(sameness));
  return {
    kept: after.filter((item) => old.has(sameness(item))),
    added: after.filter((item) => !old.has(sameness(item))),
    removed: before.filter((item) => !fresh.has(sameness(item))),
  };
}

function digestItems(review: Review, opening: Instant, calendar: WorkCalendar): PlanItem[] {
  const first = dayIn(calendar.person.timeZone, opening);
  return daily(calendar, first, tDay(review, 0, -1), DIGEST_TIME)
    .filter(({ dueAt }) => dueAt >= opening)
    .map(({ day, dueAt }) => reviewItem(review, { kind: 'digest', dueAt, day, why: 'daily' }));
}

function gatheringItems(review: Review, opening: Instant): PlanItem[] {
  const dueAt = gatheringAt(review);
  if (review.gatheredAt !== undefined || opening > dueAt) return [];
  return [reviewItem(review, { kind: 'gathering', dueAt, day: dayIn(review.timeZone, dueAt), why: 'T-2w' })];
}

function daily(calendar: WorkCalendar, from: Day, to: Day, time: TimeOfDay): { day: Day; dueAt: Instant }[] {
  return workingDaysBetween(calendar, from, to).map((day) => ({
    day,
    dueAt: instantAt(day, time, calendar.person.timeZone),
  }));
}

function reviewItem(
  { id, planRevision }: Review,
  item: Pick<PlanItem, 'kind' | 'person' | 'dueAt' | 'day' | 'why'>,
): PlanItem {
  return {
    id: idOf(id, `r${planRevision}`, item.kind, item.person ?? 'team', item.day),
    review: id,
    ...item,
    planRevision,
    status: 'planned',
  };
}

/** Ids become job ids, in which a colon is not allowed. */
function idOf(...parts: readonly string[]): string {
  return parts.join('-').replaceAll(':', '_');
}

function fromNowOn(items: readonly PlanItem[], now: Instant): PlanItem[] {
  return items
    .filter((item) => item.dueAt >= now)
    .sort((a, b) => (a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1));
}

function sameness({ kind, person, dueAt }: PlanItem): string {
  return `${kind} ${person ?? ''} ${dueAt}`;
}
