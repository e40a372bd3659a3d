import fc from 'fast-check';
import { propose } from '../../flows/interviews/proposing';
import { isBetter, worthOf } from '../../flows/interviews/proposing/objective';
import {
  type Asked,
  type GivenTalk,
  MOST_A_DAY,
  type Placed,
  type Span,
  type Talk,
  TRAVEL,
} from '../../flows/interviews/proposing/programme';
import { runs } from '../support/runs';

const DAY = 24 * 60;
const HOURS = [0, 1, 2].flatMap((day) => [
  { from: day * DAY + 9 * 60, to: day * DAY + 12 * 60 + 30 },
  { from: day * DAY + 14 * 60, to: day * DAY + 17 * 60 },
]);
const TYPES = ['administration', 'elected', 'partner_org', 'service_user', 'migrant_group'];

const team = (homes: readonly string[]) => homes.map((home, n) => ({ id: `peer-${n}`, home }));

function talk(n: number, more: Partial<Talk> = {}): Talk {
  const sourceType = TYPES[n % TYPES.length] ?? '';
  const isOutside = n % TYPES.length >= 2;
  return {
    key: `talk-${n}`,
    sourceType,
    isOutside,
    organisation: isOutside ? `organisation-${n}` : 'municipality',
    indicators: [],
    hypotheses: [],
    minutes: 60,
    ...more,
  };
}

const keys = (prefix: string, most: number) =>
  fc.uniqueArray(fc.nat({ max: most }), { maxLength: 4 }).map((all) => all.map((n) => `${prefix}-${n}`));

/** Talks of all kinds, of whom some are held at an hour of theirs; a team of two to eight, of few cities. */
const programmes: fc.Arbitrary<Asked> = fc
  .record({
    talks: fc.array(
      fc.record({
        hypotheses: keys('h', 14),
        indicators: keys('i', 30),
        isInterpreted: fc.boolean(),
        isNew: fc.boolean(),
      }),
      { maxLength: 30 },
    ),
    held: fc.array(fc.record({ day: fc.nat({ max: 2 }), half: fc.nat({ max: 12 }) }), { maxLength: 6 }),
    homes: fc.array(fc.constantFrom('Genoa', 'Lyon', 'Oslo', 'Gent'), { minLength: 2, maxLength: 8 }),
    most: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ talks, held, homes, most }) => ({
    hypotheses: Array.from({ length: 15 }, (_, n) => `h-${n}`),
    team: team(homes),
    given: held.map(({ day, half }, n): GivenTalk => {
      const from = day * DAY + 9 * 60 + half * 30;
      return { from, to: from + 60, talk: talk(100 + n), pair: [] };
    }),
    wanted: talks.map(({ isInterpreted, isNew, ...more }, n) =>
      talk(n, { ...more, minutes: isInterpreted ? 90 : 60, ...(isNew ? { isNew } : {}) }),
    ),
    hours: HOURS,
    most,
    mostNew: 5,
  }));

