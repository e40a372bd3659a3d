import { addDays, dayIn, HOURS_END, instantAt, later } from './calendar-days';
import { type WorkCalendar, workingDaysBetween } from './calendar-working';
import type { Day, Instant } from './time';

/** What a person's pace is computed from. */
export interface PaceInput {
  /** Indicators assigned to them. */
  total: number;
  /** Of those, how many came open later than `opening`, and when. */
  later?: readonly { total: number; opening: Instant }[];
  /** Indicators with a performance chosen, complete or not. */
  judged: number;
  /** One entry per complete sheet: when it was first submitted and, where known, when it was started. */
  completions: readonly { at: Instant; startedAt?: Instant }[];
  /** When they last saved anything, a draft included. */
  lastSaved?: Instant;
  calendar: WorkCalendar;
  opening: Instant;
  deadline: Instant;
  now: Instant;
}

/**
 * Where somebody stands in their desk review. Days are their own working days, in their own zone; a day is over at
 * 17:30, so that the running day counts as left and not as elapsed.
 */
export interface Pace {
  total: number;
  complete: number;
  judged: number;
  /** From now to the deadline, today and the deadline's day included; 0 once it has passed. */
  workingDaysLeft: number;
  /** Sheets a day that still meet the deadline, rounded up; all that is left when no day is. */
  perDayNeeded: number;
  /** Sheets that somebody on the even pace has by now; see `behind`. */
  expectedByNow: number;
  /**
   * Fewer sheets are complete than on the even pace: the total spread over the working days from the opening's to the
   * deadline's, counting the days that are over, rounded down. After the deadline: anything is missing.
   */
  behind: boolean;
  /**
   * Working days that are over and on which nothing was saved: since the last save, or after the opening's day. None for
   * whoever has finished, is away, or asked for silence: they are not expected to say anything.
   */
  silentWorkingDays: number;
  /** The median minutes a sheet takes this person; undefined before three sheets could be timed. */
  minutesEach: number | undefined;
  /** Minutes left at that median. */
  minutesLeft: number | undefined;
}

/** A sheet that took longer was interrupted, and says nothing about a pace. */
const LONGEST_MINUTES = 60;
const FEWEST_TIMED = 3;
/** Working days without a word after which somebody is called silent (method, sections 3 and 5.2). */
export const SILENT_AFTER = 2;

/** Computes where somebody stands. Pure; the order of `completions` does not matter. */
export function paceOf(input: PaceInput): Pace {
  const { total, judged, calendar, opening, deadline, now } = input;
  const complete = input.completions.length;
  const left = Math.max(0, total - complete);
  const zone = calendar.person.timeZone;
  const firstLeft = firstDayNotOver(zone, now);
  const workingDaysLeft = now > deadline ? 0 : daysFrom(calendar, later(firstLeft, dayIn(zone, opening)), deadline);
  const expectedByNow = expected(input, firstLeft);
  const minutesEach = medianMinutes(input.completions);
  return {
    total,
    complete,
    judged,
    workingDaysLeft,
    perDayNeeded: Math.ceil(left / Math.max(1, workingDaysLeft)),
    expectedByNow,
    behind: complete < expectedByNow,
    silentWorkingDays: left === 0 || isExcused(calendar, now) ? 0 : silentDays(input, firstLeft),
    minutesEach,
    minutesLeft: minutesEach === undefined ? undefined : Math.round(minutesEach * left),
  };
}

/** Whether a working day's reminder is called for: unfinished, and behind the pace or silent for two working days. */
export function needsReminder(pace: Pace): boolean {
  return pace.complete < pace.total && (pace.behind || pace.silentWorkingDays >= SILENT_AFTER);
}

function expected({ total, later: batches = [], calendar, opening, deadline, now }: PaceInput, firstLeft: Day): number {
  if (now >= deadline) return total;
  const atFirst = total - batches.reduce((sum, batch) => sum + batch.total, 0);
  return [{ total: atFirst, opening }, ...batches].reduce(
    (sum, batch) => sum + evenly(batch, { calendar, deadline }, firstLeft),
    0,
  );
}

/** So many of what came open together somebody on the even pace has by now. */
function evenly(
  { total, opening }: { total: number; opening: Instant },
  { calendar, deadline }: Pick<PaceInput, 'calendar' | 'deadline'>,
  firstLeft: Day,
): number {
  const first = firstDayNotOver(calendar.person.timeZone, opening);
  const all = daysFrom(calendar, first, deadline);
  const over = workingDaysBetween(calendar, first, addDays(firstLeft, -1)).length;
  return all === 0 ? 0 : Math.min(total, Math.floor((total * over) / all));
}

function isExcused({ person }: WorkCalendar, now: Instant): boolean {
  const today = dayIn(person.timeZone, now);
  return person.paused === true || person.away.some(({ from, to }) => from <= today && today <= to);
}

function silentDays({ completions, lastSaved, calendar, opening }: PaceInput, firstLeft: Day): number {
  const last = [opening, ...completions.map((c) => c.at), ...(lastSaved ? [lastSaved] : [])].reduce(later);
  const after = addDays(dayIn(calendar.person.timeZone, last), 1);
  return workingDaysBetween(calendar, after, addDays(firstLeft, -1)).length;
}

/** The working time of each sheet is what passed since it was started or since the one before, whichever is shorter. */
function medianMinutes(completions: PaceInput['completions']): number | undefined {
  const inOrder = [...completions].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const minutes = inOrder
    .map(({ at, startedAt }, n) => {
      const since = [startedAt, inOrder[n - 1]?.at].filter((s) => s !== undefined).filter((s) => s <= at);
      return since.length === 0 ? Number.POSITIVE_INFINITY : minutesBetween(since.reduce(later), at);
    })
    .filter((m) => m <= LONGEST_MINUTES)
    .sort((a, b) => a - b);
  if (minutes.length < FEWEST_TIMED) return undefined;
  const middle = minutes.slice(Math.floor((minutes.length - 1) / 2), Math.floor(minutes.length / 2) + 1);
  return middle.reduce((sum, m) => sum + m, 0) / middle.length;
}

/** Today, or tomorrow once today's working hours are over. */
function firstDayNotOver(zone: string, now: Instant): Day {
  const today = dayIn(zone, now);
  return now < instantAt(today, HOURS_END, zone) ? today : addDays(today, 1);
}

function daysFrom(calendar: WorkCalendar, first: Day, deadline: Instant): number {
  return workingDaysBetween(calendar, first, dayIn(calendar.person.timeZone, deadline)).length;
}

function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
