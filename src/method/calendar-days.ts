import { TZDate, tzOffset } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import type { Day, Instant, TimeZone } from './time';

/** A wall-clock time, `HH:mm`. */
export type TimeOfDay = string;

/** Messages reach people from this time on, on their own wall clock … */
export const HOURS_START: TimeOfDay = '08:30';
/** … and until this one. Deadlines end at it too, in the host city's zone. */
export const HOURS_END: TimeOfDay = '17:30';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The calendar day it is in this zone at this instant. */
export function dayIn(zone: TimeZone, instant: Instant): Day {
  return shownIn(zone, instant).slice(0, 10);
}

/** An instant in ISO 8601 with the zone's offset, as spreadsheets and people read it. */
export function instantIn(zone: TimeZone, instant: Instant): string {
  return formatISO(new TZDate(instant, zone));
}

/** The wall-clock time it is in this zone at this instant. */
export function timeIn(zone: TimeZone, instant: Instant): TimeOfDay {
  return shownIn(zone, instant).slice(11, 16);
}

/**
 * The instant at which a wall clock in this zone shows this day and time. A time that the clock skips (spring) moves
 * forward by what was skipped; of a time that it shows twice (autumn) the first is meant.
 */
export function instantAt(day: Day, time: TimeOfDay, zone: TimeZone): Instant {
  const asIfUtc = Date.parse(`${day}T${time}:00.000Z`);
  const before = offsetAt(zone, asIfUtc - DAY_MS);
  const after = offsetAt(zone, asIfUtc + DAY_MS);
  const shown = [asIfUtc - before, asIfUtc - after].filter((at) => at + offsetAt(zone, at) === asIfUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : asIfUtc - before).toISOString();
}

/** A day as it is written here (`2027-04-20`), where it is one; undefined for anything else. */
export function asDay(value: unknown): Day | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    return undefined;
  return new Date(value).toISOString().slice(0, 10) === value ? value : undefined;
}

/** The day `n` days later; earlier when negative. */
export function addDays(day: Day, n: number): Day {
  const key = `${day} ${n}`;
  const known = moved.get(key);
  if (known !== undefined) return known;
  const then = new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);
  if (moved.size >= MOVED_KEPT) moved.clear();
  moved.set(key, then);
  return then;
}

/** Where somebody stands is counted day by day, at each of their answers: a few hundred days, again and again. */
const MOVED_KEPT = 20_000;
const moved = new Map<string, Day>();

/** The day so many months later; the month's last where it has no such day. */
export function addMonths(day: Day, n: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + n, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How many days lie between two days: positive when `to` is the later one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The last day of a day's week: Sunday, or Saturday for those who work on Sundays. */
export function lastOfWeek(day: Day, workdays: readonly number[]): Day {
  const last = workdays.includes(7) ? 6 : 7;
  return addDays(day, (last - weekday(day) + 7) % 7);
}

/** The instant `minutes` later; earlier when negative. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return addMs(instant, minutes * MINUTE_MS);
}

/** So many milliseconds later; earlier, when there are less than none. */
export function addMs(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** The later of two days or of two instants. */
export function later(a: string, b: string): string {
  if (a > b) return a;
  return b;
}

/** What the wall clock of a zone shows, written as if it were UTC. */
function shownIn(zone: TimeZone, instant: Instant): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(zone, at)).toISOString();
}

/** Clocks are changed on a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
const OFFSETS_KEPT = 20_000;
const offsets = new Map<string, number>();

/** A zone's offset in milliseconds. Planning a review asks for thousands, most of them of the same few moments. */
function offsetAt(zone: TimeZone, at: number): number {
  const key = `${zone} ${Math.floor(at / QUARTER_MS)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = tzOffset(zone, new Date(at)) * MINUTE_MS;
  if (offsets.size >= OFFSETS_KEPT) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
