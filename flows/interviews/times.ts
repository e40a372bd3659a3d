import {
  addDays,
  addMinutes,
  dayIn,
  earliestOpening,
  instantAt,
  isOpened,
  type TimeOfDay,
} from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Day, Instant } from '../../src/method/time';
import type { KeptDocuments } from '../../src/steps/documents';
import { HOURS, type Hours, type OfferedHours, PLAN, type VisitPlan } from './kept';
import type { Span } from './proposing/programme';

/** Where nobody has said otherwise, by the host city's clock (method, section 5.3). */
const FEEDBACK: TimeOfDay = '16:00';
const DIGEST: TimeOfDay = '18:30';
const MEETING: TimeOfDay = '18:45';
const USUAL: readonly OfferedHours[] = [
  { from: '09:00', to: '12:30' },
  { from: '14:00', to: '17:30' },
];
/** Whoever offers a whole day offers no lunch. */
const LUNCH: OfferedHours = { from: '12:30', to: '13:30' };
/** No interview in the three hours before the feedback session, and the closing wall in them: in minutes. */
const BEFORE_FEEDBACK = 180;
/** On the last day the wall comes first, and the digest before it: in minutes before the session. */
const MEETING_BEFORE = 165;

const NO_PLAN: VisitPlan = { digest: {}, meeting: {}, reserve: [] };
const NO_HOURS: Hours = { days: {} };

type Dated = Pick<Review, 'visit' | 'timeZone'>;

/** Whether hours are held and people are found by now: from four weeks before the visit, or once the desk review is open. */
export function isArranged(review: Review, now: Instant): boolean {
  return isOpened(review, now) || now >= earliestOpening(review);
}

/** A day of a visit. The feedback session is on the last. */
export interface VisitDay {
  day: Day;
  digest: Instant;
  /** When the team meets over what it heard; on the last day, at the closing wall. */
  meeting: Instant;
  feedback?: Instant;
}

/** What the leader has set; nothing of it where nobody has. */
export function planIn(kept: KeptDocuments): VisitPlan {
  return kept.of(PLAN)[0]?.value ?? NO_PLAN;
}

/** What the host offers. */
export function hoursIn(kept: KeptDocuments): Hours {
  return kept.of(HOURS)[0]?.value ?? NO_HOURS;
}

/** The days of a visit, in order, by the host city's clock. */
export function daysOf({ visit: { start, days } }: Pick<Review, 'visit'>): Day[] {
  return Array.from({ length: days }, (_, n) => addDays(start, n));
}

/** Whether it lies on a day of the visit. One that was agreed before a visit moved does not, until it is moved as well. */
export function isOnVisit({ starts }: { starts: Instant }, review: Dated): boolean {
  return daysOf(review).includes(dayIn(review.timeZone, starts));
}

/** When what is on each day of a visit: as the leader set it, else as the method has it. */
export function visitDays(review: Dated, { feedback = FEEDBACK, digest, meeting }: VisitPlan): VisitDay[] {
  const { timeZone } = review;
  return daysOf(review).map((day, n): VisitDay => {
    const at = (time: TimeOfDay) => instantAt(day, time, timeZone);
    const [set, met] = [digest[day], meeting[day]];
    if (n < review.visit.days - 1) return { day, digest: at(set ?? DIGEST), meeting: at(met ?? MEETING) };
    const session = at(feedback);
    return {
      day,
      digest: set === undefined ? addMinutes(session, -BEFORE_FEEDBACK) : at(set),
      meeting: met === undefined ? addMinutes(session, -MEETING_BEFORE) : at(met),
      feedback: session,
    };
  });
}

/** What the host offers of a day: what it said, else the usual hours. */
export function offeredOn(day: Day, hours: Hours): readonly OfferedHours[] {
  return hours.days[day] ?? USUAL;
}

/** In which hours interviews may lie: those that are offered, without lunch and without what is before the feedback session. */
export function interviewHours(review: Dated, plan: VisitPlan, hours: Hours): Span[] {
  const end = lastEnd(review, plan);
  return daysOf(review).flatMap((day) => {
    const span = ({ from, to }: OfferedHours): Span => ({
      from: minutesOf(instantAt(day, from, review.timeZone)),
      to: minutesOf(instantAt(day, to, review.timeZone)),
    });
    const lunch = span(LUNCH);
    return offeredOn(day, hours)
      .map(span)
      .flatMap(({ from, to }) => [
        { from, to: Math.min(to, lunch.from, end) },
        { from: Math.max(from, lunch.to), to: Math.min(to, end) },
      ])
      .filter(({ from, to }) => to > from);
  });
}

/** When the last interview has to be over, in minutes since 1970. */
export function lastEnd(review: Dated, plan: VisitPlan): number {
  const feedback = visitDays(review, plan).at(-1)?.feedback;
  return feedback === undefined ? Infinity : minutesOf(feedback) - BEFORE_FEEDBACK;
}

/** An instant in minutes since 1970, UTC, rounded. */
export function minutesOf(at: Instant): number {
  return Math.round(Date.parse(at) / 60_000);
}

/** The same back. */
export function instantOf(minutes: number): Instant {
  return new Date(minutes * 60_000).toISOString();
}
