import type { TimeOfDay } from './calendar-days';
import type { PlanKind } from './plan';
import type { Day, Instant } from './time';

/** When reminders reach people, on their own wall clock. One time for all, so that several can become one message. */
export const REMINDER_TIME: TimeOfDay = '09:10';
/** When the daily digest is made, on the leader's wall clock (method, section 5.2). */
export const DIGEST_TIME: TimeOfDay = '17:00';
/** When an organiser hears what needs them, on their own wall clock. */
export const MORNING_TIME: TimeOfDay = '08:45';

/** A message the method wants somebody to get; where it lands depends on their calendar (`schedule-place.ts`). */
export interface Wish {
  kind: PlanKind;
  /** Names the moment of the method; see `PlanItem.why`. */
  why: string;
  /** The day it is meant for, in the recipient's zone. */
  day: Day;
  /** How it may move when its day will not do. */
  moves: Moves;
}

/** What happens to a message whose day is no working day, or taken by a more specific message. */
export type Moves =
  /** At 09:10, else on the previous working day; after `notBefore` and, if nothing else is left, later up to `notAfter`. */
  | { how: 'back'; notBefore?: Instant; notAfter?: Instant }
  /** At 09:10 on its day, or not at all. */
  | { how: 'never' }
  /** At this moment, or the first one after it in working hours of a day that is free, up to `notAfter`. */
  | { how: 'forward'; from: Instant; notAfter: Instant }
  /** At this moment, pushed into the hours of its day as long as it stays before `before`; or not at all. */
  | { how: 'within-day'; at: Instant; before: Instant };

/** The more specific kind wins a day. Complete by construction, so that a new kind gets its rank. */
const RANK: Readonly<Record<PlanKind, number>> = {
  opening: 0,
  call: 1,
  deadline: 2,
  programme: 3,
  merge: 4,
  report: 5,
  'feedback-report': 6,
  logistics: 7,
  pace: 8,
  digest: 9,
  gathering: 10,
  morning: 11,
};

/** The order in which wishes choose their day: by rank, and of one kind the later day first. */
export function byRank(a: Wish, b: Wish): number {
  return RANK[a.kind] - RANK[b.kind] || (a.day < b.day ? 1 : -1);
}
