import fc from 'fast-check';
import { type Candidate, proposeTeams, type ToStaff } from '../../flows/practice/teams/propose';

const CITIES = ['Lyon', 'Genoa', 'Malmö', 'Helsinki', 'Utrecht', 'Belfast', 'Milan', 'Tampere'];
const LANGUAGES = ['en', 'fr', 'it', 'sv'];

const candidates = fc
  .array(
    fc.record({
      city: fc.constantFrom(...CITIES),
      languages: fc.subarray(LANGUAGES),
    }),
    { maxLength: 24 },
  )
  .map((all) => all.map((one, n): Candidate => ({ id: `p${n}`, ...one })));

interface Case {
  people: Candidate[];
  reviews: ToStaff[];
}

/** Reviews of some cities, with people fixed and left out at will; visits may overlap. */
const cases: fc.Arbitrary<Case> = candidates.chain((people) =>
  fc
    .array(
      fc.record({
        host: fc.constantFrom(...CITIES),
        start: fc.integer({ min: 10, max: 60 }),
        size: fc.integer({ min: 1, max: 6 }),
        fixed: fc.subarray(
          people.map(({ id }) => id),
          { maxLength: Math.min(2, people.length) },
        ),
        out: fc.subarray(
          people.map(({ id }) => id),
          { maxLength: Math.min(3, people.length) },
        ),
      }),
      { maxLength: 6 },
    )
    .map((all) => ({
      people,
      reviews: all.map(({ host, start, size, fixed, out }, n): ToStaff => {
        const home = people.filter(({ city }) => city === host).map(({ id }) => id);
        const barred = new Set([...home, ...out]);
        return {
          id: `r${n}`,
          from: `2027-${start}`,
          to: `2027-${start + 2}`,
          size,
          fixed: fixed.filter((id) => !barred.has(id)),
          barred,
        };
      }),
    })),
);

const byId = (people: readonly Candidate[]) => new Map(people.map((one) => [one.id, one]));

