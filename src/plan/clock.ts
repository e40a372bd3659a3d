import { addDays, addMinutes, dayIn, instantAt, nextWorkingDay } from '../method/calendar';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Day, Instant } from '../method/time';
import { lastInReach } from '../method/years';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';

/** A clock that can be moved forward by hand; how far is kept in the store, so that a restart does not turn it back. */
export interface MovableClock extends Clock {
  /** Moves the clock on to a moment; a moment before now changes nothing. */
  moveTo(at: Instant): Promise<void>;
  /** The last day to which it may be moved: others' dates are written from there on. */
  last(): Day;
}

/** By the machine's own clock. */
function realLast(): Day {
  return lastInReach('UTC', new Date().toISOString());
}

const OFFSET = 'clock-offset-ms';

/** The machine's clock, which nobody moves: wherever others rely on it. */
export const steadyClock: MovableClock = {
  now: () => new Date().toISOString(),
  moveTo: async () => undefined,
  last: () => realLast(),
};

/** The wall clock with the offset that the store holds. */
export async function movableClock(store: Store): Promise<MovableClock> {
  let offset = Number((await store.settings.get(OFFSET))?.value ?? 0) || 0;
  const now = () => new Date(Date.now() + offset).toISOString();
  return {
    now,
    last: realLast,
    async moveTo(at) {
      const target = Date.parse(at) - Date.now();
      if (target <= offset) return;
      await store.settings.put({ id: OFFSET, value: String(target) });
      offset = target;
    },
  };
}

/** How far the demonstration's clock moves at once. */
export type ClockStep = 'hour' | 'workday' | 'eve';

/**
 * Where a step leads: an hour on; 10:00 of the person's next working day (after reminders have gone out); or 17:05 on
 * the day before the visit of the review, when the day's digest is due.
 */
export function stepTo(step: ClockStep, now: Instant, person: Person, review: Review | undefined): Instant {
  switch (step) {
    case 'hour':
      return addMinutes(now, 60);
    case 'workday': {
      const today = dayIn(person.timeZone, now);
      const next = nextWorkingDay({ person, visits: [] }, today) ?? addDays(today, 1);
      return instantAt(next, '10:00', person.timeZone);
    }
    case 'eve':
      return review ? instantAt(addDays(review.visit.start, -1), '17:05', person.timeZone) : addMinutes(now, 60);
  }
}
