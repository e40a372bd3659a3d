import type { SentAdvice, SentFinal, SentReport } from '../../flows/host-comments/public';
import type { Advice } from '../../flows/recommendations/public';
import { shippedBenchmarks } from '../../src/benchmarks';
import type { Benchmark } from '../../src/method/benchmark';
import type { FinalJudgement } from '../../src/method/final-judgement';
import type { Review } from '../../src/method/review';
import { NARROWEST, type Terms } from '../../src/method/terms';
import type { StepRecord } from '../../src/ports/records';
import { GENOA_PEOPLE } from './genoa-schedule';
import { aWorld, type World } from './service-world';
import { aReview } from './sheets';

/** Invented cities, by visit date. */
export const CITIES = ['Ambry', 'Belmond', 'Carrow', 'Delmar', 'Estby', 'Fanholt', 'Gravel'] as const;
const SENT_AT = '2027-06-01T09:00:00.000Z';
export const PROGRAMME = 'inti-cities-2027';

const [FIRST] = shippedBenchmarks();
if (!FIRST) throw new Error('no benchmark ships');
export const V1: Benchmark = FIRST;
/** In the second version one is reworded, one moved, one split, one new. */
export const V2: Benchmark = (() => {
  const moved = V1.indicators.find(({ id }) => id === 'GG-LEA-1');
  const split = V1.indicators.find(({ id }) => id === 'GG-AMB-3');
  if (!moved || !split) throw new Error('another benchmark ships');
  return {
    ...V1,
    id: PROGRAMME,
    version: 2,
    indicators: [
      ...V1.indicators.filter(({ id }) => id !== 'GG-LEA-1'),
      { ...moved, id: 'GG-IMP-9', dimension: 'IMP', number: 9 },
      { ...split, id: 'GG-AMB-9', number: 9 },
    ],
    since: {
      id: V1.id,
      version: 1,
      changes: [
        { id: 'GG-AMB-2', how: 'reworded', from: ['GG-AMB-2'] },
        { id: 'GG-IMP-9', how: 'moved', from: ['GG-LEA-1'] },
        { id: 'GG-AMB-9', how: 'split', from: ['GG-AMB-3'] },
      ],
    },
  };
})();

/** What a review of the programme brings. */
export interface Told {
  city: string;
  terms?: Partial<Terms>;
  version?: 1 | 2;
  advice?: readonly Partial<SentAdvice>[];
  /** What the team judged in the end, by indicator. */
  judged?: Readonly<Record<string, FinalJudgement>>;
  /** When the final report was sent; not at all, where it says null. */
  sentAt?: string | null;
  /** Taken over from another review, by the advice's key. */
  from?: Readonly<Record<string, { review: string; key: string }>>;
  host?: string;
}

export const NAMED = { comparison: 'named', judgements: 'final-readers' } as const;

function idOf(city: string): string {
  return `${city.toLowerCase()}-2027`;
}

export function reviewOf({ city, terms, version = 1, host }: Told, n: number): Review {
  const agreed = { version: 1, terms: { ...NARROWEST, ...NAMED, ...terms }, since: SENT_AT, yes: {} };
  return {
    ...aReview(),
    id: idOf(city),
    programme: PROGRAMME,
    hostCity: city,
    benchmark: version === 1 ? { id: V1.id, version: 1 } : { id: V2.id, version: 2 },
    visit: { start: `2027-03-${String(n + 10)}`, days: 3 },
    members: { ...aReview().members, host: host === undefined ? [] : [host] },
    terms: { agreed, earlier: [], proposals: 0 },
  };
}

export function recordsOf({ city, terms, advice = [], judged, sentAt = SENT_AT, from = {} }: Told): StepRecord[] {
  const review = idOf(city);
  const record = (kind: string, key: string, value: object) => ({
    id: `${kind}|${review}|${key}`,
    kind,
    review,
    person: '',
    value,
  });
  const sent = advice.map(
    (one, n): SentAdvice => ({
      key: `k${n}`,
      sort: 'challenge',
      title: '',
      text: `what ${n} of them hear`,
      theme: 'needs',
      indicators: [],
      goesWith: [],
      addressee: '',
      ...one,
    }),
  );
  const report: SentReport | undefined =
    sentAt === null
      ? undefined
      : {
          ...{
            as: 'final',
            version: 1,
            language: 'en',
            at: sentAt,
            by: 'x',
            paragraphs: [],
            advice: sent,
            statement: '',
          },
          ...(judged && { ...NAMED, ...terms }.judgements === 'final-readers' ? { judged } : {}),
        };
  return [
    ...(report ? [record('sent-report', 'f1', report), record('sent-final', 'last', finalOf(report, from))] : []),
    ...sent.map((one) => {
      const wording = { ...one, at: '2027-05-01T09:00:00.000Z', by: 'x', findings: [] };
      const value: Advice = { wordings: [wording], ...(from[one.key] ? { from: from[one.key] } : {}) };
      return record('advice', one.key, value);
    }),
  ];
}

/** What is kept beside a final report, to be set side by side with others'. */
function finalOf({ version, language, at, advice, judged }: SentReport, from: NonNullable<Told['from']>): SentFinal {
  const told = advice.map((one) => {
    const origin = from[one.key];
    return origin ? { ...one, from: origin } : one;
  });
  return { version, language, at, first: at, ...(judged ? { judged: { at, of: judged } } : {}), advice: told };
}

/** A programme whose reviews were told these. */
export async function aComparedProgramme(told: readonly Told[], people = GENOA_PEOPLE): Promise<World> {
  const cast = { reviews: told.map(reviewOf), people, benchmarks: [V2] };
  const world = await aWorld(cast, '2027-06-02T09:00:00.000Z');
  for (const record of told.flatMap(recordsOf)) await world.deps.store.stepRecords.put(record);
  return world;
}
