import { addDays, dayIn, daysBetween, HOURS_END, HOURS_START, instantAt, weekday } from './calendar-days';
import { isHoliday } from './calendar-holidays';
import type { Person } from './person';
import type { Review } from './review';
import { answerers } from './review';
import type { Day, Instant, TimeZone } from './time';

/** The days of a visit: the first one and how many. */
export interface VisitDays {
  start: Day;
  days: number;
}

/** All that decides on which days somebody works. */
export interface WorkCalendar {
  person: Pick<Person, 'timeZone' | 'holidays' | 'workdays' | 'away'> & Partial<Pick<Person, 'paused'>>;
  /** Visits to other cities on which they travel as somebody who fills in sheets. */
  visits: readonly VisitDays[];
}

/** Nobody is looked for beyond so many days: who is away longer is simply not there. */
const GIVE_UP_AFTER_DAYS = 60;
/** From the first day of last year to the last one five years ahead, and a little more (`years.ts`). */
const LONGEST_SPAN_DAYS = 8 * 366;

/**
 * Whether somebody works on this day of their own zone: one of their weekdays, no public holiday of their country or
 * region, not away, not visiting another city as a peer (method, section 3, *Reminder defaults*).
 */
export function isWorkingDay({ person, visits }: WorkCalendar, day: Day): boolean {
  if (!person.workdays.includes(weekday(day))) return false;
  if (person.away.some(({ from, to }) => from <= day && day <= to)) return false;
  if (visits.some((visit) => visit.start <= day && day < addDays(visit.start, visit.days))) return false;
  return !isHoliday(person.holidays, day);
}

/** The last working day before this day; undefined when there is none within 60 days. */
export function previousWorkingDay(calendar: WorkCalendar, day: Day): Day | undefined {
  return search(calendar, addDays(day, -1), -1);
}

/** The first working day after this day; undefined when there is none within 60 days. */
export function nextWorkingDay(calendar: WorkCalendar, day: Day): Day | undefined {
  return search(calendar, addDays(day, 1), 1);
}

/** This day if it is a working day, else the last one before it; undefined when there is none within 60 days. */
export function workingDayOrBefore(calendar: WorkCalendar, day: Day): Day | undefined {
  return search(calendar, day, -1);
}

/**
 * The working days from one day to another, both included, in order. No dates that may be written lie further apart than
 * is looked at: what is stored beyond that costs no more.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): Day[] {
  const count = Math.min(daysBetween(from, to) + 1, LONGEST_SPAN_DAYS);
  const days = Array.from({ length: Math.max(0, count) }, (_, n) => addDays(from, n));
  return days.filter((day) => isWorkingDay(calendar, day));
}

/** Whether the wall clock in this zone lies within the hours in which people may be written to, both ends included. */
export function isWithinHours(zone: TimeZone, instant: Instant): boolean {
  const day = dayIn(zone, instant);
  return instantAt(day, HOURS_START, zone) <= instant && instant <= instantAt(day, HOURS_END, zone);
}

/** The first moment from this one on that lies in somebody's working hours; undefined when none comes in 60 days. */
export function nextWorkingMoment(calendar: WorkCalendar, instant: Instant): Instant | undefined {
  const { timeZone } = calendar.person;
  const today = dayIn(timeZone, instant);
  const start = instantAt(today, HOURS_START, timeZone);
  if (isWorkingDay(calendar, today)) {
    if (instant < start) return start;
    if (isWithinHours(timeZone, instant)) return instant;
  }
  const next = nextWorkingDay(calendar, today);
  return next === undefined ? undefined : instantAt(next, HOURS_START, timeZone);
}

/** The first moment in somebody's working hours after the day that it is for them; undefined when none comes in 60 days. */
export function nextDaysMoment(calendar: WorkCalendar, instant: Instant): Instant | undefined {
  const { timeZone } = calendar.person;
  return nextWorkingMoment(calendar, instantAt(addDays(dayIn(timeZone, instant), 1), '00:00', timeZone));
}

/** By person, the visits of other reviews on which they travel as somebody who fills in sheets. */
export function visitsElsewhere(
  reviews: readonly Pick<Review, 'id' | 'visit' | 'members' | 'stopped'>[],
  exceptReview: string,
): Record<string, VisitDays[]> {
  const visits: Record<string, VisitDays[]> = {};
  for (const { id, visit, members, stopped } of reviews) {
    // Nobody travels to one that rests.
    if (id === exceptReview || stopped) continue;
    for (const person of answerers({ members })) visits[person] = [...(visits[person] ?? []), visit];
  }
  return visits;
}

function search(calendar: WorkCalendar, from: Day, step: 1 | -1): Day | undefined {
  for (let n = 0; n < GIVE_UP_AFTER_DAYS; n += 1) {
    const day = addDays(from, n * step);
    if (isWorkingDay(calendar, day)) return day;
  }
  return undefined;
}
