import { addDays, addMinutes, dayIn, instantAt, later } from './calendar-days';
import { deadline, earliestOpening, gatheringAt, tDay, tName } from './calendar-review';
import { type WorkCalendar, workingDaysBetween } from './calendar-working';
import { may } from './permissions';
import type { Person } from './person';
import type { Review } from './review';
import { answerers } from './review';
import type { Day, Instant } from './time';
import { REMINDER_TIME, type Wish } from './wish-types';

/**
 * When the desk review opens: when the report was accepted, at the earliest T−4w 09:00 host-local. A review whose
 * report has not been accepted yet is planned as if that happened in time or, once it is late, now.
 */
export function openingOf(review: Review, now: Instant): Instant {
  return later(review.openedAt ?? now, earliestOpening(review));
}

/** Everything the method wants this person to be told in this review (section 3, *Reminder defaults*). */
export function wishesFor(person: Person, review: Review, opening: Instant, calendar: WorkCalendar): Wish[] {
  const answers = answerers(review).includes(person.id) && may(person, 'fill-sheet', review);
  const leads = review.members.leader === person.id && may(person, 'decide', review);
  const assists = review.members.facilitators.includes(person.id) && may(person, 'read-grid', review);
  const reports = review.members.host.includes(person.id) && review.openedAt === undefined;
  return [
    ...(answers ? answererWishes(review, later(opening, review.joined?.[person.id] ?? ''), calendar) : []),
    ...(leads ? leaderWishes(review, opening, calendar) : []),
    ...(answers || assists ? teamWishes(person, review, opening) : []),
    ...(reports ? hostWishes(review, calendar) : []),
  ];
}

/** The welcome, a possible word on every working day, and the deadline twice. */
function answererWishes(review: Review, opening: Instant, calendar: WorkCalendar): Wish[] {
  const end = deadline(review);
  const zone = calendar.person.timeZone;
  const first = dayIn(zone, opening);
  // Whoever comes to it after the deadline is still welcome: what they send counts until the visit.
  const welcomeUntil = opening > end ? instantAt(tDay(review, 0), '00:00', review.timeZone) : end;
  const days = workingDaysBetween(calendar, addDays(first, 1), dayIn(zone, end)).filter(
    (day) => instantAt(day, REMINDER_TIME, zone) <= end,
  );
  return [
    { kind: 'opening', why: 'opening', day: first, moves: { how: 'forward', from: opening, notAfter: welcomeUntil } },
    ...[tDay(review, -2, -2), tDay(review, -2)].map((day) => back('deadline', review, day, opening, end)),
    ...days.map((day): Wish => ({ kind: 'pace', why: 'pace', day, moves: { how: 'never' } })),
  ];
}

function leaderWishes(review: Review, opening: Instant, calendar: WorkCalendar): Wish[] {
  const beforeVisit = instantAt(tDay(review, 0), '00:00', review.timeZone);
  return [
    ...mergeWishes(review, opening, beforeVisit, calendar),
    back('programme', review, tDay(review, -1), opening, beforeVisit),
    ...[tDay(review, 2), tDay(review, 4)].map((day) => back('feedback-report', review, day)),
  ];
}

function teamWishes(person: Person, review: Review, opening: Instant): Wish[] {
  return [
    ...callWishes(person, review, opening),
    ...[tDay(review, 0, -3), tDay(review, 0, -1)].map((day) => back('logistics', review, day, opening)),
  ];
}

/** On the first of the leader's working mornings after the gathering, never before it, and once more at T−1w. */
function mergeWishes(review: Review, opening: Instant, beforeVisit: Instant, { person }: WorkCalendar): Wish[] {
  const gathering = review.gatheredAt ?? gatheringAt(review);
  if (review.gatheredAt === undefined && opening > gathering) return [];
  const day = addDays(dayIn(person.timeZone, gathering), 1);
  const from = instantAt(day, REMINDER_TIME, person.timeZone);
  return [
    { kind: 'merge', why: 'gathered', day, moves: { how: 'forward', from, notAfter: beforeVisit } },
    back('merge', review, tDay(review, -1), from, beforeVisit),
  ];
}

/** The day before (earlier where that is no working day) and one hour before. */
function callWishes(person: Person, { call }: Review, opening: Instant): Wish[] {
  if (call === undefined) return [];
  const day = dayIn(person.timeZone, call);
  return [
    { kind: 'call', why: 'call-1d', day: addDays(day, -1), moves: { how: 'back', notBefore: opening } },
    { kind: 'call', why: 'call-1h', day, moves: { how: 'within-day', at: addMinutes(call, -60), before: call } },
  ];
}

/**
 * Two weeks, one week and two days before the report is due (T−6w, T−5w and T−4w−2d unless the review says otherwise),
 * then every second working day of theirs until the visit.
 */
function hostWishes(review: Review, calendar: WorkCalendar): Wish[] {
  const { due } = review.report;
  const late = workingDaysBetween(calendar, addDays(due, 1), tDay(review, 0, -1)).filter((_, n) => n % 2 === 1);
  return [
    ...[-14, -7, -2].map((n) => back('report', review, addDays(due, n))),
    ...late.map((day): Wish => ({ kind: 'report', why: 'late', day, moves: { how: 'never' } })),
  ];
}

function back(kind: Wish['kind'], review: Review, day: Day, notBefore?: Instant, notAfter?: Instant): Wish {
  const moves = {
    how: 'back' as const,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  };
  return { kind, why: tName(review, day), day, moves };
}
