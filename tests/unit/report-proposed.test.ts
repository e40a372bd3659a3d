import fc from 'fast-check';
import { HYPOTHESIS_STATUSES } from '../../flows/hypotheses/public';
import { FINAL } from '../../flows/judgement/public';
import { ADVICE, ADVICE_SORTS } from '../../flows/recommendations/public';
import { annexesOf } from '../../flows/report/annexes';
import { reportBlocks } from '../../flows/report/document';
import type { Source } from '../../flows/report/kept';
import { PROPOSED } from '../../flows/report/proposed-words';
import { type ProposedParagraph, proposalsOf } from '../../flows/report/proposing';
import { type Ground, sourcesOf } from '../../flows/report/sources';
import { NOTE } from '../../flows/visit/public';
import { shippedBenchmarks } from '../../src/benchmarks';
import type { FinalJudgement } from '../../src/method/final-judgement';
import { FINAL_JUDGEMENTS } from '../../src/method/final-judgement';
import { LANGUAGES } from '../../src/method/language';
import type { StepRecord } from '../../src/ports/records';
import { keptDocuments } from '../../src/steps/documents';
import type { Block } from '../../src/steps/export-parts';
import { aFinding, aHypothesis, aMark, aNote, anInterview, at } from '../support/a-visit';
import { runs } from '../support/runs';
import { aReview } from '../support/sheets';

const missing = (): never => {
  throw new RangeError('no benchmark ships');
};
const NOW = at(3, '20:00');
const BENCHMARK = shippedBenchmarks()[0] ?? missing();
const INDICATORS = BENCHMARK.indicators.map(({ id }) => id);
const KINDS = [
  'hypothesis',
  'interview-note',
  'finding-mark',
  'final-judgement',
  'judgement-round',
  'judgement-voice',
  'advice',
  'asked-document',
];
const PEOPLE = new Map(
  ['lyon', 'helsinki', 'barcelona', 'utrecht'].map((id, n) => [
    id,
    { name: `Xavier${n} Yoldaz${n}`, city: `City${n}` },
  ]),
);

/** Words of which every one can be told from any other: `qfinding3w2`. */
const words = (of: string) =>
  fc.integer({ min: 1, max: 4 }).map((n) => Array.from({ length: n }, (_, w) => `q${of}w${w}`).join(' '));
const indicator = fc.constantFrom(...INDICATORS);
const upTo = <T>(most: number, of: (n: number) => fc.Arbitrary<T>) =>
  fc.integer({ min: 0, max: most }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => of(at))));

const notes = upTo(8, (n) =>
  fc.record({
    text: words(`finding${n}`),
    sort: fc.constantFrom('strength', 'concern', 'open') as fc.Arbitrary<'strength' | 'concern' | 'open'>,
    indicators: fc.uniqueArray(indicator, { maxLength: 2 }),
    use: fc.constantFrom('as_said', 'untraceably', 'background') as fc.Arbitrary<
      'as_said' | 'untraceably' | 'background'
    >,
    isWithdrawn: fc.boolean(),
    mark: fc.constantFrom('report', 'dropped', 'none') as fc.Arbitrary<'report' | 'dropped' | 'none'>,
  }),
);
const hypotheses = upTo(5, (n) =>
  fc.record({
    text: words(`hypothesis${n}`),
    status: fc.constantFrom(...HYPOTHESIS_STATUSES),
    way: fc.constantFrom('visit', 'document', 'not_pursued') as fc.Arbitrary<'visit' | 'document' | 'not_pursued'>,
    indicators: fc.uniqueArray(indicator, { minLength: 1, maxLength: 2 }),
    hostAsks: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  }),
);
const advice = upTo(5, (n) =>
  fc.record({
    text: words(`advice${n}`),
    sort: fc.constantFrom(...ADVICE_SORTS),
    priority: fc.constantFrom('high', 'low') as fc.Arbitrary<'high' | 'low'>,
    isWithdrawn: fc.boolean(),
  }),
);
const finals = upTo(5, (n) =>
  fc.record({ indicator, judgement: fc.constantFrom(...FINAL_JUDGEMENTS), dissent: words(`dissent${n}`) }),
);

interface Invented {
  ground: Ground;
  /** What may be said of a source, and what must not be said at all. */
  texts: ReadonlyMap<string, string>;
  unsaid: readonly string[];
}

