import fc from 'fast-check';
import { comparison as step } from '../../flows/comparison';
import { comparisonOf as comparisonIn } from '../../flows/comparison/compared';
import { countedOnce, countingIn, sixesOf } from '../../flows/comparison/counting';
import { without } from '../../flows/comparison/hiding';
import { letIn } from '../../flows/comparison/letting-in';
import { found } from '../../flows/comparison/searching';
import { finalKept } from '../../flows/host-comments/kept';
import { SENT_FINAL, type SentReport } from '../../flows/host-comments/public';
import { FINAL_JUDGEMENTS, type FinalJudgement } from '../../src/method/final-judgement';
import type { Review } from '../../src/method/review';
import { agreedElsewhere, NARROWEST, type ReviewTerms, termsOf } from '../../src/method/terms';
import type { ProgrammeView } from '../../src/steps/contract';
import { keptDocuments, keptWith } from '../../src/steps/documents';
import { CITIES, NAMED, PROGRAMME, recordsOf, reviewOf, type Told, V1, V2 } from '../support/compared-programme';
import { runs } from '../support/runs';

/** A programme as it is loaded for who reads it: of what is in no comparison nothing is. */
const comparisonOf = (view: ProgrammeView) => comparisonIn(view, 'en');
function viewOf(
  told: readonly Told[],
  termsIn: (n: number) => ReviewTerms | undefined = () => undefined,
): ProgrammeView & { compared: NonNullable<ProgrammeView['compared']> } {
  const reviews = told.map((one, n): Review => {
    const review = reviewOf(one, n);
    const asked = one.sentAt ? { asked: { 'report-final': { since: one.sentAt, until: '2027-07-01' } } } : {};
    return { ...review, ...asked, terms: termsIn(n) ?? review.terms ?? { earlier: [], proposals: 0 } };
  });
  const compared = told.flatMap((one, n) => {
    const review = reviews[n];
    if (!review || termsOf(review).comparison === 'none') return [];
    const kinds = ['sent-final', 'advice'];
    const records = recordsOf(one);
    const kept = keptDocuments(new Map(kinds.map((kind) => [kind, records.filter((record) => record.kind === kind)])));
    return [{ review, benchmark: one.version === 2 ? V2 : V1, kept }];
  });
  const view = { id: PROGRAMME, benchmark: V2, reviews, begun: new Set<string>(), people: new Map(), shipped: [] };
  return { ...view, compared: { reviews: compared, versions: [V1, V2] } };
}

const seven = (over: (n: number) => Partial<Told> = () => ({})): Told[] =>
  CITIES.map((city, n) => ({
    city,
    version: n < 4 ? 1 : 2,
    advice: [{ text: `they lack numbers ${city}` }],
    ...over(n),
  }));

const ALL = (judgement: FinalJudgement) => ({
  'GG-AMB-1': judgement,
  'GG-AMB-2': judgement,
  'GG-AMB-3': judgement,
});

function standings(told: readonly Told[]) {
  return comparisonOf(viewOf(told))?.themes.flatMap((theme) => theme.standings) ?? [];
}

it('tells advice that says a judgement where the terms give judgements to the whole programme, and nowhere else', () => {
  const told = seven((n) => ({
    advice: [
      { text: `they lack numbers ${n}` },
      ...(n === 0 ? [{ text: 'below it', saysJudgement: true as const }] : []),
    ],
  }));
  const saidBy = (over: Partial<typeof NARROWEST>) => {
    const terms = agreedElsewhere({ earlier: [], proposals: 0 }, { ...NARROWEST, ...NAMED, ...over }, '2027-01-01');
    return JSON.stringify(comparisonOf(viewOf(told, (n) => (n === 0 ? terms : undefined))));
  };
  expect(saidBy({ judgements: 'final-readers', finalReaders: 'programme' })).toContain('below it');
  for (const over of [
    { judgements: 'contact', finalReaders: 'programme' },
    { judgements: 'final-readers', finalReaders: 'city' },
    { judgements: 'final-readers', finalReaders: 'contact' },
  ] as const) {
    expect(saidBy(over)).not.toContain('below it');
    expect(saidBy(over)).toContain('they lack numbers 0');
  }
});

