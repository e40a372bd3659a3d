import { LRUCache } from 'lru-cache';
import { idOfSecret, SECRET_LENGTH } from '../accounts/secret';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { calendarFile } from '../programme/exports/calendar-file';
import type { StepCalendar, WhichCalendar } from '../steps/calendars';
import { type Deps, Refusal } from '../turn/deps';
import { reviewsOf } from '../turn/load-review';
import { keptFor } from '../turn/step-documents';

const TYPE = 'text/calendar; charset=utf-8';
const QUARTER_OF_AN_HOUR_MS = 15 * 60_000;
/** So often one caller asks for calendars in a quarter of an hour: a calendar's own servers ask for many people. */
const MOST_ASKED = 300;
/** So many callers are told apart. */
const REMEMBERED = 20_000;

/** A review's calendar as a file, for who is signed in. Throws a `Refusal` for who may not have it. */
export async function calendarDownload(deps: Deps, person: Person, id: string, which: WhichCalendar) {
  const review = (await reviewsOf(deps, person)).find((one) => one.id === id);
  const calendar = deps.steps.calendar;
  if (!calendar) return undefined;
  if (!review || !mayHave(calendar, person, review)) throw new Refusal('not-allowed', 'calendar');
  return { name: `interviews-${id}.ics`, type: TYPE, bytes: await bytesFor(deps, calendar, person, review, which) };
}

/**
 * The calendar at an address, as it is now, for whoever knows the address: a calendar signs in nowhere. Undefined for an
 * address that is none, or was taken back, and for whom it is not any more; `busy` for a caller who asks too often.
 */
export function calendarsAt(deps: Deps) {
  const counts = new LRUCache<string, number>({ max: REMEMBERED, ttl: QUARTER_OF_AN_HOUR_MS, noUpdateTTL: true });
  return async (secret: string, caller: string): Promise<{ type: string; bytes: Uint8Array } | 'busy' | undefined> => {
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    if (count > MOST_ASKED) return 'busy';
    const calendar = deps.steps.calendar;
    if (!calendar || secret.length !== SECRET_LENGTH) return undefined;
    const record = await deps.store.stepRecords.get(`${calendar.address.name}|${idOfSecret(secret)}`);
    const [person, review] = record
      ? await Promise.all([deps.store.people.get(record.person), deps.store.reviews.get(record.review)])
      : [];
    if (!person || !review || !mayHave(calendar, person, review)) return undefined;
    return { type: TYPE, bytes: await bytesFor(deps, calendar, person, review, 'mine') };
  };
}

function mayHave({ may: rights }: StepCalendar, person: Person, review: Review): boolean {
  return rights.some((right) => may(person, right, review));
}

async function bytesFor(deps: Deps, calendar: StepCalendar, person: Person, review: Review, which: WhichCalendar) {
  const kept = await keptFor(deps, calendar.reads, person, review);
  return calendarFile(review, calendar.entries({ review, kept, person, which }), deps.clock.now());
}
