import { STEPS } from '../../flows';
import { PLANNED } from '../../flows/organising/planned';
import { timeIn } from '../../src/method/calendar';
import type { Person } from '../../src/method/person';
import type { PlanItem } from '../../src/method/plan';
import type { Review } from '../../src/method/review';
import { diffPlans, type OtherVisits, planBriefings, planReview } from '../../src/method/schedule';
import { GENOA, GENOA_PEOPLE, somebody } from '../support/genoa-schedule';

/** The steps whose messages are looked at here: what another plans besides is its own. */
const LOOKED_AT = ['preparatory-review', 'consolidation', 'digest', 'organising', 'initial-report', 'own-time'];
const PLANNERS = new Map(
  STEPS.all.flatMap(({ name, planned = {} }) => (LOOKED_AT.includes(name) ? Object.entries(planned) : [])),
);
const MORNING = PLANNED.morning;
const EARLY = '2027-03-01T08:00:00.000Z';
const { openedAt: _, ...NOT_OPENED } = GENOA;

function plan(
  review: Review = GENOA,
  over: { people?: readonly Person[]; now?: string; otherVisits?: OtherVisits } = {},
) {
  return planReview({ review, people: GENOA_PEOPLE, otherVisits: {}, planners: PLANNERS, now: EARLY, ...over });
}

function changed(id: string, over: Partial<Person>): Person[] {
  return GENOA_PEOPLE.map((person) => (person.id === id ? { ...person, ...over } : person));
}

/** `day time kind why` on the recipient's wall clock. */
function diary(items: readonly PlanItem[], person: string, without: readonly string[] = ['pace']): string[] {
  const zone = GENOA_PEOPLE.find((p) => p.id === person)?.timeZone ?? 'Europe/Rome';
  return items
    .filter((item) => item.person === person && !without.includes(item.kind))
    .map((item) => `${item.day} ${timeIn(zone, item.dueAt)} ${item.kind} ${item.why}`);
}

