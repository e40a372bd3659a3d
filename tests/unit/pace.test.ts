import { addDays, addMinutes, deadline, earliestOpening, instantAt } from '../../src/method/calendar';
import { needsReminder, type PaceInput, paceOf } from '../../src/method/pace';
import { GENOA, somebody } from '../support/genoa-schedule';

/** Genoa's desk review as an Italian team mate without an Italian office would live it: T-4w to T-2w, no holidays. */
function input(over: Partial<PaceInput> = {}): PaceInput {
  return {
    total: 73,
    judged: 0,
    completions: [],
    calendar: { person: somebody('p'), visits: [] },
    opening: earliestOpening(GENOA),
    deadline: deadline(GENOA),
    now: rome('2027-03-24', '09:10'),
    ...over,
  };
}

function rome(day: string, time: string): string {
  return instantAt(day, time, 'Europe/Rome');
}

function sheets(count: number, at: string): PaceInput['completions'] {
  return Array.from({ length: count }, () => ({ at }));
}

describe('the pace needed', () => {
  test('spreads what is left over the working days left, today and the last one included', () => {
    const pace = paceOf(input({ completions: sheets(13, rome('2027-03-23', '15:00')), judged: 20 }));
    expect(pace).toMatchObject({ total: 73, complete: 13, judged: 20, workingDaysLeft: 10, perDayNeeded: 6 });
  });

  test('a day that is over is not left any more', () => {
    expect(paceOf(input({ now: rome('2027-03-24', '17:29') })).workingDaysLeft).toBe(10);
    expect(paceOf(input({ now: rome('2027-03-24', '17:30') })).workingDaysLeft).toBe(9);
  });

  test('counts own holidays, absences and visits', () => {
    const catalan = somebody('c', { holidays: 'ES-CT', away: [{ from: '2027-04-05', to: '2027-04-05' }] });
    const calendar = { person: catalan, visits: [{ start: '2027-03-30', days: 3 }] };
    // Left: 24 and 25 March, 2 and 6 April.
    expect(paceOf(input({ calendar }))).toMatchObject({ workingDaysLeft: 4, perDayNeeded: 19 });
  });

  test('after the deadline everything that is left is needed, without a day for it', () => {
    const pace = paceOf(
      input({ now: rome('2027-04-06', '17:31'), completions: sheets(70, rome('2027-03-24', '10:00')) }),
    );
    expect(pace).toMatchObject({ workingDaysLeft: 0, perDayNeeded: 3, behind: true });
  });

  test('nothing is needed from who is done', () => {
    const pace = paceOf(
      input({ now: rome('2027-04-07', '10:00'), completions: sheets(73, rome('2027-03-24', '10:00')) }),
    );
    expect(pace).toMatchObject({ perDayNeeded: 0, behind: false });
    expect(needsReminder(pace)).toBe(false);
  });
});

describe('behind', () => {
  // Eleven working days from 23 March to 6 April; on the morning of the 25th two are over: 73 × 2 / 11 = 13.3.
  test('is fewer than the even pace over the days that are over, rounded down', () => {
    const now = rome('2027-03-25', '09:10');
    const at = rome('2027-03-24', '16:00');
    expect(paceOf(input({ now, completions: sheets(13, at) }))).toMatchObject({ expectedByNow: 13, behind: false });
    expect(paceOf(input({ now, completions: sheets(12, at) }))).toMatchObject({ expectedByNow: 13, behind: true });
  });

  test('nobody is behind on the first day, or after days they do not work', () => {
    expect(paceOf(input({ now: rome('2027-03-23', '16:00') })).behind).toBe(false);
    const away = somebody('a', { away: [{ from: '2027-03-22', to: '2027-03-31' }] });
    const calendar = { person: away, visits: [] };
    expect(paceOf(input({ calendar, now: rome('2027-04-01', '09:10') }))).toMatchObject({
      expectedByNow: 0,
      behind: false,
      silentWorkingDays: 0,
    });
  });

  test('somebody away all along is not behind before the deadline', () => {
    const away = somebody('a', { away: [{ from: '2027-01-01', to: '2027-12-31' }] });
    const pace = paceOf(input({ calendar: { person: away, visits: [] }, now: rome('2027-04-01', '09:10') }));
    expect(pace).toMatchObject({ workingDaysLeft: 0, expectedByNow: 0, behind: false });
  });

  test('a late opening compresses the pace', () => {
    const opening = rome('2027-04-01', '11:00');
    expect(paceOf(input({ opening, now: rome('2027-04-01', '11:00') }))).toMatchObject({
      workingDaysLeft: 4,
      perDayNeeded: 19,
      expectedByNow: 0,
    });
    expect(paceOf(input({ opening, now: rome('2027-04-02', '09:10') })).expectedByNow).toBe(18);
  });
});

