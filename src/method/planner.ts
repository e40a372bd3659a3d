import type { WorkCalendar } from './calendar-working';
import type { Person } from './person';
import type { Review } from './review';
import type { Day, Instant } from './time';
import type { Wish } from './wishes';

/** A moment at which something happens, and its day on the clock of whoever it is for. */
export interface Moment {
  dueAt: Instant;
  day: Day;
  /** Names the moment of the method; see `PlanItem.why`. */
  why: string;
}

/** One person is reminded of something: at most once a day, in their hours. */
export interface ReminderPlanner {
  as: 'reminder';
  /** Of those that want one day the lowest gets it: the more specific. No two kinds have the same; a step leaves room for others between. */
  rank: number;
  /** On which side of the host wall somebody is reminded of it. */
  to: 'team' | 'host';
  /** What the method wants this person to be told in this review; `opening`: when its desk review opens or opened. */
  when(person: Person, review: Review, opening: Instant, calendar: WorkCalendar): readonly Wish[];
}

/** A review's digest is made, on its leader's calendar. */
export interface DigestPlanner {
  as: 'digest';
  when(review: Review, opening: Instant, leader: WorkCalendar): readonly Moment[];
}

/** The sheets of a review open to its team. */
export interface GatheringPlanner {
  as: 'gathering';
  when(review: Review, opening: Instant): readonly Moment[];
}

/** One person hears across their reviews what needs them. */
export interface BriefingPlanner {
  as: 'briefing';
  /** Who of a review's people gets it. */
  to(review: Review): readonly string[];
  /** On somebody's calendar, from one day to another. */
  when(calendar: WorkCalendar, from: Day, to: Day): readonly Moment[];
}

/** What follows from a step's documents: when, they say, and no calendar of ours does. */
export interface TimedPlanner {
  as: 'timed';
}

/** When something of a kind happens. Asked each time a plan is made: pure, and independent of what was planned before. */
export type Planner = ReminderPlanner | DigestPlanner | GatheringPlanner | BriefingPlanner | TimedPlanner;

/** Kinds by their names. */
export type Planners = ReadonlyMap<string, Planner>;
