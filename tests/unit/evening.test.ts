import fc from 'fast-check';
import { editionAt, momentsOf } from '../../flows/evening/editions';
import { type Evening, eveningOf } from '../../flows/evening/evening';
import { eveningCard } from '../../flows/evening/evening-card';
import { shippedBenchmarks } from '../../src/benchmarks';
import { LANGUAGES } from '../../src/method/language';
import type { StepRecord } from '../../src/ports/records';
import { aFinding, aHypothesis, aMark, aNote, anInterview, at, visitDocuments } from '../support/a-visit';
import { runs } from '../support/runs';
import { aReview } from '../support/sheets';

const review = aReview();
const [benchmark = raise()] = shippedBenchmarks();
const view = { review, benchmark };
const names = new Map(['lyon', 'helsinki', 'utrecht', 'barcelona'].map((id) => [id, { name: `Name of ${id}` }]));

function raise(): never {
  throw new RangeError('not there');
}
function evening(when: string, ...records: readonly StepRecord[]): Evening {
  return eveningOf(view, visitDocuments(records), editionAt(review, visitDocuments(records), when) ?? raise());
}
const shown = (told: Evening, language: 'en' | 'fr' = 'en') =>
  eveningCard(told, { ...view, language, names, copy: 'team' });

const advisory = anInterview('advisory', {
  function: 'Chair of the advisory committee',
  organisation: 'Advisory committee',
  sourceType: 'migrant_group',
  hypotheses: ['a'],
  questions: [{ key: 'q1', text: 'How often does it meet?', indicator: 'GG-AMB-1' }],
});
const office = anInterview('office', {
  function: 'Head of integration',
  organisation: 'City of Genoa',
  starts: at(2, '09:00'),
  ends: at(2, '10:00'),
  hypotheses: ['a'],
});

describe('the moments of a visit', () => {
  it('each evening at half past six on the host city’s clock; on the last day before the feedback session', () => {
    expect(
      momentsOf(review, visitDocuments([])).map(({ morning, evening, second }) => [morning, evening, second]),
    ).toEqual([
      [at(1, '07:30'), at(1, '18:30'), at(1, '20:30')],
      [at(2, '07:30'), at(2, '18:30'), at(2, '20:30')],
      [at(3, '07:30'), at(3, '13:00'), at(3, '14:00')],
    ]);
  });

  it('before the visit there is none; during it that of the day; afterwards the last one', () => {
    expect(editionAt(review, visitDocuments([]), at(0, '23:59'))).toBeUndefined();
    expect(editionAt(review, visitDocuments([]), at(1, '18:30'))).toEqual({
      number: 1,
      days: 3,
      day: '2027-04-20',
      until: at(1, '18:30'),
    });
    expect(editionAt(review, visitDocuments([]), at(2, '19:00'))).toMatchObject({
      number: 2,
      since: at(1, '20:30'),
      first: at(2, '18:30'),
    });
    expect(editionAt(review, visitDocuments([]), at(9, '12:00'))).toMatchObject({ number: 3, since: at(2, '20:30') });
  });
});

