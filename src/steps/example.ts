import type { Benchmark } from '../method/benchmark';
import { addDays, dayIn, instantAt, workingDaysBetween } from '../method/calendar';
import type { TimeOfDay } from '../method/calendar-days';
import type { Person } from '../method/person';
import type { ReportLine } from '../method/report';
import type { Asked, Review } from '../method/review';
import type { Day, Instant } from '../method/time';
import type { StepRecord } from '../ports/records';

/** A review of the example as a step sees it while the example is loaded. */
export interface ExampleReview {
  review: Review;
  benchmark: Benchmark;
  /** What its host city is going to report, as the example's file has it. */
  lines: readonly ReportLine[];
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
}

/** What a step has in the example from the first moment on. */
export interface Illustration {
  documents: readonly StepRecord[];
  /** What the programme's people are asked for, by what it is. */
  asked?: Readonly<Record<string, Asked>>;
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