describe('numbers', () => {
  it('are told over six, across versions where it is the same, reworded or moved, and not where it was split', () => {
    const told = seven((n) => ({
      judged: { ...ALL(n < 2 ? 'below' : 'at'), [n < 4 ? 'GG-LEA-1' : 'GG-IMP-9']: n < 2 ? 'above' : 'at' },
    }));
    const by = new Map(standings(told).map((one) => [one.id, one]));
    expect(by.get('GG-AMB-1')).toMatchObject({ below: 2, at: 4, above: 0, how: 'same' });
    expect(by.get('GG-AMB-2')).toMatchObject({ below: 2, at: 4, above: 0, how: 'reworded' });
    expect(by.get('GG-IMP-9')).toMatchObject({ below: 0, at: 4, above: 2, how: 'moved' });
    expect(by.has('GG-AMB-3')).toBe(false);
  });

  it('are of what was first sent, and not told of six that all stand alike, nor where one differs: it would know the others', () => {
    const alone = seven((n) => ({ judged: ALL(n === 0 ? 'below' : 'at') }));
    expect(standings(alone)).toEqual([]);
    const two = seven((n) => ({ judged: ALL(n < 2 ? 'below' : 'at') }));
    const again = viewOf(two);
    const [first, ...others] = again.compared.reviews;
    if (!first) throw new Error('no review');
    const [before] = first.kept.of(SENT_FINAL);
    const sent = recordsOf(two[0] ?? { city: '' }).find(({ kind }) => kind === 'sent-report')?.value as SentReport;
    const anew = { ...sent, version: 2, at: '2027-06-05T09:00:00.000Z', judged: ALL('above') };
    const { record } = finalKept('ambry-2027', anew, first.kept, before);
    const reviews = [{ ...first, kept: keptWith(first.kept, [record]) }, ...others];
    const told = (view: ProgrammeView) => comparisonOf(view)?.themes.flatMap((theme) => theme.standings) ?? [];
    expect(told(again)).not.toEqual([]);
    expect(told({ ...again, compared: { ...again.compared, reviews } })).toEqual(told(again));
  });

  it('whoever reads them again and again learns of six at a time, whichever reviews come, go and come back', () => {
    const day = (n: number) => new Date(Date.UTC(2027, 5, 1 + n, 9)).toISOString();
    type Change = { review: number; what: 'sends' | 'keeps' | 'leaves' | 'lets' };
    const change: fc.Arbitrary<Change> = fc.record({
      review: fc.nat({ max: 19 }),
      what: fc.constantFrom('sends', 'sends', 'sends', 'sends', 'keeps', 'leaves', 'lets'),
    });
    const sends = (...reviews: number[]) => reviews.map((review): Change => ({ review, what: 'sends' }));
    const four = (what: Change['what']): Change => ({ review: 4, what });
    // One that was told with six comes back among others, who were not told yet.
    const returning = [...sends(0, 8, 4, 1, 5, 9), four('leaves'), ...sends(6), four('lets'), ...sends(10, 3, 7, 2)];
    const terms = { keeps: { judgements: 'contact' }, leaves: { comparison: 'none' }, lets: {}, sends: {} } as const;
    let [shown, gone] = [0, 0];
    fc.assert(
      fc.property(fc.array(change, { minLength: 8, maxLength: 60 }), (changes) => {
        const told = Array.from({ length: 20 }, (_, n) => ({
          one: { city: `City${n}`, sentAt: null } as Told,
          terms: agreedElsewhere({ earlier: [], proposals: 0 }, { ...NARROWEST, ...NAMED }, day(-100)),
        }));
        const seen: string[][] = [];
        for (const [n, { review, what }] of changes.entries()) {
          const at = told[review];
          if (!at) continue;
          if (what !== 'sends')
            at.terms = agreedElsewhere(at.terms, { ...NARROWEST, ...NAMED, ...terms[what] }, day(n));
          else if (!at.one.sentAt) at.one = { ...at.one, sentAt: day(n), judged: { 'GG-AMB-1': 'at' } };
          const view = viewOf(
            told.map(({ one }) => one),
            (m) => told[m]?.terms,
          );
          const counting = letIn(view);
          const sixes = sixesOf(countingIn(counting), countedOnce(view.reviews, counting));
          const now = sixes.map((six) => six.map(({ of }) => of.review.id).sort());
          for (const six of now) {
            shown += 1;
            expect(six).toHaveLength(6);
            for (const other of seen) {
              const both = other.filter((id) => six.includes(id)).length;
              expect([0, 6]).toContain(both);
            }
          }
          gone += seen.length > 0 && now.length === 0 ? 1 : 0;
          seen.push(...now);
        }
      }),
      { numRuns: runs(300), seed: 7, examples: [[returning]] },
    );
    expect([shown > 100, gone > 10]).toEqual([true, true]);
  });
});

