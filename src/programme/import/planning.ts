import { visitsElsewhere } from '../../method/calendar';
import type { Person } from '../../method/person';
import type { Members, Review } from '../../method/review';

/** What of a review decides on its plan; members by any name that `people` knows. */
export type PlannedReview = Pick<
  Review,
  'id' | 'hostCity' | 'timeZone' | 'visit' | 'report' | 'call' | 'members' | 'stopped' | 'followUp'
>;
type PlannedPerson = Pick<Person, 'city' | 'timeZone' | 'holidays' | 'workdays' | 'away' | 'active'>;

/** Everything plans are made from, at one moment. */
export interface PlanningState {
  reviews: readonly PlannedReview[];
  people: ReadonlyMap<string, PlannedPerson>;
}

/**
 * The reviews whose plan would come out differently: their own dates or team changed, or something in the calendar of
 * somebody on it, another visit they travel to included.
 */
export function reviewsToReplan(before: PlanningState, after: PlanningState): string[] {
  const old = new Map(before.reviews.map((review) => [review.id, planningKey(review, before)]));
  return after.reviews.filter((review) => old.get(review.id) !== planningKey(review, after)).map(({ id }) => id);
}

function planningKey(review: PlannedReview, { reviews, people }: PlanningState): string {
  const { hostCity, timeZone, visit, report, call, members } = review;
  const elsewhere = visitsElsewhere(reviews, review.id);
  const calendars = everybody(members).map((name) => {
    const person = people.get(name);
    const visits = (elsewhere[name] ?? []).map(({ start, days }) => `${start}+${days}`).sort();
    if (!person) return [name, visits];
    const { city, holidays, workdays, away, active } = person;
    return [
      name,
      visits,
      city,
      person.timeZone,
      holidays,
      workdays,
      away.map(({ from, to }) => `${from}/${to}`),
      active,
    ];
  });
  const roles = Object.entries(members)
    .map(([role, who]) => [role, typeof who === 'string' ? who : [...who].sort()])
    .sort();
  return JSON.stringify([
    hostCity,
    timeZone,
    visit.start,
    visit.days,
    report.due,
    call,
    review.stopped?.how,
    review.followUp,
    roles,
    calendars,
  ]);
}

function everybody({ leader, ...lists }: Members): string[] {
  return [...new Set([leader, ...Object.values(lists).flat()])].sort();
}
