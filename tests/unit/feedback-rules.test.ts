import fc from 'fast-check';
import { PACK } from '../../flows/feedback/kept';
import { proposedFor } from '../../flows/feedback/rules';
import { slidesOf } from '../../flows/feedback/slides';
import { INTERVIEW, PLAN } from '../../flows/interviews/public';
import { ADVICE } from '../../flows/recommendations/public';
import { FINDING_MARK, NOTE } from '../../flows/visit/public';
import { shippedBenchmarks } from '../../src/benchmarks';
import { keptDocuments } from '../../src/steps/documents';
import { aFinding, aMark, aNote, anInterview, at } from '../support/a-visit';
import { must } from '../support/benchmark-story';
import { aReview } from '../support/sheets';

const NOW = at(2, '19:00');
const INTERVIEWS = ['office', 'board', 'school'].map((key) => anInterview(key, { function: `Head of the ${key}` }));
const INDICATORS = ['GG-AMB-1', 'GG-LEA-1'];
const PLAIN = 'The board meets late';
/** What breaks a rule by its words. */
const WORDS = [PLAIN, 'Pieter Jansen is late', 'Genoa is below the standard', 'Sous la norme', 'See GG-LEA-1'] as const;

const FOUND = fc.record({
  source: fc.nat({ max: INTERVIEWS.length - 1 }),
  sort: fc.constantFrom('strength' as const, 'concern' as const),
  indicator: fc.constantFrom(...INDICATORS),
  words: fc.constantFrom(...WORDS),
  checked: fc.constantFrom('in_room' as const, 'not_yet' as const, 'by_document' as const),
  use: fc.constantFrom('as_said' as const, 'background' as const),
  isDropped: fc.boolean(),
});
type Found = typeof FOUND extends fc.Arbitrary<infer T> ? T : never;

/** Everything that was noted is in the pack; `n` of it stands in its words, so that one finds it again. */
function evidenceOf(all: readonly Found[], isChosen: boolean) {
  const text = ({ words }: Found, n: number) => `${words} (${n}).`;
  const notes = INTERVIEWS.map((interview, source) =>
    aNote(
      'helsinki',
      interview,
      all.flatMap((one, n) =>
        one.source === source ? [aFinding(`f${n}`, { ...one, text: text(one, n), indicators: [one.indicator] })] : [],
      ),
    ),
  );
  const marks = all.flatMap(({ isDropped }, n) => (isDropped ? [aMark(`f${n}`, 'dropped', at(2, '17:00'))] : []));
  const lines = (sort: Found['sort']) =>
    all.flatMap((one, n) => (one.sort === sort ? [{ source: `f${n}`, text: text(one, n) }] : []));
  const pack = {
    ...{ id: `${PACK.name}|genoa-2027`, kind: PACK.name, review: 'genoa-2027', person: '' },
    value: { lines: { strengths: lines('strength'), points: lines('concern'), recommendations: [] } },
  };
  const records = [...INTERVIEWS, ...notes, ...marks, ...(isChosen ? [pack] : [])];
  const kinds = [INTERVIEW, PLAN, NOTE, FINDING_MARK, ADVICE, PACK].map(({ name }) => name);
  const kept = keptDocuments(new Map(kinds.map((kind) => [kind, records.filter((one) => one.kind === kind)])));
  const [benchmark] = shippedBenchmarks();
  return { review: aReview(), benchmark: must(benchmark), kept, now: NOW, names: ['Pieter Jansen'] };
}

/** The rules of the method, said once more in another way. */
function mayGo(one: Found, all: readonly Found[]): boolean {
  const speaks = (other: Found) => !other.isDropped && other.checked !== 'not_yet' && other.use === 'as_said';
  const with_ = all.filter((other) => speaks(other) && other.sort === one.sort && other.indicator === one.indicator);
  return speaks(one) && new Set(with_.map(({ source }) => source)).size >= 2 && one.words === PLAIN;
}

it('whatever was noted and chosen, what goes out breaks no rule, and what breaks none goes out', () => {
  fc.assert(
    fc.property(fc.array(FOUND, { minLength: 1, maxLength: 8 }), (all) => {
      const said = slidesOf(evidenceOf(all, true), 'en')
        .flatMap(({ items }) => items)
        .filter((item) => /\(\d\)\.$/.test(item));
      const expected = all.flatMap((one, n) => (mayGo(one, all) ? [`${one.words} (${n}).`] : []));
      expect([...said].sort()).toEqual(expected.sort());
    }),
  );
});

it('what is proposed breaks no rule either, and no two lines are about one indicator', () => {
  fc.assert(
    fc.property(fc.array(FOUND, { minLength: 1, maxLength: 8 }), (all) => {
      for (const part of ['strengths', 'points'] as const) {
        const found = proposedFor(part, evidenceOf(all, false)).map(({ source }) => must(all[Number(source.slice(1))]));
        expect(found.filter((one) => !mayGo(one, all))).toEqual([]);
        expect(new Set(found.map(({ indicator }) => indicator)).size).toBe(found.length);
      }
    }),
  );
});