describe('a programme of interviews as it is proposed', () => {
  it('has nobody in two places, no pair of one home, keeps given hours and lies in the offered ones', () => {
    fc.assert(
      fc.property(programmes, (asked) => {
        const { placed } = propose(asked);
        const homes = new Map(asked.team.map(({ id, home }) => [id, home]));
        for (const { id } of asked.team) {
          const own = placed.filter(({ pair }) => pair.includes(id));
          for (const [n, one] of own.entries())
            for (const other of own.slice(n + 1))
              expect(one.from >= other.to + TRAVEL || other.from >= one.to + TRAVEL).toBe(true);
          for (const day of [0, 1, 2])
            expect(own.filter(({ from }) => Math.floor(from / DAY) === day).length).toBeLessThanOrEqual(MOST_A_DAY);
        }
        for (const { pair, isGiven, writes } of placed) {
          expect(pair.length === 2 || isGiven).toBe(true);
          expect(new Set(pair.map((id) => homes.get(id))).size).toBe(pair.length);
          expect(writes === undefined ? pair.length === 0 : pair.includes(writes)).toBe(true);
        }
        for (const given of asked.given)
          expect(placed).toContainEqual(
            expect.objectContaining({ from: given.from, to: given.to, talk: given.talk, isGiven: true }),
          );
        const own = placed.filter(({ isGiven }) => !isGiven);
        for (const one of own) {
          expect(one.to - one.from).toBe(one.talk.minutes);
          expect(HOURS.some((hours) => liesIn(one, hours))).toBe(true);
        }
        expect(placed.length).toBeLessThanOrEqual(Math.max(asked.most, asked.given.length));
        expect(own.filter(({ talk: { isNew } }) => isNew).length).toBeLessThanOrEqual(asked.mostNew);
        expect(new Set(placed.map(({ talk: { key } }) => key)).size).toBe(placed.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is never worth less than one to which whoever adds most is added, as long as somebody adds anything', () => {
    fc.assert(
      fc.property(programmes, (asked) => {
        const { placed } = propose(asked);
        expect(isBetter(worthOf(baseline(asked), asked), worthOf(placed, asked))).toBe(false);
      }),
      { numRuns: runs(400) },
    );
  });

  it('names each hypothesis without two independent sources, and none that has them', () => {
    fc.assert(
      fc.property(programmes, (asked) => {
        const { placed, uncovered } = propose(asked);
        const open = asked.hypotheses.filter((key) => !isTwiceIn(placed, key));
        expect(uncovered.map(({ hypothesis }) => hypothesis)).toEqual(open);
      }),
      { numRuns: runs(60) },
    );
  });

  it.each([
    { people: 8, days: 3, most: 20, wanted: 60 },
    { people: 20, days: 5, most: 40, wanted: 400 },
    { people: 20, days: 10, most: 67, wanted: 1_000 },
  ])('looks at few programmes, however much there is to choose from: %p', ({ people, days, most, wanted }) => {
    let looked = 0;
    const cities = team(Array.from({ length: people }, (_, n) => `city ${n % 7}`));
    // What a programme is worth is counted over its team, once each time.
    const counted = new Proxy(cities, {
      get: (target, name) => {
        if (name === 'map') looked += 1;
        return Reflect.get(target, name);
      },
    });
    const { placed, uncovered } = propose({
      ...EMPTY,
      hypotheses: Array.from({ length: 15 }, (_, n) => `h-${n}`),
      team: counted,
      wanted: Array.from({ length: wanted }, (_, n) =>
        talk(n, {
          hypotheses: n === wanted - 3 ? ['h-14'] : [`h-${(n * 4) % 14}`, `h-${(n * 11) % 14}`],
          indicators: [0, 1, 2].map((m) => `i-${(n * 7 + m * 5) % 73}`),
          minutes: n % 4 === 0 ? 90 : 60,
        }),
      ),
      hours: Array.from({ length: days }, (_, day) => day).flatMap((day) => [
        { from: day * DAY + 9 * 60, to: day * DAY + 12 * 60 + 30 },
        { from: day * DAY + 14 * 60, to: day * DAY + 17 * 60 },
      ]),
      most,
    });
    expect(looked).toBeLessThanOrEqual(13_000);
    expect(placed).toHaveLength(most);
    // Who alone speaks to one from outside is heard, wherever in a long register they stand.
    expect(uncovered.map(({ hypothesis, hasOutside }) => [hypothesis, hasOutside])).toEqual([['h-14', true]]);
  });

  it('is the same for the same', () => {
    fc.assert(
      fc.property(programmes, (asked) => expect(propose(asked)).toEqual(propose(asked))),
      { numRuns: runs(10) },
    );
  });

  it('puts one out where that gives a hypothesis its second source', () => {
    const asked: Asked = {
      ...EMPTY,
      hypotheses: ['a', 'b', 'c', 'd'],
      // The first is taken first, as it speaks to three; the other two together are two sources for two.
      wanted: [
        talk(2, { hypotheses: ['a', 'c', 'd'], key: 'partner' }),
        talk(3, { hypotheses: ['a', 'b'], key: 'users' }),
        talk(0, { hypotheses: ['a', 'b'], key: 'office' }),
      ],
      most: 2,
    };
    expect(
      propose(asked)
        .placed.map(({ talk: { key } }) => key)
        .sort(),
    ).toEqual(['office', 'users']);
  });

  it.each([
    { hours: HOURS, shares: [6, 6, 5] },
    // The last day ends early, for the feedback session.
    { hours: HOURS.slice(0, 5), shares: [7, 6, 4] },
  ])('takes of each day its share: $shares', ({ hours, shares }) => {
    const homes = ['Lyon', 'Oslo', 'Gent', 'Malmö', 'Utrecht', 'Turku'];
    const wanted = Array.from({ length: 17 }, (_, n) => talk(n, { indicators: [`i-${n}`] }));
    const { placed } = propose({ ...EMPTY, team: team(homes), wanted, hours, most: 17 });
    const onDay = (day: number) => placed.filter(({ from }) => Math.floor(from / DAY) === day).length;
    expect([0, 1, 2].map(onDay)).toEqual(shares);
  });

  it('everybody writes in turn, and leads as many as the others', () => {
    const asked: Asked = { ...EMPTY, wanted: Array.from({ length: 12 }, (_, n) => talk(5 * n + 2)), most: 12 };
    const { placed } = propose(asked);
    expect(placed).toHaveLength(12);
    for (const { id } of asked.team) {
      expect(placed.filter(({ pair }) => pair.includes(id))).toHaveLength(6);
      expect(placed.filter(({ writes }) => writes === id)).toHaveLength(3);
    }
  });

  it('gives one alone to an hour at which nobody else is free, and says what an hour more would mend', () => {
    const asked: Asked = {
      ...EMPTY,
      hypotheses: ['a'],
      team: team(['Lyon', 'Lyon']),
      given: [{ from: 9 * 60, to: 10 * 60, talk: talk(2, { hypotheses: ['a'] }), pair: [] }],
    };
    const { placed, uncovered } = propose(asked);
    expect(placed.map(({ pair }) => pair)).toEqual([['peer-0']]);
    expect(uncovered).toEqual([{ hypothesis: 'a', organisations: 1, hasOutside: true }]);
    const withTwo = propose({ ...asked, team: team(['Lyon', 'Oslo']) });
    expect(withTwo.uncovered[0]?.mend).toEqual({ at: { from: DAY + 9 * 60, to: DAY + 10 * 60 } });
    // On the same day: the way from the interview at nine is half an hour.
    const onOneDay = propose({ ...asked, team: team(['Lyon', 'Oslo']), hours: HOURS.slice(0, 2) });
    expect(onOneDay.uncovered[0]?.mend).toEqual({ at: { from: 10 * 60 + 30, to: 11 * 60 + 30 } });
  });

  it('names whom to put out where no hour is free', () => {
    const asked: Asked = {
      ...EMPTY,
      hypotheses: ['a', 'b'],
      team: team(['Lyon', 'Oslo']),
      hours: [{ from: 9 * 60, to: 10 * 60 }],
      wanted: [talk(2, { hypotheses: ['a', 'b'], key: 'partner' }), talk(0, { hypotheses: ['a'], key: 'office' })],
    };
    const { placed, uncovered } = propose(asked);
    expect(placed.map(({ talk: { key } }) => key)).toEqual(['partner']);
    expect(uncovered[0]?.mend).toMatchObject({ instead: 'partner', talk: { key: 'office' } });
    expect(uncovered[1]?.mend).toBeUndefined();
  });
});

const EMPTY: Asked = {
  hypotheses: [],
  team: team(['Lyon', 'Oslo', 'Gent', 'Bari']),
  given: [],
  wanted: [],
  hours: HOURS,
  most: 20,
  mostNew: 20,
};

function liesIn({ from, to }: Span, hours: Span): boolean {
  return from >= hours.from && to <= hours.to;
}

function isTwiceIn(placed: readonly Placed[], key: string): boolean {
  const heard = placed.map((one) => one.talk).filter(({ hypotheses }) => hypotheses.includes(key));
  return new Set(heard.map(({ organisation }) => organisation)).size >= 2 && heard.some(({ isOutside }) => isOutside);
}

/** A plain greedy programme, beside the one under test: at each step all talks at all half hours with all pairs. */
function baseline(asked: Asked): Placed[] {
  const placed: Placed[] = [];
  for (const one of [...asked.given].sort((a, b) => a.from - b.from || (a.talk.key < b.talk.key ? -1 : 1))) {
    const pair =
      pairs(one, placed, asked)[0] ??
      free(one, placed, asked)
        .slice(0, 1)
        .map(({ id }) => id);
    placed.push({ ...one, pair, isGiven: true });
  }
  while (placed.length < asked.most) {
    let best: Placed | undefined;
    for (const wanted of asked.wanted) {
      if (placed.some(({ talk: { key } }) => key === wanted.key)) continue;
      if (wanted.isNew && placed.filter(({ talk: { isNew } }) => isNew).length >= asked.mostNew) continue;
      const span = asked.hours
        .flatMap(({ from, to }) =>
          Array.from({ length: 20 }, (_, n) => ({ from: from + n * 30, to: from + n * 30 + wanted.minutes })).filter(
            (one) => one.to <= to,
          ),
        )
        .find((one) => pairs(one, placed, asked).length > 0);
      const pair = span && pairs(span, placed, asked)[0];
      if (!span || !pair) continue;
      const next = { ...span, pair, talk: wanted, isGiven: false };
      const worth = worthOf([...placed, next], asked);
      if (isBetter(worth, worthOf(best ? [...placed, best] : placed, asked))) best = next;
    }
    if (!best) break;
    placed.push(best);
  }
  return placed;
}

function free(span: Span, placed: readonly Placed[], asked: Asked) {
  return asked.team.filter(({ id }) => {
    const own = placed.filter(({ pair }) => pair.includes(id));
    const today = own.filter(({ from }) => Math.floor(from / DAY) === Math.floor(span.from / DAY));
    return (
      today.length < MOST_A_DAY && own.every(({ from, to }) => span.from >= to + TRAVEL || from >= span.to + TRAVEL)
    );
  });
}

/** Those who could go, who lead least first; of them those first whose homes have most people left. */
function pairs(span: Span, placed: readonly Placed[], asked: Asked): string[][] {
  const there = free(span, placed, asked);
  const load = (id: string) => placed.filter(({ pair }) => pair.includes(id)).length;
  const crowd = (home: string) => there.filter((one) => one.home === home).length;
  return there
    .flatMap((one, n) => there.slice(n + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => one.home !== other.home)
    .sort(
      ([a, b], [c, d]) =>
        load(a.id) + load(b.id) - load(c.id) - load(d.id) ||
        crowd(c.home) + crowd(d.home) - crowd(a.home) - crowd(b.home),
    )
    .map(([one, other]) => [one.id, other.id]);
}