describe('an evening tells', () => {
  const note = aNote('helsinki', advisory, [aFinding('one', { effects: { a: 'supports' } })]);
  const base = [advisory, office, aHypothesis('a')];

  it('what was held of what is planned, what was touched, and what not', () => {
    const { interviews } = evening(at(1, '18:30'), ...base, note, anInterview('off', { state: 'cancelled' }));
    expect(interviews).toMatchObject({ held: 1, planned: 2, touchedToday: 1, total: 73 });
    expect(interviews.untouched).toHaveLength(72);
    expect(interviews.untouched).not.toContain('GG-AMB-1');
  });

  it('how many are not touched yet by pillar, and which at the end, while they are many; a few in their place', () => {
    const texts = (told: Evening, language: 'en' | 'fr' = 'en') => JSON.stringify(shown(told, language));
    const many = texts(evening(at(1, '18:30'), ...base, note));
    expect(many).toContain('General governance: 23 of 24');
    expect(many.indexOf('Which are not touched yet')).toBeGreaterThan(many.indexOf('Finding one'));
    const all = benchmark.indicators.map(({ id }) => id);
    const most = aNote('utrecht', office, [aFinding('two', { indicators: all.slice(5) })]);
    const few = texts(evening(at(1, '18:30'), ...base, note, most));
    expect(few).not.toContain('Which are not touched yet');
    expect(few.indexOf('Not touched yet')).toBeLessThan(few.indexOf('Finding one'));
  });

  it('how many hypotheses are open and how, of what there is any, in each language', () => {
    const one = evening(at(1, '18:30'), ...base, note);
    expect(JSON.stringify(shown(one))).toContain('Hypotheses still open: 1 from too few sources"');
    const both = aNote('utrecht', office, [aFinding('two', { effects: { a: 'contradicts' } })]);
    const contested = JSON.stringify(shown(evening(at(1, '18:30'), ...base, aHypothesis('b'), note, both), 'fr'));
    expect(contested).toMatch(/encore ouvertes\s:\s1\sentendue dans les deux sens, \d sans/);
  });

  it('a status that changed since the evening before, with its reason, and none of before', () => {
    const changed = aHypothesis('b', {
      status: 'refuted',
      reason: 'Two said otherwise.',
      setAt: at(2, '12:00'),
      changes: [{ at: at(1, '12:00'), by: 'lyon', status: 'supported', reason: 'One said so.' }],
    });
    expect(evening(at(1, '18:30'), changed).changes).toEqual([
      { key: 'b', text: 'Hypothesis b', was: 'open', status: 'supported', reason: 'One said so.' },
    ]);
    expect(evening(at(2, '18:30'), changed).changes).toMatchObject([{ was: 'supported', status: 'refuted' }]);
    expect(evening(at(3, '13:00'), changed).changes).toEqual([]);
  });

  it('a hypothesis with too few sources, and the conversation that is left for it', () => {
    const told = evening(at(1, '18:30'), ...base, note);
    expect(told.unsettled).toEqual([
      {
        key: 'a',
        text: 'Hypothesis a',
        borne: 'single_source',
        supports: 1,
        contradicts: 0,
        unsaid: 0,
        slot: { key: 'office', function: 'Head of integration', starts: at(2, '09:00') },
      },
    ]);
    expect(told.decisions).toEqual([]);
  });

  it('how many findings are on what a hypothesis is about, where nobody said what they do to it', () => {
    const silent = aNote('helsinki', advisory, [aFinding('one'), aFinding('two'), aFinding('off', { indicators: [] })]);
    expect(evening(at(1, '18:30'), ...base, silent).unsettled).toMatchObject([{ borne: 'unheard', unsaid: 2 }]);
  });

  it('that there is enough for it: two organisations, one of them outside the municipality', () => {
    const second = (over = {}) =>
      aNote('utrecht', office, [aFinding('two', { at: at(2, '11:00'), effects: { a: 'supports' }, ...over })]);
    const enough = evening(at(2, '18:30'), ...base, note, second());
    expect([enough.unsettled, enough.decisions[0]]).toEqual([
      [],
      { what: 'enough', hypothesis: 'a', text: 'Hypothesis a' },
    ]);
    const inside = aNote('utrecht', office, [aFinding('two', { effects: { a: 'supports' } })], {
      organisation: 'Advisory committee',
    });
    expect(evening(at(2, '18:30'), ...base, note, inside).unsettled).toMatchObject([{ borne: 'single_source' }]);
    const contested = evening(at(2, '18:30'), ...base, note, second({ effects: { a: 'contradicts' } }));
    expect(contested.unsettled).toMatchObject([{ borne: 'contested', supports: 1, contradicts: 1 }]);
    expect(contested.decisions[0]).toMatchObject({ what: 'contested', hypothesis: 'a' });
    const dropped = evening(
      at(2, '18:30'),
      ...base,
      note,
      second({ effects: { a: 'contradicts' } }),
      aMark('two', 'dropped', at(2, '17:00')),
    );
    expect(dropped.unsettled).toMatchObject([{ borne: 'single_source', contradicts: 0 }]);
  });

  it('on what peers see it differently', () => {
    const strength = aNote('utrecht', office, [aFinding('two', { sort: 'strength' })]);
    expect(evening(at(1, '18:30'), ...base, note, strength).conflicts).toEqual([
      { indicator: 'GG-AMB-1', strengths: ['utrecht'], concerns: ['helsinki'] },
    ]);
  });

  it('what was asked and not answered, with the next day’s conversation about it', () => {
    expect(evening(at(1, '18:30'), ...base, note).questions).toMatchObject([
      { text: 'How often does it meet?', slot: { key: 'office' } },
    ]);
    const answered = aNote('helsinki', advisory, [aFinding('one', { answers: ['q1'] })]);
    expect(evening(at(1, '18:30'), ...base, answered).questions).toEqual([]);
  });

  it('what a cancelled conversation leaves without a source, and its questions', () => {
    const off = anInterview('off', {
      state: 'cancelled',
      indicators: ['GG-LEA-1', 'GG-AMB-1'],
      questions: [{ key: 'q2', text: 'Who decides?', indicator: 'GG-LEA-1' }],
    });
    const told = evening(at(1, '18:30'), ...base, note, off);
    expect(told.withoutSource).toEqual(['GG-LEA-1']);
    expect(told.questions.map(({ text }) => text)).toContain('Who decides?');
    expect(told.decisions).toMatchObject([{ what: 'cancelled', indicators: ['GG-LEA-1'] }]);
  });

  it('whose note is missing, of what is over and took place', () => {
    const told = evening(at(1, '18:30'), ...base);
    expect(told.missing).toMatchObject([{ person: 'helsinki', slots: [{ key: 'advisory' }] }]);
    expect(evening(at(1, '18:30'), ...base, note).missing).toEqual([]);
    expect(JSON.stringify(shown(told))).toContain('1 note is missing: Name of helsinki');
  });

  it('that less than a third is heard outside the municipality, and whom the host put in whose place', () => {
    const three = ['x', 'y', 'z'].map((key) =>
      anInterview(key, { state: 'held', replaced: [{ function: 'The union', at: at(0, '12:00') }] }),
    );
    const told = evening(at(1, '18:30'), ...base, ...three);
    expect(told.slots).toEqual({ outside: 1, all: 5, isEnough: false });
    expect(told.replaced).toHaveLength(3);
    expect(JSON.stringify(shown(told))).toContain('The host put Function of x in the place of The union');
    expect(evening(at(1, '18:30'), ...base).slots.isEnough).toBe(true);
  });

  it('nothing of the day before; what came late is told once, in the second edition, as new', () => {
    const late = aNote('utrecht', advisory, [aFinding('late', { at: at(1, '19:10') })]);
    const keys = (told: Evening) => told.found.map(({ key, isLate }) => [key, isLate]);
    expect(keys(evening(at(1, '18:30'), ...base, note, late))).toEqual([['one', false]]);
    const second = evening(at(1, '20:30'), ...base, note, late);
    expect(keys(second)).toEqual([
      ['one', false],
      ['late', true],
    ]);
    expect(JSON.stringify(shown(second))).toContain('new since the first edition: 1 finding');
    expect(keys(evening(at(2, '18:30'), ...base, note, late))).toEqual([]);
  });

  it('no word of what was said as background only', () => {
    const quiet = aNote('helsinki', advisory, [aFinding('one', { use: 'background', text: 'SECRET' })]);
    const told = evening(at(1, '18:30'), ...base, quiet);
    expect(JSON.stringify(shown(told))).not.toContain('SECRET');
    expect(told.background).toBe(1);
  });

  it.each(LANGUAGES)('on at most ten lines before the rest, which is folded: %s', (language) => {
    const many = Array.from({ length: 12 }, (_, n) => aHypothesis(`h${n}`, { rank: n, indicators: ['WP-EVA-1'] }));
    const late = aNote('utrecht', advisory, [aFinding('late', { at: at(1, '19:10') })]);
    const told = evening(at(1, '20:30'), ...base, ...many, late, anInterview('other'), anInterview('third'));
    expect(told.decisions).toHaveLength(5);
    const { body } = shown(told, language);
    const lines = body.reduce((n, b) => n + (b.kind === 'list' ? b.items.length : b.kind === 'details' ? 0 : 1), 0);
    expect(lines).toBeLessThanOrEqual(10);
    expect(body.at(-1)?.kind).toBe('details');
  });
});

