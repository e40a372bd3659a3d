import { addMinutes, dayIn, instantAt, type TimeOfDay } from './calendar-days';
import { type VisitDays, type WorkCalendar, workingDaysBetween } from './calendar-working';
import { isOfHost, rolesOf } from './permissions';
import type { Person } from './person';
import { place } from './place-wishes';
import type { PlanItem } from './plan';
import type { BriefingPlanner, Moment, Planners, ReminderPlanner } from './planner';
import type { Review } from './review';
import type { Day, Instant } from './time';
import { openingOf } from './wishes';

/** By person, the visits on which they travel as somebody who fills in sheets (`visitsElsewhere`). */
export type OtherVisits = Readonly<Record<string, readonly VisitDays[]>>;

/** What a review's plan is made from. `people` holds at least the review's members; others in it are ignored. */
export interface PlanInput {
  review: Review;
  people: readonly Person[];
  otherVisits: OtherVisits;
  /** What happens in reviews, by kind. */
  planners: Planners;
  now: Instant;
}

/** How far ahead briefings are planned. */
const BRIEFINGS_AHEAD_DAYS = 14;

/**
 * Everything that will happen in a review from now on, in order (method, sections 3 and 5.2): at most one item per
 * person and day, on their own working days, at 08:30–17:30 of their own zone.
 *
 * - A message whose day is no working day of the recipient, or is taken by a more specific one, moves to the previous
 *   working day. If that lies before the opening it moves to the next one instead, as long as it still serves.
 * - The welcome moves forward only: nothing about the desk review is said before it opens.
 * - Where an item lands does not depend on `now`; what lies before `now` is left out. So planning again on the same day
 *   never plans what was sent already.
 *
 * Whether an item is still needed is asked when it fires.
 */
export function planReview({ review, people, otherVisits, planners, now }: PlanInput): PlanItem[] {
  if (review.stopped) return [];
  const opening = openingOf(review, now);
  const active = people.filter((person) => person.active && rolesOf(person.id, review).length > 0);
  const calendarOf = (person: Person): WorkCalendar => ({ person, visits: otherVisits[person.id] ?? [] });
  const personal = active.flatMap((person) => {
    const calendar = calendarOf(person);
    const wishes = [...planners].flatMap(([kind, planner]) =>
      planner.as === 'reminder' && isOnTheirSide(planner, person, review)
        ? planner.when(person, review, opening, calendar).map((wish) => ({ ...wish, kind, rank: planner.rank }))
        : [],
    );
    return place(wishes, calendar).map(({ wish, dueAt, day }) =>
      reviewItem(review, { kind: wish.kind, person: person.id, dueAt, day, why: wish.why }),
    );
  });
  const leader = active.find((person) => person.id === review.members.leader);
  const ofAll = [...planners].flatMap(([kind, planner]) => {
    const moments =
      planner.as === 'gathering'
        ? planner.when(review, opening)
        : planner.as === 'digest' && leader
          ? planner.when(review, opening, calendarOf(leader))
          : [];
    return moments.map((moment) => reviewItem(review, { kind, ...moment }));
  });
  return fromNowOn([...personal, ...ofAll], now);
}

/** The host wall: what a team is reminded of reaches nobody of the host city, and the other way round. */
function isOnTheirSide({ to }: ReminderPlanner, person: Person, review: Review): boolean {
  return (to === 'host') === isOfHost(person, review);
}

/**
 * Briefings of a kind between two moments (14 days from the first unless said otherwise). They belong to no review and
 * carry revision 0.
 */
export function planBriefings(
  kind: string,
  { when }: Pick<BriefingPlanner, 'when'>,
  people: readonly Person[],
  from: Instant,
  to: Instant = addMinutes(from, BRIEFINGS_AHEAD_DAYS * 24 * 60),
): PlanItem[] {
  const items = people
    .filter((person) => person.active)
    .flatMap((person) =>
      when({ person, visits: [] }, dayIn(person.timeZone, from), dayIn(person.timeZone, to)).map((moment) => ({
        id: idOf(kind, person.id, moment.day),
        review: '',
        kind,
        person: person.id,
        ...moment,
        planRevision: 0,
        status: 'planned' as const,
      })),
    );
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

/** On each working day from one to another, at a time of the wall clock there. */
export function onWorkingDays(calendar: WorkCalendar, from: Day, to: Day, time: TimeOfDay): Moment[] {
  return workingDaysBetween(calendar, from, to).map((day) => ({
    day,
    dueAt: instantAt(day, time, calendar.person.timeZone),
    why: 'daily',
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