describe('whatever people and reviews there are', () => {
  it('nobody is at home or where they are left out, whoever is fixed stays, and no more sit than there are seats', () => {
    fc.assert(
      fc.property(cases, ({ people, reviews }) => {
        for (const { review, team } of proposeTeams(reviews, people)) {
          const of = reviews.find(({ id }) => id === review);
          expect(team.filter((id) => of?.barred.has(id))).toEqual([]);
          expect((of?.fixed ?? []).filter((id) => !team.includes(id))).toEqual([]);
          expect(new Set(team).size).toBe(team.length);
          expect(team.length).toBeLessThanOrEqual(Math.max(of?.size ?? 0, of?.fixed.length ?? 0));
        }
      }),
    );
  });

  it('of those who are not fixed none is beside another of their city, or on two visits at once', () => {
    fc.assert(
      fc.property(cases, ({ people, reviews }) => {
        const known = byId(people);
        const proposed = proposeTeams(reviews, people);
        for (const { review, team } of proposed) {
          const of = reviews.find(({ id }) => id === review);
          for (const id of team.filter((one) => !of?.fixed.includes(one))) {
            expect(team.filter((one) => known.get(one)?.city === known.get(id)?.city)).toEqual([id]);
            const others = proposed.filter((other) => other.review !== review && other.team.includes(id));
            for (const other of others) {
              const visit = reviews.find((one) => one.id === other.review);
              expect((visit?.from ?? '') > (of?.to ?? '') || (visit?.to ?? '') < (of?.from ?? '')).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('says truly which seats are empty and who does not speak what most do; who leads is on the team', () => {
    fc.assert(
      fc.property(cases, ({ people, reviews }) => {
        const known = byId(people);
        for (const { review, team, leader, language, unmet } of proposeTeams(reviews, people)) {
          const of = reviews.find(({ id }) => id === review);
          expect(unmet.seats).toBe(Math.max(0, (of?.size ?? 0) - team.length));
          const without = team.filter((id) => !known.get(id)?.languages.includes(language ?? ''));
          expect(unmet.unspoken).toEqual(without);
          for (const other of LANGUAGES) {
            const lack = team.filter((id) => !known.get(id)?.languages.includes(other));
            expect(lack.length).toBeGreaterThanOrEqual(without.length);
          }
          expect(leader === undefined ? team.length : team.filter((id) => id === leader).length).toBe(
            leader === undefined ? 0 : 1,
          );
        }
      }),
    );
  });

  it('is the same in whatever order it is handed people and reviews', () => {
    fc.assert(
      fc.property(cases, ({ people, reviews }) => {
        expect(proposeTeams([...reviews].reverse(), [...people].reverse())).toEqual(proposeTeams(reviews, people));
      }),
    );
  });
});

/** One person of each city, all of whom speak English; each city may host. Visits follow each other. */
const EVEN = fc
  .record({
    n: fc.integer({ min: 3, max: 8 }),
    hosts: fc.integer({ min: 1, max: 6 }),
    size: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ n, size }) => size < n);

it('where nothing else binds, no city serves twice more often than another', () => {
  fc.assert(
    fc.property(EVEN, ({ n, hosts, size }) => {
      const people = CITIES.slice(0, n).map((city): Candidate => ({ id: city, city, languages: ['en'] }));
      const reviews = Array.from({ length: hosts }, (_, at): ToStaff => {
        const home = CITIES[at % n] ?? '';
        return {
          id: `r${at}`,
          from: `2027-${10 + 4 * at}`,
          to: `2027-${12 + 4 * at}`,
          size,
          fixed: [],
          barred: new Set([home]),
        };
      });
      const proposed = proposeTeams(reviews, people);
      const times = people.map(({ id }) => proposed.filter(({ team }) => team.includes(id)).length);
      expect(proposed.every(({ unmet }) => unmet.seats === 0)).toBe(true);
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
    }),
  );
});

describe('of several that are possible', () => {
  const one = (id: string, languages: string[], city = id): Candidate => ({ id, city, languages });
  const review = (id: string, over: Partial<ToStaff> = {}): ToStaff => ({
    id,
    from: `2027-0${id}`,
    to: `2027-0${id}`,
    size: 2,
    fixed: [],
    barred: new Set(),
    ...over,
  });

  it('a shared language comes before equal turns', () => {
    const people = [one('a', ['fr']), one('b', ['en']), one('c', ['fr']), one('d', ['en'])];
    const teams = proposeTeams([review('1'), review('2')], people).map(({ team }) => [...team].sort());
    expect(teams.sort()).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('a seat that is taken comes before a language', () => {
    const [first] = proposeTeams([review('1')], [one('a', ['fr']), one('b', ['en'])]);
    expect(first?.unmet).toMatchObject({ seats: 0, unspoken: ['a'] });
  });

  it('whoever leads stays; else each city leads before one leads twice', () => {
    const people = [one('a', ['en']), one('b', ['en'])];
    expect(proposeTeams([review('1', { leader: 'b' }), review('2')], people).map(({ leader }) => leader)).toEqual([
      'b',
      'a',
    ]);
  });

  it('reviews that keep their team count', () => {
    const people = [one('a', ['en']), one('b', ['en'])];
    const elsewhere = [{ from: '2026-01', to: '2026-01', fixed: ['a'], leader: 'a' }];
    const [first] = proposeTeams([review('1', { size: 1 })], people, elsewhere);
    expect(first?.team).toEqual(['b']);
  });

  it('a hundred people and thirty reviews are a moment’s work', () => {
    const people = Array.from({ length: 200 }, (_, n) => one(`p${n}`, [LANGUAGES[n % 4] ?? ''], `c${n % 60}`));
    const reviews = Array.from({ length: 30 }, (_, n) => review(`${100 + n}`, { size: 6, barred: new Set([`p${n}`]) }));
    const begun = process.cpuUsage().user;
    expect(proposeTeams(reviews, people).every(({ unmet }) => unmet.seats === 0)).toBe(true);
    expect(process.cpuUsage(undefined).user - begun).toBeLessThan(20_000_000);
  });
});
