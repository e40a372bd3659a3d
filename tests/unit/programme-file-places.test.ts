import { shippedBenchmarks } from '../../src/benchmarks';
import { may } from '../../src/method/permissions';
import { parseProgrammeFile } from '../../src/programme/programme-file';
import { doubtOf } from '../../src/programme/programme-file/places';
import { GENOA, GENOA_PEOPLE } from '../support/genoa-schedule';
import { saidOf } from '../support/said-of-files';

interface Somebody {
  city?: string;
  organisation?: string;
  email?: string;
  role?: string;
}

/** A programme with one review, of Genoa, in which somebody from a place is a peer, or has another role too. */
function parsed({ role = 'peers', ...peer }: Somebody, cities: readonly unknown[] = []) {
  const zone = { timeZone: 'Europe/Rome' };
  const email = peer.email ?? 'petra@elsewhere.example';
  const file = {
    programme: 'places',
    benchmark: 'inti-cities-2008',
    ...(cities.length > 0 ? { cities } : {}),
    people: [
      { email: 'olga@eurocities.example', name: 'Olga', organisation: 'EUROCITIES', ...zone },
      { email: 'hanna@helsinki.example', name: 'Hanna', city: 'Helsinki', ...zone },
      { email: 'ben@lyon.example', name: 'Ben', city: 'Lyon', ...zone },
      { email: 'carla@comune.genoa.example', name: 'Carla', city: 'Genoa', ...zone },
      { name: 'Petra', ...zone, ...peer, email },
    ],
    reviews: [
      {
        id: 'genoa',
        hostCity: 'Genoa',
        ...zone,
        visit: { start: '2027-04-20' },
        organisers: ['olga@eurocities.example', ...(role === 'organisers' ? [email] : [])],
        leader: 'ben@lyon.example',
        peers: role === 'peers' ? [email] : ['hanna@helsinki.example'],
        host: ['carla@comune.genoa.example'],
      },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  return parseProgrammeFile(bytes, { benchmarks: shippedBenchmarks(), readFile: () => undefined });
}

const problemsOf = (...args: Parameters<typeof parsed>) => {
  const result = parsed(...args);
  return result.ok ? [] : result.problems.map(saidOf);
};

describe('a peer of the host city', () => {
  it.each([
    ...['Gen\u200boa', 'Genoa, Italy', 'G\u0435noa', 'GENOA', 'City of Genoa'],
    ...['Genova', 'Gênes', 'Genua', 'Comune di Ge\u00adnova', 'Ville de Gênes (Italie)'],
  ])('is refused, as %j', (city) => {
    expect(problemsOf({ city })).toEqual([expect.stringContaining('the host city: they cannot be peer here')]);
  });

  it('is refused under a name that the programme gives the city', () => {
    const cities = [{ name: 'Superba', alsoCalled: ['Genoa', 'Zêna'] }];
    for (const city of ['Superba', 'Zena', 'Gênes'])
      expect(problemsOf({ city }, cities)).toEqual([expect.stringContaining('they cannot be peer here')]);
  });

  it('does not get through the wall either when they came in by another name', () => {
    const [peer] = GENOA_PEOPLE.filter(({ id }) => id === 'helsinki').map((person) => ({ ...person, city: 'Zêna' }));
    if (!peer) throw new TypeError('no peer');
    expect(may(peer, 'fill-sheet', GENOA)).toBe(true);
    expect(may(peer, 'fill-sheet', { ...GENOA, hostNames: ['Genova', 'Zena'] })).toBe(false);
    expect(may({ ...peer, city: 'Gênes' }, 'fill-sheet', GENOA)).toBe(false);
    expect(may({ ...peer, city: 'Ge\u00adnoa (Italia)' }, 'read-grid', GENOA)).toBe(false);
  });
});

describe('somebody who might be of the host city is asked about', () => {
  it.each(['Genovva', 'Genooa', 'Geona', 'Greater Genoa', 'Genova metropolitana', 'Genoa West', 'Savona, Genoa'])(
    'as %j',
    (city) => {
      expect(problemsOf({ city })).toEqual([expect.stringContaining(`“${city}”: is that Genoa, the host city?`)]);
      expect(problemsOf({ city }, [{ name: 'Genoa', isNot: [city] }])).toEqual([]);
      expect(problemsOf({ city }, [{ name: city, isNot: ['Genoa, Italy'] }])).toEqual([]);
    },
  );

  it.each(['x@comune.genoa.example', 'x@genoa.example', 'x@social.comune.genoa.example'])(
    'with the address %s',
    (email) => {
      for (const place of [{ city: 'Milan' }, { organisation: 'Ethics etc.' }])
        expect(problemsOf({ email, ...place })).toEqual([
          expect.stringMatching(/has an address of comune\.genoa\.example.*: is that Genoa, the host city\?/),
        ]);
      expect(problemsOf({ email, city: 'Milan' }, [{ name: 'Milan', isNot: ['Genoa'] }])).toEqual([]);
    },
  );

  it.each(['Genoa', 'Comune di Genova', 'University of Genoa'])('with %j for an organisation', (organisation) => {
    expect(problemsOf({ organisation })).toEqual([expect.stringContaining(`“${organisation}”: is that Genoa`)]);
    expect(problemsOf({ organisation }, [{ name: 'Genoa', isNot: [organisation] }])).toEqual([]);
  });

  it.each([
    ['York', 'New York'],
    ['Vienna', 'Vienne'],
    ['Valencia', 'Valence'],
    ['Cologne', 'Köln Mülheim'],
    ['Lyon', 'Grand Lyon'],
    ['Lyon', '69003 Lyon'],
    ['The Hague', 'Hague'],
    ['Bo', 'Port of Bo'],
  ])('whose name stands in the other: %s and %s', (one, other) => {
    const host = { names: [one], domains: new Set<string>() };
    expect(doubtOf({ email: 'x@elsewhere.example', city: other }, host, [])).toMatchObject({ what: 'spelling' });
    const turned = { ...host, names: [other] };
    expect(doubtOf({ email: 'x@elsewhere.example', city: one }, turned, [])).toMatchObject({ what: 'spelling' });
  });

  it('a letter off a long name of the host city in another language', () => {
    const host = { names: ['Munich'], domains: new Set<string>() };
    expect(doubtOf({ email: 'x@elsewhere.example', city: 'Münchenn' }, host, [])).toMatchObject({ what: 'spelling' });
    const genoa = { names: ['Genoa'], domains: new Set<string>() };
    expect(doubtOf({ email: 'x@elsewhere.example', city: 'Rennes' }, genoa, [])).toBeUndefined();
  });

  it('also as an organiser, who would read every sheet', () => {
    const people = { city: 'Genovva', role: 'organisers' };
    expect(problemsOf(people)).toEqual([expect.stringMatching(/is that Genoa.*they cannot see its sheets/)]);
  });

  it.each(['Milan', 'Lyon', 'Rome', 'Padua'])('but nobody from %s is', (city) => {
    expect(problemsOf({ city })).toEqual([]);
  });
});

it('names, cities and addresses are kept without characters that nobody sees', () => {
  const result = parsed({ city: '\ufeffMi\u200blan\u202e', email: 'petra@else\u200bwhere.example' });
  expect(result.ok && result.programme.people.at(-1)).toMatchObject({
    city: 'Milan',
    email: 'petra@elsewhere.example',
  });
  expect(problemsOf({ city: '\u200b\u200d' })).toEqual([expect.stringContaining('city is empty')]);
  expect(problemsOf({ city: 'Milan', email: 'pe\u200dtra@elsewhere.example' })).toContainEqual(
    expect.stringContaining('nobody sees'),
  );
});
