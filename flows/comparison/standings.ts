import type { Followed } from '../../src/method/across-versions';
import { type Benchmark, inCellOrder } from '../../src/method/benchmark';
import type { Written } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { countedOnce, countingIn, sixesOf } from './counting';
import type { LetIn } from './letting-in';

const COUNTED = ['below', 'at', 'above'] as const;
type Counted = (typeof COUNTED)[number];

/** How many cities stand where on an indicator: never which, and no mean of them. */
export interface Standing extends Record<Counted, number> {
  id: string;
  title: Written;
  /** It is not what all of them were judged by, word for word or at its place. */
  how: 'same' | 'reworded' | 'moved';
}

/** What one team judged. */
interface Judged {
  from: string;
  judgement: Counted;
  how: Followed['how'];
}

/**
 * How many stand below, at and above, by indicator, in the benchmark's order: of reviews whose terms let judgements reach all who
 * read the final report, as that first said it, six at a time that were judged by the same, though it was reworded or moved.
 * Six of whom all stand alike, or all but one, are not told: it would be each city's own judgement, to the one that differs too.
 */
export function standingsOf(
  said: readonly { of: LetIn; follow: (id: string) => Followed }[],
  benchmark: Benchmark,
  reviews: readonly Review[],
): Standing[] {
  const letIn = said.map(({ of }) => of);
  const once = countedOnce(reviews, letIn);
  const follows = new Map(said.map(({ of, follow }) => [of, follow]));
  const judged = new Map<string, Judged[]>();
  for (const { of, from, judged: own } of countingIn(letIn))
    for (const [id, one] of comparable(own, follows.get(of)))
      judged.set(id, [...(judged.get(id) ?? []), { ...one, from }]);
  return inCellOrder(benchmark).flatMap(({ id, title }) => {
    const told = sixesOf(judged.get(id) ?? [], once)
      .filter((six) => COUNTED.every((one) => numberOf(six, one) < six.length - 1))
      .flat();
    if (told.length === 0) return [];
    const hows = new Set(told.map(({ how }) => how));
    const how = hows.has('moved') ? 'moved' : hows.has('reworded') ? 'reworded' : 'same';
    const [below, at, above] = COUNTED.map((one) => numberOf(told, one));
    return [{ id, title, below: below ?? 0, at: at ?? 0, above: above ?? 0, how }];
  });
}

function numberOf(all: readonly Judged[], judgement: Counted): number {
  return all.filter((one) => one.judgement === judgement).length;
}

/** What a team judged of what can be compared, by the indicator's id there. */
function comparable(
  judged: Readonly<Record<string, string>>,
  follow: ((id: string) => Followed) | undefined,
): ReadonlyMap<string, Pick<Judged, 'judgement' | 'how'>> {
  return new Map(
    Object.entries(judged).flatMap(([indicator, said]) => {
      const { ids, how } = follow?.(indicator) ?? { ids: [], how: 'changed' as const };
      const [id, more] = ids;
      const judgement = COUNTED.find((one) => one === said);
      return how === 'changed' || id === undefined || more !== undefined || !judgement
        ? []
        : [[id, { judgement, how }]];
    }),
  );
}
