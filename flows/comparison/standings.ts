import type { Followed } from '../../src/method/across-versions';
import { type Benchmark, inCellOrder } from '../../src/method/benchmark';
import type { FinalJudgement } from '../../src/method/final-judgement';
import { byScope } from '../../src/method/in-scope';
import type { Written } from '../../src/method/language';
import { termsOf } from '../../src/method/terms';
import type { Instant } from '../../src/method/time';
import { FINAL } from '../judgement/public';
import type { LetIn } from './letting-in';

/** Numbers are told over so many reviews at least (method, section 7). */
const FEWEST_REVIEWS = 6;

const COUNTED = ['below', 'at', 'above'] as const;
type Counted = (typeof COUNTED)[number];

/** How many cities stand where on an indicator: never which, and no mean of them. */
export interface Standing extends Record<Counted, number> {
  id: string;
  title: Written;
  /** It is not what all of them were judged by, word for word or at its place. */
  how: 'same' | 'reworded' | 'moved';
}

/**
 * How many stand below, at and above, by indicator, in the benchmark's order: of reviews whose terms let judgements reach all who
 * read the final report, as the team judged when that was sent, where at least six were judged by the same, though it was
 * reworded or moved. Where all stand alike nothing is told either: it would be each city's own judgement.
 */
export function standingsOf(
  reviews: readonly { of: LetIn; follow: (id: string) => Followed }[],
  benchmark: Benchmark,
): Standing[] {
  const counts = new Map<string, Record<Counted, number> & { hows: Set<Followed['how']> }>();
  for (const { of, follow } of reviews) {
    if (termsOf(of.review).judgements !== 'final-readers') continue;
    for (const [id, { judgement, how }] of judgedIn(of, follow)) {
      const count = counts.get(id) ?? { below: 0, at: 0, above: 0, hows: new Set() };
      count[judgement] += 1;
      count.hows.add(how);
      counts.set(id, count);
    }
  }
  return inCellOrder(benchmark).flatMap(({ id, title }) => {
    const { hows, ...count } = counts.get(id) ?? { below: 0, at: 0, above: 0, hows: new Set<Followed['how']>() };
    const n = count.below + count.at + count.above;
    const isAlike = COUNTED.some((one) => count[one] === n);
    if (n < FEWEST_REVIEWS || isAlike) return [];
    const how = hows.has('moved') ? 'moved' : hows.has('reworded') ? 'reworded' : 'same';
    return [{ id, title, ...count, how }];
  });
}

/** What a team judged of what can be compared, by the indicator's id there. */
function judgedIn(
  { kept, benchmark, report }: LetIn,
  follow: (id: string) => Followed,
): ReadonlyMap<string, { judgement: Counted; how: Followed['how'] }> {
  const finals = byScope(
    benchmark,
    kept.of(FINAL).map(({ value }) => value),
  ).inside;
  return new Map(
    finals.flatMap((final) => {
      const { ids, how } = follow(final.indicator);
      const [id, more] = ids;
      const said = asOf(report.at, final);
      const judgement = COUNTED.find((one) => one === said);
      return how === 'changed' || id === undefined || more !== undefined || !judgement
        ? []
        : [[id, { judgement, how }]];
    }),
  );
}

/** What it said at a moment; undefined where it said nothing yet. */
function asOf(
  moment: Instant,
  {
    changes,
    ...last
  }: { at: Instant; judgement: FinalJudgement; changes: readonly { at: Instant; judgement: FinalJudgement }[] },
): FinalJudgement | undefined {
  return [...changes, last].findLast(({ at }) => at <= moment)?.judgement;
}