const invented: fc.Arbitrary<Invented> = fc
  .record({ notes, hypotheses, advice, finals })
  .map(({ notes: found, hypotheses: held, advice: told, finals: last }) => {
    const records: StepRecord[] = [];
    const texts = new Map<string, string>();
    const unsaid: string[] = [];
    for (const [n, { mark, isWithdrawn, ...one }] of found.entries()) {
      const note = aNote(
        'helsinki',
        anInterview(`talk-${n}`, { function: `qfunction${n}`, sourceType: n % 2 === 0 ? 'elected' : 'administration' }),
        [aFinding(`f${n}`, { ...one, ...(isWithdrawn ? { isWithdrawn } : {}) })],
      );
      records.push(note, aMark(`f${n}`, mark, at(2, '12:00')));
      if (isWithdrawn || one.use === 'background' || mark === 'dropped') unsaid.push(one.text);
      else texts.set(`finding:f${n}`, one.text);
      unsaid.push(`qfunction${n}`);
    }
    for (const [n, one] of held.entries()) {
      records.push(aHypothesis(`h${n}`, { ...one, reason: `qreason${n}` }));
      unsaid.push(`qreason${n}`);
      if (one.status === 'open' || one.way === 'not_pursued') unsaid.push(one.text);
      else texts.set(`hypothesis:h${n}`, one.text);
    }
    for (const [n, { isWithdrawn, ...one }] of told.entries()) {
      const wording = {
        ...one,
        at: NOW,
        by: 'lyon',
        title: '',
        theme: 'needs',
        indicators: [],
        goesWith: [],
        findings: [],
        addressee: '',
      };
      records.push({
        id: `${ADVICE.name}|genoa-2027|a${n}`,
        kind: ADVICE.name,
        review: 'genoa-2027',
        person: '',
        value: { wordings: [isWithdrawn ? { ...wording, isWithdrawn } : wording] },
      });
      if (!isWithdrawn) texts.set(`advice:a${n}`, one.text);
      else unsaid.push(one.text);
    }
    for (const [n, { indicator: id, judgement }] of last.entries())
      records.push({
        id: `${FINAL.name}|genoa-2027|j${n}`,
        kind: FINAL.name,
        review: 'genoa-2027',
        person: '',
        value: { indicator: id, judgement, rationale: `qrationale${n}`, evidence: 0, at: NOW, by: 'lyon', changes: [] },
      });
    unsaid.push(...last.map((_, n) => `qrationale${n}`));
    const round = { at: at(3, '17:00'), by: 'lyon', headlines: 'qheadlines', values: {}, asked: ['helsinki'] };
    records.push({
      id: 'judgement-round|genoa-2027|r',
      kind: 'judgement-round',
      review: 'genoa-2027',
      person: '',
      value: round,
    });
    const dissents = last.map(({ indicator: on, dissent }) => ({ indicator: on, because: dissent }));
    records.push({
      id: 'judgement-voice|genoa-2027|v',
      kind: 'judgement-voice',
      review: 'genoa-2027',
      person: 'helsinki',
      value: { round: 'r', dissents, at: NOW },
    });
    for (const { indicator: id, dissent } of last)
      texts.set(`judgement:${id}`, `${texts.get(`judgement:${id}`) ?? ''} ${dissent}`);
    const kept = keptDocuments(new Map(KINDS.map((kind) => [kind, records.filter((one) => one.kind === kind)])));
    return { ground: { review: aReview(), benchmark: BENCHMARK, kept, now: NOW, people: PEOPLE }, texts, unsaid };
  });

const tokens = (said: string): string[] => said.match(/[\p{L}\p{N}]+/gu) ?? [];
/** The words of the rule itself, filled with nothing, and of the benchmark's titles. */
function framing(language: (typeof LANGUAGES)[number]): ReadonlySet<string> {
  const w = PROPOSED[language];
  const frames = [
    ...Object.values(w.comesTo),
    ...[0, 1, 2, 3].flatMap((n) => [w.onQuestion(n), w.lookedInto(''), w.leftOpen(''), w.minority('', '')]),
  ];
  return new Set(
    [...frames, ...BENCHMARK.indicators.map(({ title }) => Object.values(title).join(' '))].flatMap(tokens),
  );
}
const nameOf = ({ kind, key }: Source) => `${kind}:${key}`;
const ofSources = ({ section }: ProposedParagraph) => section !== 'scope';

