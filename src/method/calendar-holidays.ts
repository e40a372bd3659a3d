import { addDays } from './calendar-days';
import type { Day } from './time';

type Library = typeof import('date-holidays').default;

/** Loaded where a day is looked up: with its calendars of moon and sun it is a fifth of a start, and of each command line's. */
function library(): Library {
  return require('date-holidays');
}

const HOUR_MS = 3_600_000;
const cache = new Map<string, ReadonlySet<Day>>();

/**
 * Whether this day is a public holiday of a country (`NL`) or region (`ES-CT`, `DE-NW`); regions have their country's
 * holidays too. Bank, school and half holidays are working days. Without a code, or with one nobody knows, no day is.
 */
export function isHoliday(code: string | undefined, day: Day): boolean {
  if (code === undefined) return false;
  return publicHolidays(code, Number(day.slice(0, 4))).has(day);
}

/** Whether the code names a country, or a region of one, whose holidays are known. */
export function isHolidayCode(code: string): boolean {
  const [country = '', state, region] = parts(code);
  if (!knownIn('').has(country)) return false;
  if (state === undefined) return true;
  if (!knownIn(country).has(state)) return false;
  return region === undefined || knownIn(`${country}-${state}`).has(region);
}

const known = new Map<string, ReadonlySet<string>>();

/** The codes within a known country or region, or of all countries. The library makes them anew whenever it is asked. */
function knownIn(code: string): ReadonlySet<string> {
  const listed = known.get(code);
  if (listed) return listed;
  const [country = '', state] = parts(code);
  const Holidays = library();
  const all = new Holidays();
  const places =
    country === '' ? all.getCountries() : state === undefined ? all.getStates(country) : all.getRegions(country, state);
  const codes = new Set(Object.keys(places ?? {}));
  known.set(code, codes);
  return codes;
}

function publicHolidays(code: string, year: number): ReadonlySet<Day> {
  const key = `${code.toUpperCase()} ${year}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const [country = '', state = '', region = ''] = parts(code);
  const Holidays = library();
  const holidays = new Holidays(country, state, region, { types: ['public'] }).getHolidays(year);
  const days = new Set(holidays.flatMap(wholeDays));
  cache.set(key, days);
  return days;
}

/** The days a holiday covers from morning to night; its first one only when it begins at midnight. */
function wholeDays(holiday: { date: string; start: Date; end: Date }): Day[] {
  const first = holiday.date.slice(0, 10);
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / HOUR_MS / 24));
  const skipped = holiday.date.slice(11, 16) === '00:00' ? 0 : 1;
  return Array.from({ length }, (_, n) => addDays(first, n)).slice(skipped);
}

function parts(code: string): string[] {
  return code.toUpperCase().split('-');
}
