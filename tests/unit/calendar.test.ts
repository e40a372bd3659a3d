import {
  addDays,
  dayIn,
  daysBetween,
  deadline,
  earliestOpening,
  gatheringAt,
  instantAt,
  isHoliday,
  isHolidayCode,
  isWithinHours,
  isWorkingDay,
  nextWorkingDay,
  nextWorkingMoment,
  previousWorkingDay,
  tDay,
  timeIn,
  tName,
  visitsElsewhere,
  type WorkCalendar,
  weekday,
  workingDaysBetween,
} from '../../src/method/calendar';
import type { Person } from '../../src/method/person';
import { GENOA, somebody } from '../support/genoa-schedule';

function calendar(over: Partial<Person> = {}, visits: WorkCalendar['visits'] = []): WorkCalendar {
  return { person: somebody('somebody', over), visits };
}

describe('days and instants', () => {
  test('a wall-clock time becomes the instant at which the zone shows it', () => {
    expect(instantAt('2027-03-23', '17:30', 'Europe/Rome')).toBe('2027-03-23T16:30:00.000Z');
    expect(instantAt('2027-04-06', '17:30', 'Europe/Rome')).toBe('2027-04-06T15:30:00.000Z');
    expect(instantAt('2027-04-06', '17:30', 'Europe/London')).toBe('2027-04-06T16:30:00.000Z');
    expect(instantAt('2027-04-06', '17:30', 'Europe/Helsinki')).toBe('2027-04-06T14:30:00.000Z');
    expect(instantAt('2027-04-06', '17:30', 'Europe/Athens')).toBe('2027-04-06T14:30:00.000Z');
  });

  test('a time that the clock skips moves forward by what was skipped', () => {
    expect(instantAt('2027-03-28', '02:30', 'Europe/Rome')).toBe('2027-03-28T01:30:00.000Z');
    expect(timeIn('Europe/Rome', instantAt('2027-03-28', '02:30', 'Europe/Rome'))).toBe('03:30');
    expect(timeIn('Europe/London', instantAt('2027-03-28', '01:30', 'Europe/London'))).toBe('02:30');
    expect(timeIn('Europe/Helsinki', instantAt('2027-03-28', '03:30', 'Europe/Helsinki'))).toBe('04:30');
  });

  test('of a time that the clock shows twice the first is meant', () => {
    expect(instantAt('2027-10-31', '02:30', 'Europe/Rome')).toBe('2027-10-31T00:30:00.000Z');
    expect(instantAt('2027-11-07', '01:30', 'America/New_York')).toBe('2027-11-07T05:30:00.000Z');
  });

  test('on the day of the clock change the hours of work follow the new time', () => {
    expect(instantAt('2027-03-28', '09:10', 'Europe/Rome')).toBe('2027-03-28T07:10:00.000Z');
    expect(instantAt('2027-03-27', '09:10', 'Europe/Rome')).toBe('2027-03-27T08:10:00.000Z');
  });

  test('the day depends on the zone', () => {
    expect(dayIn('Europe/Athens', '2027-04-05T22:00:00.000Z')).toBe('2027-04-06');
    expect(dayIn('Europe/London', '2027-04-05T22:00:00.000Z')).toBe('2027-04-05');
  });

  test('days are counted across months, leap days and the clock change', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-04-20', '2027-04-06')).toBe(-14);
    expect([weekday('2027-04-19'), weekday('2027-04-25')]).toEqual([1, 7]);
  });
});

describe('public holidays', () => {
  test.each([
    ['IT', '2027-03-28', 'Easter Sunday'],
    ['IT', '2027-03-29', 'Easter Monday'],
    ['NL', '2027-03-29', 'Easter Monday'],
    ['ES-CT', '2027-06-24', 'Sant Joan, in Catalonia'],
    ['ES-CT', '2027-03-26', 'Good Friday, of the whole country'],
    ['DE-NW', '2027-05-27', 'Corpus Christi, in North Rhine-Westphalia'],
    ['GB-NIR', '2027-07-12', 'the Boyne, in Northern Ireland'],
    ['GR', '2027-05-03', 'Orthodox Easter Monday'],
  ])('%s %s is one: %s', (code, day) => {
    expect(isHoliday(code, day)).toBe(true);
  });

  test.each<[string | undefined, string, string]>([
    ['ES', '2027-06-24', 'only in Catalonia'],
    ['DE-BE', '2027-05-27', 'not in Berlin'],
    ['GR', '2027-03-29', 'the western Easter Monday'],
    ['IT', '2027-04-20', 'an ordinary day'],
    ['DE-NW', '2027-12-24', 'no public holiday, whatever offices do'],
    ['XX', '2027-12-25', 'a country nobody knows'],
    [undefined, '2027-12-25', 'no holidays asked for'],
  ])('%s %s is none: %s', (code, day) => {
    expect(isHoliday(code, day)).toBe(false);
  });

  test('knows which codes mean something', () => {
    expect(['NL', 'ES-CT', 'DE-NW', 'gb-nir'].map(isHolidayCode)).toEqual([true, true, true, true]);
    expect(['XX', 'ES-ZZ', 'Spain', ''].map(isHolidayCode)).toEqual([false, false, false, false]);
  });
});

