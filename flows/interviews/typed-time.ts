import type { TimeOfDay } from '../../src/method/calendar';

/** A time of the day as people type it (`9`, `9:30`, `9h30`, `9.30`, `0930`); undefined for anything else. */
export function timeTyped(said: string): TimeOfDay | undefined {
  const [, hour = '', minute = '00'] =
    /^(\d{1,2})(?:\s?[:.hH]?\s?(\d{2}))?\s?[hH]?$/.exec(said.trim().slice(0, 20)) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}
