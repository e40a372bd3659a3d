import { momentInWords } from '../../../src/i18n/format';
import { addDays, dayIn, isHoliday, isWithinHours, visitsElsewhere, weekday } from '../../../src/method/calendar';
import type { Person } from '../../../src/method/person';
import type { Review } from '../../../src/method/review';
import type { Day, Instant } from '../../../src/method/time';
import type { Sight } from './sight';

/** How many of a review's sheets somebody has not finished. */
export const left = ({ facts }: Sight, review: Review, person: string) =>
  (facts.total.get(review.id) ?? 0) - (facts.complete.get(`${review.id}|${person}`) ?? 0);
/** Whether somebody is away on a day. */
export const isAway = (person: Person, day: Day) => person.away.some(({ from, to }) => from <= day && day <= to);

/** Working days of somebody that are over and on which they saved nothing, from what the method says of them. */
export function quietDays(s: Sight, review: Review, person: Person): number {
  const { facts } = s;
  const zone = person.timeZone;
  const today = dayIn(zone, facts.until);
  if (left(s, review, person.id) <= 0 || person.paused || isAway(person, today) || !person.active) return 0;
  const since = [
    review.openedAt ?? '',
    review.joined?.[person.id] ?? '',
    facts.saved.get(`${review.id}|${person.id}`) ?? '',
  ]
    .sort()
    .at(-1);
  if (!since) return 0;
  const visits = visitsElsewhere(facts.reviews, review.id)[person.id] ?? [];
  const works = (d: Day) =>
    person.workdays.includes(weekday(d)) &&
    !isAway(person, d) &&
    !isHoliday(person.holidays, d) &&
    !visits.some((v) => v.start <= d && d < addDays(v.start, v.days));
  const isOver = !(facts.until < endOf(today, zone, facts.until));
  let n = 0;
  for (let d = addDays(dayIn(zone, since), 1); d < today || (isOver && d === today); d = addDays(d, 1))
    if (works(d)) n += 1;
  return n;
}

/** 17:30 of a day that is today in a zone: what is within the hours, or before them, is before it. */
function endOf(today: Day, zone: string, at: Instant): Instant {
  const before = isWithinHours(zone, at) || momentInWords(at, zone, 'en').slice(-5) < '08:30';
  return before ? '9' : today;
}