describe('silence', () => {
  test('counts own working days that are over and brought nothing, from the day after the last save', () => {
    const completions = sheets(60, rome('2027-03-25', '10:00'));
    const at = (day: string) => paceOf(input({ completions, now: rome(day, '09:10') })).silentWorkingDays;
    expect(['2027-03-26', '2027-03-29', '2027-03-30'].map(at)).toEqual([0, 1, 2]);
  });

  test('calls for a word after two days even on pace, unless a draft was saved', () => {
    const completions = sheets(60, rome('2027-03-25', '10:00'));
    const now = rome('2027-03-30', '09:10');
    expect(needsReminder(paceOf(input({ completions, now })))).toBe(true);
    expect(needsReminder(paceOf(input({ completions, now, lastSaved: rome('2027-03-29', '11:00') })))).toBe(false);
  });
});

describe('minutes', () => {
  const start = rome('2027-03-24', '09:00');

  test('are the median of own sheets, breaks left out', () => {
    // 5 and 7 minutes, then a night, then 6 minutes.
    const times = [0, 5, 12, 1440, 1446].map((m) => ({ at: addMinutes(start, m) }));
    const pace = paceOf(input({ completions: times, now: addMinutes(start, 1450) }));
    expect(pace).toMatchObject({ minutesEach: 6, minutesLeft: 6 * 68 });
  });

  test('know when a sheet was started, and do not count judgements made days before', () => {
    const times = [4, 10, 18].map((m) => ({ at: addMinutes(start, m), startedAt: addMinutes(start, m - 4) }));
    expect(paceOf(input({ completions: times })).minutesEach).toBe(4);
    const early = [0, 6, 12, 18].map((m) => ({
      at: addMinutes(start, m),
      startedAt: rome(addDays('2027-03-24', -1), '10:00'),
    }));
    expect(paceOf(input({ completions: [...early].reverse() })).minutesEach).toBe(6);
  });

  test('are unknown before three sheets could be timed', () => {
    const times = [0, 5, 12].map((m) => ({ at: addMinutes(start, m) }));
    expect(paceOf(input({ completions: times }))).toMatchObject({ minutesEach: undefined, minutesLeft: undefined });
  });
});

describe('who is called silent', () => {
  const late = rome('2027-03-31', '12:00');
  const quiet = (over: Partial<PaceInput> = {}) => paceOf(input({ now: late, ...over })).silentWorkingDays;
  const today = [{ from: '2027-03-31', to: '2027-03-31' }];

  test('somebody who is expected to answer and has not for working days', () => {
    expect(quiet()).toBe(5);
  });

  test.each<[string, Partial<PaceInput>]>([
    ['has finished', { completions: sheets(73, rome('2027-03-24', '10:00')) }],
    ['is away', { calendar: { person: somebody('p', { away: today }), visits: [] } }],
    ['asked for silence', { calendar: { person: somebody('p', { paused: true }), visits: [] } }],
  ])('nobody who %s', (_, over) => {
    expect(quiet(over)).toBe(0);
  });
});