describe('whose it is', () => {
  const cities = (told: readonly Told[]) =>
    comparisonOf(viewOf(told))?.themes.flatMap(({ challenges }) => challenges.map(({ city, text }) => [city, text])) ??
    [];

  it('is a name for who agreed to it, a city among three without one, and untold where there are fewer', () => {
    const named = seven();
    expect(cities(named).map(([city]) => city)).toEqual(CITIES.map((name) => ({ name })));
    const three = seven((n) => (n < 3 ? { terms: { comparison: 'unnamed' } } : {}));
    expect(cities(three).filter(([city]) => city === 'unnamed')).toHaveLength(3);
    for (const few of [1, 2]) {
      const told = seven((n) => (n < few ? { terms: { comparison: 'unnamed' } } : {}));
      expect(new Set(cities(told).map(([city]) => city))).toEqual(new Set(['untold']));
    }
    expect(JSON.stringify(cities(three))).not.toMatch(/Ambry|Belmond|Carrow/);
    expect(cities(three).map(([, text]) => text)).toContain('they lack numbers the city');
  });

  it('and of so few in all that they were known all the same, who is not named stays out', () => {
    const told = seven((n) => (n === 0 ? { terms: { comparison: 'unnamed' } } : {})).slice(0, 2);
    expect(cities(told)).toEqual([[{ name: 'Belmond' }, 'they lack numbers Belmond']]);
    expect(comparisonOf(viewOf(told.slice(0, 1)))).toBeUndefined();
  });

  it('is not told by which version of the benchmark it was said under', () => {
    const indicators = ['GG-AMB-1', 'GG-LEA-1', 'GG-AMB-2', 'GG-AMB-3'];
    const told = seven((n) => ({
      version: n === 0 || n === 6 ? 1 : 2,
      terms: { comparison: n < 3 ? 'unnamed' : 'named' },
      advice: [{ text: `they lack numbers ${n}`, indicators: n === 0 || n === 6 ? indicators : ['GG-AMB-1'] }],
    }));
    const lines = comparisonOf(viewOf(told))?.themes.flatMap(({ challenges }) => challenges) ?? [];
    const under = (said: string) => lines.find(({ text }) => text.endsWith(said))?.under;
    expect(under('6')).toContainEqual({ id: 'GG-IMP-9', was: 'GG-LEA-1', how: 'moved' });
    expect(under('0')).toEqual(
      ['GG-AMB-1', 'GG-IMP-9', 'GG-AMB-2', 'GG-AMB-3', 'GG-AMB-9'].map((id) => ({ id, how: 'same' })),
    );
  });

  it('is not told by a practice beside it, where no line says whose it is', () => {
    const told = (comparison: 'named' | 'unnamed') =>
      seven((n) => ({
        terms: { comparison: n === 0 ? comparison : 'named' },
        advice: [
          { sort: 'recommendation', text: `count ${n}`, goesWith: ['k1'] },
          { sort: 'good_practice', title: `Desk ${n}`, addressee: 'office' },
        ],
      }));
    const rows = (all: readonly Told[]) =>
      comparisonOf(viewOf(all))?.themes.flatMap((theme) =>
        theme.rows.filter((row) => row.recommendation && row.practice),
      );
    expect(rows(told('named'))).toHaveLength(7);
    expect(rows(told('unnamed'))).toEqual([]);
    const practices = comparisonOf(viewOf(told('unnamed')))?.themes.flatMap((theme) =>
      theme.rows.flatMap(({ practice }) => (practice ? [practice.title] : [])),
    );
    expect(practices).toHaveLength(6);
  });

  it('hides a name however it is written, and nothing else', () => {
    const hidden = [{ names: ['Düsseldorf', 'Aix-en-Provence'], instead: 'the city' }];
    expect(without('In DUSSELDORF’s office; Aix en Provence does. Düsseldorfer too.', hidden)).toBe(
      'In the city’s office; the city does. Düsseldorfer too.',
    );
    const long = 'aix en '.repeat(20_000);
    expect(without(long, hidden)).toBe(long);
  });
});

