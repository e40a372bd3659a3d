import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Review } from '../../method/review';
import type { Instant } from '../../method/time';
import type { CalendarEntry } from '../../steps/calendars';
import { LINE_ENDS } from './csv';

/** So often calendars look for what has changed, in seconds, where they ask. */
const LOOKS_EVERY_S = 3_600;

/** Entries as a calendar reads them (RFC 5545). An entry has the same UID wherever it stands, and whenever. */
export function calendarFile({ id, hostCity }: Review, entries: readonly CalendarEntry[], now: Instant): Uint8Array {
  const calendar = ical({
    name: readable(hostCity, ' '),
    prodId: { company: 'Critical Friend', product: 'Critical Friend', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOKS_EVERY_S,
  });
  for (const { key, sequence, starts, ends, summary, place, isCancelled } of entries)
    calendar.createEvent({
      id: `${key}@${id}.critical-friend`,
      sequence,
      start: new Date(starts),
      end: new Date(ends),
      stamp: new Date(now),
      summary: readable(summary),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(place ? { location: readable(place) } : {}),
    });
  return Buffer.from(calendar.toString());
}

/** Without what no text of a calendar may hold: one such sign, and programs refuse all of it. `between`: what stands between lines. */
function readable(text: string, between = '\n'): string {
  const lines = text.split(LINE_ENDS);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return lines.map((line) => line.replace(/[\u0000-\u001f\u007f]/g, '')).join(between);
}