test('the same notes, received by a moment, give the same edition in whatever order they came', () => {
  const people = ['helsinki', 'utrecht', 'barcelona', 'lyon'];
  const keys = ['advisory', 'office', 'third'];
  const interviews = [advisory, office, anInterview('third', { sourceType: 'partner_org' })];
  const wording = fc.record({
    minute: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    sort: fc.constantFrom('strength' as const, 'concern' as const, 'open' as const),
    effect: fc.constantFrom('supports' as const, 'contradicts' as const, 'nuances' as const),
    of: fc.nat(people.length * keys.length - 1),
  });
  const moment = (minute: number) => new Date(Date.parse(at(1, '00:00')) + minute * 60_000).toISOString();
  fc.assert(
    fc.property(
      fc.array(wording, { maxLength: 12 }),
      fc.integer({ min: 0, max: 4_400 }),
      fc.nat(),
      (all, until, seed) => {
        const notesOf = (order: readonly number[]) => {
          const notes = new Map<number, ReturnType<typeof aFinding>[]>();
          for (const n of order) {
            const { minute, sort, effect, of } = all[n] ?? raise();
            const finding = aFinding(`f${n}`, { at: moment(minute), sort, effects: { a: effect } });
            notes.set(of, [...(notes.get(of) ?? []), finding]);
          }
          const records = [...notes].map(([of, findings]) =>
            aNote(people[of % people.length] ?? '', interviews[of % keys.length] ?? raise(), findings),
          );
          return [...interviews, aHypothesis('a'), ...records];
        };
        const order = all.map((_, n) => n);
        const other = [...order].sort((a, b) => ((a * 7919 + seed) % 31) - ((b * 7919 + seed) % 31) || b - a);
        const told = evening(moment(until), ...notesOf(order));
        expect(evening(moment(until), ...notesOf(other))).toEqual(told);
        // What comes after the moment changes nothing of it.
        const later = aNote('ethics', advisory, [aFinding('later', { at: moment(until + 1) })]);
        expect(evening(moment(until), ...notesOf(order), later)).toEqual(told);
      },
    ),
    { numRuns: runs(200) },
  );
});
