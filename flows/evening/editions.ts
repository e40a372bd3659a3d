import { addDays, addMinutes, dayIn, instantAt, type TimeOfDay } from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Day, Instant } from '../../src/method/time';

/** When the evening is told of, in the host city's zone (method, section 5.3). */
const EVENING: TimeOfDay = '18:30';
/** On the last day all of it comes before the feedback session, and so before the hours that are kept free for that. */
const LAST_DAY: TimeOfDay = '13:00';
/** When the day that begins is told of. */
const MORNING: TimeOfDay = '07:30';
/** So many minutes after the first edition a second one says what came late, where something did. */
const UNTIL_SECOND = 120;
const UNTIL_SECOND_ON_LAST_DAY = 60;

/** Which evening is told of, as of which moment. */
export interface Edition {
  /** The visit's day, from 1, and how many it has. */
  number: number;
  days: number;
  day: Day;
  /** Told is what came after this moment; absent on the first day, where everything is new. */
  since?: Instant;
  until: Instant;
  /** When the first edition was due: what came after it came late. Absent before it. */
  first?: Instant;
}

type Dated = Pick<Review, 'visit' | 'timeZone'>;

/** The days of a visit, with the moments at which each is told of. */
export interface VisitDay {
  number: number;
  day: Day;
  morning: Instant;
  evening: Instant;
  second: Instant;
}

/** The days of a visit and their moments, in order. */
export function visitDays({ visit, timeZone }: Dated): VisitDay[] {
  return Array.from({ length: visit.days }, (_, n): VisitDay => {
    const day = addDays(visit.start, n);
    const isLast = n === visit.days - 1;
    const evening = instantAt(day, isLast ? LAST_DAY : EVENING, timeZone);
    return {
      number: n + 1,
      day,
      morning: instantAt(day, MORNING, timeZone),
      evening,
      second: addMinutes(evening, isLast ? UNTIL_SECOND_ON_LAST_DAY : UNTIL_SECOND),
    };
  });
}

/** What is told at a moment: of the visit's day that it is, or of its last one afterwards; undefined before the visit. */
export function editionAt(review: Dated, until: Instant): Edition | undefined {
  const days = visitDays(review);
  const today = dayIn(review.timeZone, until);
  const found = days.filter(({ day }) => day <= today).at(-1);
  if (!found) return undefined;
  const before = days[found.number - 2];
  return {
    number: found.number,
    days: days.length,
    day: found.day,
    until,
    ...(before ? { since: before.second } : {}),
    ...(until > found.evening ? { first: found.evening } : {}),
  };
}