describe('the Genoa review of April 2027', () => {
  test('a peer hears of the opening, the deadline, the call and the journey', () => {
    expect(diary(plan(), 'helsinki')).toEqual([
      '2027-03-23 10:00 opening opening',
      '2027-04-02 09:10 deadline T-2w-2d',
      '2027-04-06 09:10 deadline T-2w',
      '2027-04-08 09:10 call call-1d',
      '2027-04-09 10:00 call call-1h',
      '2027-04-16 09:10 logistics T-3d',
      '2027-04-19 09:10 logistics T-1d',
    ]);
  });

  test('the leader also hears of the merge, on the morning after the gathering and at T-1w, and of what is theirs', () => {
    expect(diary(plan(), 'lyon')).toEqual([
      '2027-03-23 09:00 opening opening',
      '2027-04-02 09:10 deadline T-2w-2d',
      '2027-04-06 09:10 deadline T-2w',
      '2027-04-07 09:10 merge gathered',
      '2027-04-08 09:10 call call-1d',
      '2027-04-09 09:00 call call-1h',
      '2027-04-12 09:10 merge T-1w',
      '2027-04-13 09:10 programme T-1w',
      '2027-04-16 09:10 logistics T-3d',
      '2027-04-19 09:10 logistics T-1d',
      '2027-05-04 09:10 feedback-report T+2w',
      '2027-05-18 09:10 feedback-report T+4w',
    ]);
  });

  test('a facilitator fills in nothing; one hour before the call is too early in London, half an hour is not', () => {
    expect(diary(plan(), 'ethics', [])).toEqual([
      '2027-04-08 09:10 call call-1d',
      '2027-04-09 08:30 call call-1h',
      '2027-04-16 09:10 logistics T-3d',
      '2027-04-19 09:10 logistics T-1d',
    ]);
  });

  test('a peer may get a word on each other working day of theirs, at 09:10', () => {
    const utrecht = plan(GENOA, { otherVisits: { utrecht: [{ start: '2027-03-30', days: 3 }] } });
    expect(diary(utrecht, 'utrecht').slice(0, 2)).toEqual([
      '2027-03-23 09:00 opening opening',
      '2027-04-02 09:10 deadline T-2w-2d',
    ]);
    const paces = utrecht.filter((item) => item.kind === 'pace' && item.person === 'utrecht');
    expect(paces.map((item) => item.day)).toEqual(['2027-03-24', '2027-03-25', '2027-03-26', '2027-04-05']);
    expect(new Set(paces.map((item) => timeIn('Europe/Amsterdam', item.dueAt)))).toEqual(new Set(['09:10']));
  });

  test('the digest comes at 17:00 on the leader’s working days until the day before the visit', () => {
    const digests = plan().filter((item) => item.kind === 'digest');
    expect(digests).toHaveLength(19);
    expect(digests[0]).toMatchObject({ day: '2027-03-23', dueAt: '2027-03-23T16:00:00.000Z' });
    expect(digests.at(-1)).toMatchObject({ day: '2027-04-19', dueAt: '2027-04-19T15:00:00.000Z' });
    expect(digests.map((item) => item.day)).not.toContain('2027-03-29');
    expect(digests.every((item) => item.person === undefined)).toBe(true);
  });

  test('the sheets open to the team at T-2w, 17:30 in Genoa, unless that was done already', () => {
    expect(plan().filter((item) => item.kind === 'gathering')).toEqual([
      {
        id: 'genoa-2027-r3-gathering-team-2027-04-06',
        review: 'genoa-2027',
        kind: 'gathering',
        dueAt: '2027-04-06T15:30:00.000Z',
        day: '2027-04-06',
        why: 'T-2w',
        planRevision: 3,
        status: 'planned',
      },
    ]);
    const gathered = plan({ ...GENOA, gatheredAt: '2027-04-02T10:00:00.000Z' });
    expect(gathered.some((item) => item.kind === 'gathering')).toBe(false);
  });

  test('the host is asked for the report, then on every second working day while it is late', () => {
    expect(diary(plan(NOT_OPENED), 'genoa').slice(0, 6)).toEqual([
      '2027-03-09 09:10 report T-6w',
      '2027-03-16 09:10 report T-5w',
      '2027-03-19 09:10 report T-4w-2d',
      '2027-03-25 09:10 report late',
      '2027-03-30 09:10 report late',
      '2027-04-01 09:10 report late',
    ]);
    expect(diary(plan(), 'genoa')).toHaveLength(9);
    expect(new Set(diary(plan(), 'genoa').map((line) => line.split(' ').at(-1)))).toEqual(new Set(['late']));
    expect(diary(plan({ ...GENOA, reportRevision: 1 }), 'genoa')).toEqual([]);
  });

  test('a report agreed for later is asked for later', () => {
    const due25 = plan({ ...NOT_OPENED, report: { due: '2027-03-25' } });
    expect(diary(due25, 'genoa').slice(0, 4)).toEqual([
      '2027-03-11 09:10 report T-5w-5d',
      '2027-03-18 09:10 report T-4w-5d',
      '2027-03-23 09:10 report T-4w',
      '2027-03-30 09:10 report late',
    ]);
  });

  test('a report that is late opens the review late: nothing is said about it before', () => {
    const late = { ...GENOA, openedAt: '2027-04-05T15:20:00.000Z' };
    // 17:20 in Genoa is past 17:30 in Helsinki: the welcome waits for the morning, and is that day's message.
    expect(diary(plan(late), 'helsinki', []).slice(0, 2)).toEqual([
      '2027-04-06 08:30 opening opening',
      '2027-04-08 09:10 call call-1d',
    ]);
    expect(diary(plan(late), 'lyon', []).slice(0, 3)).toEqual([
      '2027-04-05 17:20 opening opening',
      '2027-04-06 09:10 deadline T-2w',
      '2027-04-07 09:10 merge gathered',
    ]);
    expect(plan(late).find((item) => item.kind === 'digest')?.day).toBe('2027-04-06');
  });

  test('a report accepted early still opens at T-4w, and not before eight thirty in Belfast', () => {
    const early = { ...GENOA, openedAt: '2027-03-15T10:00:00.000Z' };
    const people = changed('utrecht', { timeZone: 'Europe/London' });
    const opening = plan(early, { people }).filter((item) => item.kind === 'opening');
    expect(opening.map((item) => [item.person, item.dueAt])).toEqual([
      ['barcelona', '2027-03-23T08:00:00.000Z'],
      ['helsinki', '2027-03-23T08:00:00.000Z'],
      ['lyon', '2027-03-23T08:00:00.000Z'],
      ['utrecht', '2027-03-23T08:30:00.000Z'],
    ]);
  });
});