it('a review that is in no comparison changes nothing that anybody is told', () => {
  const sort = fc.constantFrom('challenge' as const, 'recommendation' as const, 'good_practice' as const);
  const advice = fc.array(fc.record({ sort, text: fc.constantFrom('they count', 'they ask', 'they meet') }), {
    maxLength: 4,
  });
  const one = fc.record({
    comparison: fc.constantFrom('unnamed' as const, 'named' as const),
    advice,
    judgement: fc.constantFrom(...FINAL_JUDGEMENTS),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), advice, fc.nat({ max: 8 }), (all, others, at) => {
      const told = all.map(
        ({ comparison, advice: own, judgement }, n): Told => ({
          city: `City${n}`,
          terms: { comparison },
          advice: own,
          judged: { 'GG-AMB-1': judgement },
        }),
      );
      const none: Told = {
        city: 'Hidden',
        version: 2,
        terms: { comparison: 'none' },
        advice: others,
        judged: { 'GG-AMB-1': 'below' },
      };
      const with_ = [...told.slice(0, at), none, ...told.slice(at)];
      expect(comparisonOf(viewOf(with_))).toEqual(comparisonOf(viewOf(told)));
    }),
    { numRuns: runs(200), seed: 11 },
  );
});

describe('good practices', () => {
  const practice = (over: object) => ({ sort: 'good_practice' as const, addressee: 'integration office', ...over });
  const told = seven((n) => {
    if (n === 0)
      return {
        advice: [
          practice({ key: 'p', title: 'Housing desk', text: 'One desk finds flats.', indicators: ['GG-LEA-1'] }),
        ],
      };
    if (n === 1)
      return {
        advice: [practice({ key: 'q', title: 'Housing desk', text: 'One desk finds flats.', city: 'Ambry' })],
        from: { q: { review: 'ambry-2027', key: 'p' } },
      };
    return n === 2 ? { advice: [practice({ title: 'Accueil', text: 'Un café pour les arrivants.' })] } : {};
  });
  const look = (words: string) => {
    const all = comparisonOf(viewOf(told));
    return all ? found(all, words).practices.map(({ title }) => title) : [];
  };

  it('are told once, with who took them over, and under the indicator as it is called now', () => {
    const all = comparisonOf(viewOf(told))?.themes.flatMap(({ practices }) => practices) ?? [];
    expect(all.map(({ title }) => title)).toEqual(['Accueil', 'Housing desk']);
    expect(all[1]).toMatchObject({
      city: { name: 'Ambry' },
      contact: 'integration office',
      reusedBy: [{ name: 'Belmond' }],
      under: [{ id: 'GG-IMP-9', was: 'GG-LEA-1', how: 'moved' }],
    });
  });

  it.each(['housing', 'LOGEMENTS', 'GG-LEA-1', 'GG-IMP-9', 'ambry', 'flat desk'])('are found by %s', (words) => {
    expect(look(words)).toEqual(['Housing desk']);
  });

  it('are found in one language with the words of another, by their theme, and closest where none has all', () => {
    expect(look('welcome')).toEqual(['Accueil']);
    expect(look('besoins')).toHaveLength(2);
    expect(look('cafe submarine')).toEqual(['Accueil']);
    expect(look('submarine')).toEqual([]);
    expect(look('x'.repeat(100_000))).toEqual([]);
  });

  it('of a city that is in no comparison are not told, though another’s report tells of them', () => {
    const of = seven((n) => {
      if (n === 0) return { terms: { comparison: 'none' } };
      return n === 1 ? { advice: [practice({ title: 'A desk', text: 'In Ambry.', city: 'Ambry' })] } : {};
    });
    expect(JSON.stringify(comparisonOf(viewOf(of)))).not.toMatch(/Ambry|A desk/);
  });
});

it('reads what was sent as final alone', () => {
  expect(comparisonOf(viewOf(seven(() => ({ sentAt: null }))))).toBeUndefined();
  expect(NAMED.comparison).toBe('named');
  expect(step.name).toBe('comparison');
});
