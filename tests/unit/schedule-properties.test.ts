import fc from 'fast-check';
import { STEPS } from '../../flows';
import {
  addDays,
  dayIn,
  instantAt,
  isWithinHours,
  isWorkingDay,
  timeIn,
  type VisitDays,
} from '../../src/method/calendar';
import type { Person } from '../../src/method/person';
import type { PlanItem } from '../../src/method/plan';
import type { Review } from '../../src/method/review';
import { planReview } from '../../src/method/schedule';
import { openingOf } from '../../src/method/wishes';
import { GENOA, somebody } from '../support/genoa-schedule';

const IDS = ['lead', 'one', 'two', 'helper', 'host'] as const;
const PLACES = [
  { timeZone: 'Europe/London', holidays: 'GB-NIR' },
  { timeZone: 'Europe/Athens', holidays: 'GR' },
  { timeZone: 'Europe/Helsinki', holidays: 'FI' },
  { timeZone: 'Europe/Madrid', holidays: 'ES-CT' },
  { timeZone: 'Europe/Berlin', holidays: 'DE-NW' },
  { timeZone: 'America/Los_Angeles', holidays: 'US' },
  { timeZone: 'Pacific/Auckland', holidays: 'NZ' },
];

const day = fc.integer({ min: 0, max: 150 }).map((n) => addDays('2027-01-11', n));
const stretch = fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
const visit = fc.record({ start: day, days: fc.integer({ min: 1, max: 4 }) });

function person(id: string): fc.Arbitrary<Person> {
  return fc
    .record({
      place: fc.constantFrom(...PLACES),
      away: fc.array(stretch, { maxLength: 2 }),
      workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    })
    .map(({ place, away, workdays }) => somebody(id, { ...place, away, workdays }));
}

const people = fc.tuple(...IDS.map(person));
const otherVisits = fc.dictionary(fc.constantFrom(...IDS), fc.array(visit, { maxLength: 2 }));
const review: fc.Arbitrary<Review> = fc
  .record({
    start: day.map((d) => addDays(d, 40)),
    opened: fc.option(fc.integer({ min: -35, max: 5 }), { nil: undefined }),
    openedTime: fc.constantFrom('06:10', '09:00', '17:25', '23:50'),
    callDay: fc.option(fc.integer({ min: -16, max: -5 }), { nil: undefined }),
    callTime: fc.constantFrom('08:00', '10:00', '18:30'),
    due: fc.integer({ min: -40, max: -10 }),
  })
  .map(({ start, opened, openedTime, callDay, callTime, due }) => ({
    ...reviewOn(start, due),
    ...(opened === undefined ? {} : { openedAt: instantAt(addDays(start, opened), openedTime, GENOA.timeZone) }),
    ...(callDay === undefined ? {} : { call: instantAt(addDays(start, callDay), callTime, GENOA.timeZone) }),
  }));
const now = day.map((d) => `${d}T11:00:00.000Z`);
const situation = fc.record({ review, people, otherVisits, planners: fc.constant(STEPS.planned), now });

function reviewOn(start: string, due = -28): Review {
  const { openedAt: _, call: __, ...rest } = GENOA;
  const members = { organisers: [], leader: 'lead', peers: ['one', 'two'], facilitators: ['helper'], host: ['host'] };
  return {
    ...rest,
    visit: { start, days: 3 },
    report: { due: addDays(start, due) },
    members: { ...members, observers: [] },
  };
}

function personal(items: readonly PlanItem[]): (PlanItem & { person: string })[] {
  return items.flatMap((item) => (item.person === undefined ? [] : [{ ...item, person: item.person }]));
}

test('messages reach people only on their working days, in their hours', () => {
  fc.assert(
    fc.property(situation, (input) => {
      for (const item of personal(planReview(input))) {
        const recipient = input.people.find((p) => p.id === item.person);
        const visits: VisitDays[] = input.otherVisits[item.person] ?? [];
        if (!recipient) throw new RangeError(item.person);
        expect(item.day).toBe(dayIn(recipient.timeZone, item.dueAt));
        expect(isWorkingDay({ person: recipient, visits }, item.day)).toBe(true);
        expect(isWithinHours(recipient.timeZone, item.dueAt)).toBe(true);
      }
    }),
  );
});

test('nobody gets two messages on one day', () => {
  fc.assert(
    fc.property(situation, (input) => {
      const days = personal(planReview(input)).map((item) => `${item.person} ${item.day}`);
      expect(new Set(days).size).toBe(days.length);
    }),
  );
});

test('ids are unique and hold no colon, and nothing lies in the past', () => {
  fc.assert(
    fc.property(situation, (input) => {
      const items = planReview(input);
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      expect(items.filter((item) => item.id.includes(':') || item.dueAt < input.now)).toEqual([]);
    }),
  );
});

test('nothing about the desk review is said before it opens or after its own moment', () => {
  fc.assert(
    fc.property(situation, (input) => {
      const items = planReview(input);
      const welcomed = new Map(items.filter((i) => i.kind === 'opening').map((i) => [i.person, i.dueAt]));
      const end = instantAt(addDays(input.review.visit.start, -14), '17:30', input.review.timeZone);
      // A review that opens after its deadline still welcomes its team.
      const isLate = openingOf(input.review, input.now) > end;
      for (const item of items) {
        if (item.kind === 'pace' || item.kind === 'deadline' || item.kind === 'opening') {
          if (item.kind !== 'opening' || !isLate) expect(item.dueAt <= end).toBe(true);
          expect(item.dueAt >= (welcomed.get(item.person) ?? '')).toBe(true);
        }
        if (item.kind === 'call') expect(item.dueAt < (input.review.call ?? '')).toBe(true);
      }
    }),
  );
});

test('planning twice gives the same, and planning later gives the rest of it', () => {
  fc.assert(
    fc.property(situation, day, (input, later) => {
      const items = planReview(input);
      expect(planReview({ ...input, people: [...input.people].reverse() })).toEqual(items);
      if (input.review.openedAt === undefined) return;
      const at = [input.now, `${later}T11:00:00.000Z`].sort()[1] ?? input.now;
      expect(planReview({ ...input, now: at })).toEqual(items.filter((item) => item.dueAt >= at));
    }),
  );
});

test('without holidays, a visit moved by whole weeks moves every message by as many', () => {
  const zones = PLACES.map((place) => place.timeZone);
  const plainPeople = fc
    .tuple(...IDS.map(() => fc.constantFrom(...zones)))
    .map((chosen) => chosen.map((timeZone, n) => somebody(IDS[n] ?? '', { timeZone })));
  // All Tuesdays, on either side of the clock changes of March, but never across them.
  const weeks = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(plainPeople, weeks, (team, shift) => {
      const plan = (start: string) =>
        planReview({
          review: reviewOn(start),
          people: team,
          otherVisits: {},
          planners: STEPS.planned,
          now: '2027-01-01T00:00:00.000Z',
        });
      const before = plan('2027-06-01').map((item) => local(item, team, shift));
      const after = plan(addDays('2027-06-01', shift * 7)).map((item) => local(item, team, 0));
      expect(after.sort()).toEqual(before.sort());
    }),
  );
});

function local(item: PlanItem, team: readonly Person[], shift: number): string {
  const zone = team.find((p) => p.id === (item.person ?? 'lead'))?.timeZone ?? '';
  return `${addDays(item.day, shift * 7)} ${timeIn(zone, item.dueAt)} ${item.kind} ${item.person} ${item.why}`;
}
