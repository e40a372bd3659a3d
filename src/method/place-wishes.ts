import { dayIn, HOURS_END, HOURS_START, instantAt } from './calendar-days';
import {
  isWorkingDay,
  nextDaysMoment,
  nextWorkingDay,
  nextWorkingMoment,
  previousWorkingDay,
  type WorkCalendar,
  workingDayOrBefore,
} from './calendar-working';
import type { Day, Instant } from './time';
import { type Moves, REMINDER_TIME, type Wish } from './wishes';

/** What somebody is to be reminded of; of those that want one day the lowest rank gets it. */
export interface RankedWish extends Wish {
  kind: string;
  rank: number;
}

/** A wish that found its moment. */
export interface Placed {
  wish: RankedWish;
  dueAt: Instant;
  /** The day in the recipient's zone. */
  day: Day;
}

type Taken = ReadonlyMap<Day, string>;

/**
 * Gives one person's wishes their moments: never two on one day, always on their working days and in their hours.
 * More specific kinds choose first. Two of one kind that land on the same day become one, the later one's. What finds
 * no place is left out: nothing overrides *away*.
 */
export function place(wishes: readonly RankedWish[], calendar: WorkCalendar): Placed[] {
  const taken = new Map<Day, string>();
  const placed: Placed[] = [];
  for (const wish of [...wishes].sort(byRank)) {
    const dueAt = momentFor(wish, calendar, taken);
    if (dueAt === undefined) continue;
    const day = dayIn(calendar.person.timeZone, dueAt);
    taken.set(day, wish.kind);
    placed.push({ wish, dueAt, day });
  }
  return placed;
}

function momentFor(wish: RankedWish, calendar: WorkCalendar, taken: Taken): Instant | undefined {
  const { moves } = wish;
  switch (moves.how) {
    case 'back':
      return movingBack(wish, moves, calendar, taken);
    case 'never':
      return isFree(wish.day, calendar, taken) ? reminderOn(wish.day, calendar) : undefined;
    case 'forward':
      return movingForward(moves, calendar, taken);
    case 'within-day':
      return isFree(wish.day, calendar, taken) ? intoHours(wish.day, moves, calendar) : undefined;
  }
}

/** Back over days that are taken, too late or not worked; forward from the meant day if that leads before the start. */
function movingBack(
  wish: RankedWish,
  { notBefore = '', notAfter }: Extract<Moves, { how: 'back' }>,
  calendar: WorkCalendar,
  taken: Taken,
): Instant | undefined {
  if (reminderOn(wish.day, calendar) < notBefore) return undefined;
  for (let day = workingDayOrBefore(calendar, wish.day); day !== undefined; day = previousWorkingDay(calendar, day)) {
    const at = reminderOn(day, calendar);
    if (at < notBefore) break;
    if (taken.get(day) === wish.kind) return undefined;
    if (!taken.has(day) && (notAfter === undefined || at <= notAfter)) return at;
  }
  if (notAfter === undefined) return undefined;
  for (let day = nextWorkingDay(calendar, wish.day); day !== undefined; day = nextWorkingDay(calendar, day)) {
    const at = reminderOn(day, calendar);
    if (at > notAfter || taken.get(day) === wish.kind) return undefined;
    if (!taken.has(day)) return at;
  }
  return undefined;
}

function movingForward(
  { from, notAfter }: Extract<Moves, { how: 'forward' }>,
  calendar: WorkCalendar,
  taken: Taken,
): Instant | undefined {
  let at = nextWorkingMoment(calendar, from);
  while (at !== undefined && taken.has(dayIn(calendar.person.timeZone, at))) at = nextDaysMoment(calendar, at);
  return at === undefined || at > notAfter ? undefined : at;
}

function intoHours(
  day: Day,
  { at, before }: Extract<Moves, { how: 'within-day' }>,
  calendar: WorkCalendar,
): Instant | undefined {
  const { timeZone } = calendar.person;
  const start = instantAt(day, HOURS_START, timeZone);
  const end = instantAt(day, HOURS_END, timeZone);
  const moment = at < start ? start : at > end ? end : at;
  return moment < before ? moment : undefined;
}

function isFree(day: Day, calendar: WorkCalendar, taken: Taken): boolean {
  return !taken.has(day) && isWorkingDay(calendar, day);
}

/** The order in which wishes choose their day: by rank, and of one kind the later day first. */
function byRank(a: RankedWish, b: RankedWish): number {
  return a.rank - b.rank || (a.day < b.day ? 1 : -1);
}

function reminderOn(day: Day, calendar: WorkCalendar): Instant {
  return instantAt(day, REMINDER_TIME, calendar.person.timeZone);
}