describe('working days', () => {
  test('weekends, holidays, absences and visits elsewhere are none', () => {
    const busy = calendar({ holidays: 'NL', away: [{ from: '2027-04-08', to: '2027-04-09' }] }, [
      { start: '2027-03-30', days: 3 },
    ]);
    expect(workingDaysBetween(busy, '2027-03-26', '2027-04-12')).toEqual([
      '2027-03-26',
      '2027-04-02',
      '2027-04-05',
      '2027-04-06',
      '2027-04-07',
      '2027-04-12',
    ]);
  });

  test('neighbours of a day skip what is not worked, and never are the day itself', () => {
    const dutch = calendar({ holidays: 'NL' });
    expect(previousWorkingDay(dutch, '2027-03-30')).toBe('2027-03-26');
    expect(nextWorkingDay(dutch, '2027-03-26')).toBe('2027-03-30');
    expect(nextWorkingDay(dutch, '2027-04-06')).toBe('2027-04-07');
  });

  test('a four-day week leaves its fifth day alone', () => {
    const fourDays = calendar({ workdays: [1, 2, 3, 4] });
    expect(isWorkingDay(fourDays, '2027-04-09')).toBe(false);
    expect(nextWorkingDay(fourDays, '2027-04-08')).toBe('2027-04-12');
    expect(workingDaysBetween(fourDays, '2027-04-05', '2027-04-18')).toHaveLength(8);
  });

  test('somebody away for months, or without any working day, is not found', () => {
    const away = calendar({ away: [{ from: '2027-01-01', to: '2027-12-31' }] });
    expect(previousWorkingDay(away, '2027-06-01')).toBeUndefined();
    expect(nextWorkingDay(away, '2027-06-01')).toBeUndefined();
    expect(nextWorkingMoment(away, '2027-06-01T08:00:00.000Z')).toBeUndefined();
    expect(nextWorkingDay(calendar({ workdays: [] }), '2027-06-01')).toBeUndefined();
  });

  test('the next working moment is now, this morning or the next working day', () => {
    const greek = calendar({ timeZone: 'Europe/Athens', holidays: 'GR' });
    expect(nextWorkingMoment(greek, '2027-04-06T09:00:00.000Z')).toBe('2027-04-06T09:00:00.000Z');
    expect(nextWorkingMoment(greek, '2027-04-06T03:00:00.000Z')).toBe('2027-04-06T05:30:00.000Z');
    expect(nextWorkingMoment(greek, '2027-04-09T15:00:00.000Z')).toBe('2027-04-12T05:30:00.000Z');
    // Friday evening before the Orthodox Easter weekend's holidays.
    expect(nextWorkingMoment(greek, '2027-04-29T15:00:00.000Z')).toBe('2027-05-04T05:30:00.000Z');
  });

  test('the hours include both ends', () => {
    expect(isWithinHours('Europe/Rome', '2027-04-06T06:30:00.000Z')).toBe(true);
    expect(isWithinHours('Europe/Rome', '2027-04-06T06:29:00.000Z')).toBe(false);
    expect(isWithinHours('Europe/Rome', '2027-04-06T15:30:00.000Z')).toBe(true);
    expect(isWithinHours('Europe/Rome', '2027-04-06T15:31:00.000Z')).toBe(false);
  });
});

describe('the days of a review', () => {
  test('the deadline and the gathering are T-2w at 17:30 in the host city', () => {
    expect(deadline(GENOA)).toBe('2027-04-06T15:30:00.000Z');
    expect(gatheringAt(GENOA)).toBe('2027-04-06T15:30:00.000Z');
    expect(deadline({ ...GENOA, timeZone: 'Europe/Helsinki' })).toBe('2027-04-06T14:30:00.000Z');
  });

  test('it opens at T-4w, 09:00, on the winter side of the clock change', () => {
    expect(earliestOpening(GENOA)).toBe('2027-03-23T08:00:00.000Z');
  });

  test('days have the names the method gives them', () => {
    const names = [tDay(GENOA, -4, -2), tDay(GENOA, -2), tDay(GENOA, 0, -3), tDay(GENOA, 0), tDay(GENOA, 2)];
    expect(names).toEqual(['2027-03-21', '2027-04-06', '2027-04-17', '2027-04-20', '2027-05-04']);
    expect(names.map((day) => tName(GENOA, day))).toEqual(['T-4w-2d', 'T-2w', 'T-3d', 'T0', 'T+2w']);
  });

  test('only those who fill in sheets of another review travel', () => {
    const malmo = {
      id: 'malmo-2027',
      visit: { start: '2027-03-30', days: 3 },
      members: { ...GENOA.members, leader: 'dusseldorf', peers: ['genoa', 'utrecht'], facilitators: ['ethics'] },
    };
    const visits = visitsElsewhere([GENOA, malmo], GENOA.id);
    expect(visits).toEqual({ dusseldorf: [malmo.visit], genoa: [malmo.visit], utrecht: [malmo.visit] });
  });
});