describe('days that are not worked', () => {
  test('the days around Malmö’s visit move back over Easter, two of one kind becoming one', () => {
    const malmo: Review = { ...GENOA, id: 'malmo-2027', hostCity: 'Malmö', visit: { start: '2027-03-30', days: 3 } };
    const { call: __, ...review } = { ...malmo, timeZone: 'Europe/Stockholm', openedAt: '2027-03-02T08:00:00.000Z' };
    const items = planReview({ review, people: GENOA_PEOPLE, otherVisits: {}, planners: PLANNERS, now: EARLY });
    // T-1d is Easter Monday, T-3d the Saturday: Good Friday is worked in Utrecht, but not in Barcelona.
    expect(diary(items, 'utrecht').slice(-1)).toEqual(['2027-03-26 09:10 logistics T-1d']);
    expect(diary(items, 'barcelona').slice(-1)).toEqual(['2027-03-25 09:10 logistics T-1d']);
    expect(diary(items, 'barcelona').filter((line) => line.includes('logistics'))).toHaveLength(1);
  });

  test('somebody away for good gets nothing, and planning ends', () => {
    const people = changed('helsinki', { away: [{ from: '2027-01-01', to: '2028-12-31' }] });
    expect(diary(plan(GENOA, { people }), 'helsinki', [])).toEqual([]);
  });

  test('somebody away at the opening is welcomed when they are back', () => {
    const people = changed('helsinki', { away: [{ from: '2027-03-20', to: '2027-03-30' }] });
    expect(diary(plan(GENOA, { people }), 'helsinki', []).slice(0, 2)).toEqual([
      '2027-03-31 08:30 opening opening',
      '2027-04-01 09:10 pace pace',
    ]);
  });

  test('a leader away from the opening to the deadline hears of the merge when back', () => {
    const people = changed('lyon', { away: [{ from: '2027-03-20', to: '2027-04-06' }] });
    expect(diary(plan(GENOA, { people }), 'lyon').slice(0, 2)).toEqual([
      '2027-04-07 09:10 merge gathered',
      '2027-04-08 09:10 call call-1d',
    ]);
  });

  test('a four-day week moves Friday’s message to Thursday', () => {
    const people = changed('helsinki', { workdays: [1, 2, 3, 4] });
    expect(diary(plan(GENOA, { people }), 'helsinki')).toEqual([
      '2027-03-23 10:00 opening opening',
      '2027-04-01 09:10 deadline T-2w-2d',
      '2027-04-06 09:10 deadline T-2w',
      '2027-04-08 09:10 call call-1d',
      '2027-04-15 09:10 logistics T-3d',
      '2027-04-19 09:10 logistics T-1d',
    ]);
  });
});

describe('one message a day', () => {
  test('the call outranks the deadline, which moves a day back', () => {
    const call = '2027-04-07T08:00:00.000Z';
    expect(diary(plan({ ...GENOA, call }), 'helsinki').slice(1, 5)).toEqual([
      '2027-04-02 09:10 deadline T-2w-2d',
      '2027-04-05 09:10 deadline T-2w',
      '2027-04-06 09:10 call call-1d',
      '2027-04-07 10:00 call call-1h',
    ]);
  });

  test('planning again later in the day does not plan what was said that morning', () => {
    const now = '2027-03-23T08:05:00.000Z';
    const again = plan(GENOA, { now });
    expect(again.filter((item) => item.day === '2027-03-23').map((item) => item.kind)).toEqual(['digest']);
    expect(again).toEqual(plan().filter((item) => item.dueAt >= now));
  });
});

describe('who is planned for', () => {
  test('nobody who left, and nobody of the host city but for the report', () => {
    const gone = plan(GENOA, { people: changed('helsinki', { active: false }) });
    expect(gone.some((item) => item.person === 'helsinki')).toBe(false);
    const moved = plan(GENOA, { people: changed('barcelona', { city: 'Genoa' }) });
    expect(moved.some((item) => item.person === 'barcelona')).toBe(false);
  });
});

describe('organisers’ mornings', () => {
  const olga = somebody('olga', { timeZone: 'Europe/Brussels', holidays: 'BE' });

  test('come on each working day of the next two weeks at 08:45', () => {
    const mornings = planBriefings('morning', MORNING, [olga], '2027-03-25T12:00:00.000Z');
    expect(mornings).toHaveLength(9);
    expect(mornings[0]).toEqual({
      id: 'morning-olga-2027-03-26',
      review: '',
      kind: 'morning',
      person: 'olga',
      dueAt: '2027-03-26T07:45:00.000Z',
      day: '2027-03-26',
      why: 'daily',
      planRevision: 0,
      status: 'planned',
    });
    expect(mornings.map((item) => item.day)).not.toContain('2027-03-29');
    expect(mornings.at(-1)?.day).toBe('2027-04-08');
  });

  test('end where they are told to', () => {
    const days = planBriefings('morning', MORNING, [olga], '2027-04-05T06:00:00.000Z', '2027-04-07T06:00:00.000Z').map(
      (item) => item.day,
    );
    expect(days).toEqual(['2027-04-05', '2027-04-06']);
  });
});

describe('comparing plans', () => {
  test('a moved call changes the call’s messages and leaves the others', () => {
    const before = plan();
    const after = plan({ ...GENOA, planRevision: 4, call: '2027-04-12T08:00:00.000Z' });
    const { kept, added, removed } = diffPlans(before, after);
    expect(new Set(added.map((item) => item.kind))).toEqual(new Set(['call', 'merge']));
    expect(removed.every((item) => ['call', 'merge'].includes(item.kind) && item.planRevision === 3)).toBe(true);
    expect(kept.every((item) => item.planRevision === 4)).toBe(true);
    expect(kept.length + added.length).toBe(after.length);
    expect(kept.length + removed.length).toBe(before.length);
  });

  test('the same plan changes nothing', () => {
    expect(diffPlans(plan(), plan())).toEqual({ kept: plan(), added: [], removed: [] });
  });
});
