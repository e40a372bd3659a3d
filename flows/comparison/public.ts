import { followerTo } from '../../src/method/across-versions';
import type { Benchmark } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import type { ProgrammeView } from '../../src/steps/contract';
import { comparisonOf } from './compared';
import type { Standing } from './standings';

export { COMPARED } from './reads';

/** How many cities stand where, as the comparison tells it, by what indicators are called in this version: nothing else is told. */
export function numbersIn(
  view: ProgrammeView,
  benchmark: Benchmark,
  language: Language,
): ReadonlyMap<string, Standing> {
  const comparison = comparisonOf(view, language);
  if (!comparison) return new Map();
  const follow = followerTo(benchmark, comparison.benchmark, [...(view.compared?.versions ?? []), benchmark]);
  return new Map(
    comparison.themes.flatMap(({ standings }) =>
      standings.flatMap((one): [string, Standing][] => {
        const { ids, how } = follow(one.id);
        const [id, more] = ids;
        return id === undefined || more !== undefined || how === 'changed' ? [] : [[id, one]];
      }),
    ),
  );
}
