import type { Benchmark } from '../method/benchmark';
import { addDays, dayIn, instantAt, workingDaysBetween } from '../method/calendar';
import type { TimeOfDay } from '../method/calendar-days';
import type { Decision } from '../method/decision';
import type { Person } from '../method/person';
import type { ReportLine } from '../method/report';
import type { Asked, Review } from '../method/review';
import type { Sheet } from '../method/sheet';
import type { Day, Instant } from '../method/time';
import type { StepRecord } from '../ports/records';
import type { KeptDocuments } from './documents';

/** A review of the example as a step sees it while the example is loaded. */
export interface ExampleReview {
  review: Review;
  benchmark: Benchmark;
  /** What its host city is going to report, as the example's file has it. */
  lines: readonly ReportLine[];
}

/** One whose sheets are open to its team. */
export interface GatheredReview extends ExampleReview {
  sheets: readonly Sheet[];
}

/** The example programme while it is loaded. */
export interface ExampleScene {
  programme: string;
  now: Instant;
  /** What the programme works with. */
  benchmark: Benchmark;
  /** Everybody in it, by id. */
  people: ReadonlyMap<string, Person>;
  /** Reviews whose desk review has begun, or is over, by visit date. */
  begun: readonly ExampleReview[];
  /** Those whose desk review is still to come, by visit date: in one the host city is writing its report, later ones have nothing yet. */
  coming: readonly ExampleReview[];
  /** The last review whose visit is over. */
  visited?: GatheredReview;
  /** The one that is visited today, by the host city's clock. */
  visiting?: GatheredReview;
  /** What the steps before this one, in the order of the list of steps, have of a review. */
  kept: (review: string) => KeptDocuments;
  /** What they have decided by now on an indicator of a review. */
  decided: (review: string, indicator: string) => Partial<Decision> | undefined;
}

/** What a step has in the example from the first moment on. */
export interface Illustration {
  documents: readonly StepRecord[];
  /** What the programme's people are asked for, by what it is. */
  asked?: Readonly<Record<string, Asked>>;
  /** What has gone out of one review, or is asked of it alone: likewise. */
  askedIn?: { review: string; asked: Readonly<Record<string, Asked>> };
  /** What a leader decided in the merge: what several steps have of one indicator is put together. */
  decisions?: readonly (Pick<Decision, 'review' | 'indicator'> & Partial<Decision>)[];
}

/** So far back in days somebody's last working days are looked for. */
const LOOKED_BACK = 45;

/** A moment of the n-th of somebody's working days before today, on their clock. `n`: from 1. */
export function daysAgo({ now }: ExampleScene, person: Person | undefined, n: number, time: TimeOfDay): Instant {
  if (!person) return now;
  const today = dayIn(person.timeZone, now);
  const days = workingDaysBetween({ person, visits: [] }, addDays(today, -LOOKED_BACK), addDays(today, -1));
  return instantAt(days.at(-n) ?? addDays(today, -n), time, person.timeZone);
}

/** The n-th of somebody's working days after today. `n`: from 1. */
export function dayAhead({ now }: ExampleScene, person: Person | undefined, n: number): Day {
  const today = dayIn(person?.timeZone ?? 'Etc/UTC', now);
  const calendar = person && { person, visits: [] };
  const days = calendar ? workingDaysBetween(calendar, addDays(today, 1), addDays(today, LOOKED_BACK)) : [];
  return days[n - 1] ?? addDays(today, n);
}

/** A moment of a visit by the host city's clock. `day`: of the visit, from 1. */
export function onVisit({ review: { visit, timeZone } }: ExampleReview, day: number, time: TimeOfDay): Instant {
  return instantAt(addDays(visit.start, day - 1), time, timeZone);
}