describe.each(LANGUAGES)('what the rule proposes in %s', (language) => {
  const frame = framing(language);

  it('says nothing that is not in its sources, and nothing that nobody may be told', () => {
    fc.assert(
      fc.property(invented, ({ ground, texts, unsaid }) => {
        const proposals = proposalsOf(ground, language);
        const { saidNow } = sourcesOf(ground);
        for (const one of proposals) {
          expect(one.rests.length).toBeGreaterThan(0);
          expect(one.rests.every((source) => saidNow(source) !== undefined)).toBe(true);
        }
        for (const { rests, text } of proposals.filter(ofSources)) {
          const own = new Set(rests.flatMap((source) => tokens(texts.get(nameOf(source)) ?? '')));
          expect(tokens(text).filter((word) => !own.has(word) && !frame.has(word))).toEqual([]);
        }
        const all = new Set(proposals.flatMap(({ text }) => tokens(text)));
        expect(unsaid.flatMap(tokens).filter((word) => all.has(word))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it('says all that may be told, each once under its own key', () => {
    fc.assert(
      fc.property(invented, ({ ground, texts }) => {
        const proposals = proposalsOf(ground, language);
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
        const said = proposals.map(({ text }) => text).join('\n');
        for (const [name, text] of texts) if (name.startsWith('finding:')) expect(said).toContain(text);
      }),
      { numRuns: runs(100) },
    );
  });

  it('makes no key message of what is open, and sets apart what it repeats of somebody’s words', () => {
    const marks = { en: /“.+”/, fr: /«\u00a0.+\u00a0»/ }[language];
    fc.assert(
      fc.property(invented, ({ ground }) => {
        const open = new Set(
          ground.kept
            .of(NOTE)
            .flatMap(({ value: { findings } }) =>
              findings.flatMap(({ key, wordings }) => (wordings.at(-1)?.sort === 'open' ? [key] : [])),
            ),
        );
        for (const { section, rests, isMinority, text } of proposalsOf(ground, language)) {
          if (section === 'key-messages') expect(rests.filter(({ key }) => open.has(key))).toEqual([]);
          if (isMinority || section === 'annexes') expect(text).toMatch(marks);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('names nobody, nor says how an indicator is judged; nor does the document, but on the team’s page', () => {
    fc.assert(
      fc.property(invented, ({ ground }) => {
        const { review, benchmark, kept, now } = ground;
        const paragraphs = proposalsOf(ground, language);
        const blocks = [
          ...reportBlocks({
            review,
            benchmark,
            language,
            paragraphs,
            advice: [],
            people: PEOPLE,
            annexes: annexesOf(benchmark, kept, now),
            terms: { heading: 'Terms', standing: '', lines: [] },
            statement: '',
            note: '',
          }),
        ];
        const lines = blocks.map(textOf);
        const named = lines.filter((line) => /Xavier|Yoldaz/.test(line));
        expect(named).toHaveLength(1);
        expect(lines.join('\n')).not.toMatch(/qrationale|qfunction|qreason|qheadlines/);
        expect(paragraphs.map(({ text }) => text).join('\n')).not.toMatch(/Xavier|Yoldaz|helsinki/);
        const heard = annexesOf(benchmark, kept, now).met;
        for (const { count } of heard) expect(count ?? 3).toBeGreaterThanOrEqual(3);
        if (heard.some(({ count }) => count === undefined)) expect(heard).toHaveLength(1);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is not changed by how an indicator is judged, nor by who differs', () => {
    const other: Readonly<Record<FinalJudgement, FinalJudgement>> = {
      below: 'above',
      above: 'below',
      at: 'not_judged',
      not_judged: 'at',
      not_applicable: 'below',
    };
    fc.assert(
      fc.property(invented, ({ ground }) => {
        const turned = {
          ...ground,
          kept: {
            of: (kind: { name: string }) =>
              ground.kept.of(kind).map((one) => {
                if (kind.name !== FINAL.name) return one;
                const value = one.value as { judgement: FinalJudgement };
                return { ...one, value: { ...value, judgement: other[value.judgement] } };
              }),
          } as Ground['kept'],
        };
        const texts = (of: Ground) => proposalsOf(of, language).map(({ text }) => text);
        expect(texts(turned)).toEqual(texts(ground));
      }),
      { numRuns: runs(60) },
    );
  });
});

function textOf(block: Block): string {
  const of = (line: readonly (string | { strong: string })[]) =>
    line.map((one) => (typeof one === 'string' ? one : one.strong)).join('');
  switch (block.kind) {
    case 'list':
      return block.items.map(of).join(' ');
    case 'table':
      return [...block.table.rows].map((row) => row.join(' ')).join(' ');
    default:
      return of(block.text);
  }
}
