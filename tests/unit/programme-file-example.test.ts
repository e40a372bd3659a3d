import { join } from 'node:path';
import { shippedBenchmarks } from '../../src/benchmarks';
import { addDays, dayIn, daysBetween, isWorkingDay, tDay, timeIn, weekday } from '../../src/method/calendar';
import { answerers } from '../../src/method/review';
import { shiftToToday } from '../../src/programme/example';
import { loadProgrammeFile, type ProgrammeFile } from '../../src/programme/programme-file';
import { saidOf } from '../support/said-of-files';

const parsed = loadProgrammeFile(join(__dirname, '../../examples/inti-cities-2027.yaml'), shippedBenchmarks());
const programme = (): ProgrammeFile => {
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems, null, 1));
  return parsed.programme;
};
const person = (email: string) => programme().people.find((p) => p.email === email);
const cityOf = (email: string) => person(email)?.city;

test('the example is valid; its only warnings are the gaps in the reports', () => {
  expect(parsed.ok).toBe(true);
  expect(parsed.warnings.filter((w) => !saidOf(w).includes('the report says nothing'))).toEqual([]);
  expect(parsed.warnings.filter((w) => w.file === 'genoa-report.csv').map(saidOf)).toEqual([
    expect.stringContaining('8 of 73 indicators'),
  ]);
});

test('hosts, dates and teams are the method page’s', () => {
  const teams = programme().reviews.map(({ hostCity, visit, members }) => [
    hostCity,
    visit.start,
    visit.days,
    ...answerers({ members }).flatMap((email) => cityOf(email) ?? []),
  ]);
  expect(teams).toEqual([
    ['Helsinki', '2027-02-09', 3, 'Rotterdam', 'Malmö', 'Barcelona', 'Milan'],
    ['Rotterdam', '2027-03-09', 3, 'Helsinki', 'Lyon', 'Belfast', 'Amaroussion'],
    ['Malmö', '2027-03-30', 3, 'Düsseldorf', 'Genoa', 'Tampere', 'Utrecht'],
    ['Genoa', '2027-04-20', 3, 'Lyon', 'Helsinki', 'Barcelona', 'Utrecht'],
    ['Düsseldorf', '2027-05-18', 3, 'Malmö', 'Rotterdam', 'Milan', 'Tampere'],
    ['Lyon', '2027-06-15', 3, 'Genoa', 'Düsseldorf', 'Belfast', 'Amaroussion'],
  ]);
});

test('nineteen city peers fill twenty-four seats: each city twice, never at home', () => {
  const seats = programme().reviews.flatMap(({ hostCity, members }) =>
    answerers({ members }).flatMap((email) => (cityOf(email) ? [{ email, hostCity, city: cityOf(email) }] : [])),
  );
  expect(seats).toHaveLength(24);
  expect(new Set(seats.map((s) => s.email)).size).toBe(19);
  expect(seats.filter((s) => s.city === s.hostCity)).toEqual([]);
  const perCity = new Map<string | undefined, number>();
  for (const { city } of seats) perCity.set(city, (perCity.get(city) ?? 0) + 1);
  expect(new Set(perCity.values())).toEqual(new Set([2]));
  expect(perCity.size).toBe(12);
});

test('every team has one or two members of partner organisations, a facilitator, an organiser and a host contact', () => {
  for (const { hostCity, members } of programme().reviews) {
    const partners = answerers({ members }).filter((email) => person(email)?.organisation);
    expect([1, 2]).toContain(partners.length);
    expect([members.facilitators.length, members.organisers.length > 0]).toEqual([1, true]);
    expect(members.host.map(cityOf)).toEqual(members.host.map(() => hostCity));
  }
});

test('each call lies one to two weeks before its visit, on a working day of the whole team', () => {
  for (const review of programme().reviews) {
    const day = dayIn(review.timeZone, review.call ?? '');
    expect(day >= tDay(review, -2) && day <= tDay(review, -1)).toBe(true);
    const off = answerers(review).filter((email) => {
      const found = person(email);
      return !found || !isWorkingDay({ person: found, visits: [] }, day);
    });
    expect([review.id, off]).toEqual([review.id, []]);
  }
});

test('Genoa’s report contradicts itself once and names functions of every voice', () => {
  const lines = programme().reviews.find((r) => r.id === 'genoa-2027')?.lines ?? [];
  expect(lines).toHaveLength(65);
  const text = (id: string) => lines.find((l) => l.indicator === id)?.text;
  expect(text('IE-IMP-1')).toContain('lacked a quorum');
  expect(text('WP-IMP-1')).toContain('attend regularly');
  const types = new Set(lines.map((l) => l.sourceType));
  for (const type of ['administration', 'elected', 'partner_org', 'migrant_group', 'service_user'] as const)
    expect(types).toContain(type);
});

test('on any day of two years the shifted example has Genoa in the middle of its desk review and Malmö on the second day of its visit', () => {
  const original = programme();
  for (let n = 0; n < 731; n += 1) {
    const today = addDays('2025-12-20', n);
    const shifted = shiftToToday(original, today);
    const genoa = shifted.reviews.find((r) => r.id === 'genoa-2027');
    const start = genoa?.visit.start ?? '';
    expect(today >= addDays(start, -25) && today <= addDays(start, -17)).toBe(true);
    shifted.reviews.forEach((review, k) => {
      const before = original.reviews[k];
      if (!before?.call || !review.call) throw new TypeError('a review lost its call');
      // Of the one that is visited today the weekdays follow from today's.
      if (review.id === 'malmo-2027') expect(review.visit.start).toBe(addDays(today, -1));
      else expect(weekday(review.visit.start)).toBe(weekday(before.visit.start));
      expect(daysBetween(review.report.due, review.visit.start)).toBe(28);
      expect(timeIn(review.timeZone, review.call)).toBe('10:00');
      expect(daysBetween(dayIn(review.timeZone, review.call), review.visit.start)).toBe(
        daysBetween(dayIn(before.timeZone, before.call), before.visit.start),
      );
    });
  }
});

test('shifting a shifted example to the same day changes nothing', () => {
  const once = shiftToToday(programme(), '2026-11-24');
  expect(shiftToToday(once, '2026-11-24')).toEqual(once);
  expect(once).not.toEqual(programme());
});
