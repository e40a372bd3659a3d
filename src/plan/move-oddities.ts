import { addDays, dayIn, gatheringAt, isHoliday, isWorkingDay, visitsElsewhere, weekday } from '../method/calendar';
import type { Person } from '../method/person';
import { answerers, type Review } from '../method/review';
import type { Day, Instant } from '../method/time';
import type { MoveOddity } from '../steps/contract';

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/**
 * What about a review's dates is probably not meant, once its visit has moved: visit, call, report and gathering on a
 * weekend or public holiday of the host city (its contacts' weekdays and holidays, Monday to Friday unless they say
 * otherwise); days of visit and call on which somebody of the team does not work; what would have passed already.
 */
export function moveOddities(
  review: Review,
  people: readonly Person[],
  all: readonly Review[],
  now: Instant,
): MoveOddity[] {
  const { timeZone, visit, call, report } = review;
  const today = dayIn(timeZone, now);
  const visitDays = Array.from({ length: visit.days }, (_, n) => addDays(visit.start, n));
  const callDays = call === undefined ? [] : [dayIn(timeZone, call)];
  const gathering = review.gatheredAt === undefined ? [dayIn(timeZone, gatheringAt(review))] : [];
  const due = review.openedAt === undefined ? [report.due] : [];
  const isOff = daysOffThere(review, people);
  const off = (what: 'visit' | 'call' | 'report' | 'gathering', days: readonly Day[]): MoveOddity[] =>
    days.filter(isOff).map((day) => ({ what, day }));
  const past = (of: 'call' | 'gathering', days: readonly Day[]): MoveOddity[] =>
    days.filter((day) => day < today).map((day) => ({ what: 'past', of, day }));
  return [
    ...off('visit', visitDays),
    ...off('call', callDays),
    ...off('gathering', gathering),
    ...off('report', due),
    ...past('call', callDays),
    ...past('gathering', gathering),
    ...[...visitDays, ...callDays].flatMap((day) => missing(review, people, all, day)),
  ];
}

function daysOffThere({ members }: Review, people: readonly Person[]): (day: Day) => boolean {
  const contacts = people.filter((person) => person.active && members.host.includes(person.id));
  const workdays = contacts[0]?.workdays ?? MONDAY_TO_FRIDAY;
  const holidays = contacts.find((person) => person.holidays !== undefined)?.holidays;
  return (day) => !workdays.includes(weekday(day)) || isHoliday(holidays, day);
}

/** Those of the team for whom a day is no working day. */
function missing(review: Review, people: readonly Person[], all: readonly Review[], day: Day): MoveOddity[] {
  const team = [...answerers(review), ...review.members.facilitators];
  const elsewhere = visitsElsewhere(all, review.id);
  const off = people.filter(
    (person) =>
      person.active && team.includes(person.id) && !isWorkingDay({ person, visits: elsewhere[person.id] ?? [] }, day),
  );
  return off.length === 0 ? [] : [{ what: 'people', people: off.map((person) => person.name), day }];
}
