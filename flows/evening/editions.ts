import { addMinutes, dayIn, instantAt, type TimeOfDay } from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Day, Instant } from '../../src/method/time';
import type { KeptDocuments } from '../../src/steps/documents';
import { planIn, visitDays } from '../interviews/public';

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

/** The days of a visit and their moments, in order, as whoever leads has set them. */
export function momentsOf(review: Dated, kept: KeptDocuments): VisitDay[] {
  return visitDays(review, planIn(kept)).map(({ day, digest, feedback }, n): VisitDay => {
    const later = feedback === undefined ? UNTIL_SECOND : UNTIL_SECOND_ON_LAST_DAY;
    const morning = instantAt(day, MORNING, review.timeZone);
    return { number: n + 1, day, morning, evening: digest, second: addMinutes(digest, later) };
  });
}

/** What is told at a moment: of the visit's day that it is, or of its last one afterwards; undefined before the visit. */
export function editionAt(review: Dated, kept: KeptDocuments, until: Instant): Edition | undefined {
  const days = momentsOf(review, kept);
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
