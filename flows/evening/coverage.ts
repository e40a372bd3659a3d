import { say } from '../../src/i18n';
import { sourceTypesOf } from '../../src/method/source-types';
import type { HeatCell, HeatMap } from '../../src/ports/pictures';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { countingFindings } from '../judgement/public';
import { WORDS } from './words';

/**
 * On how many indicators of each pillar something was found from each kind of source, and from any: what was dropped counts for
 * nothing. Undefined as long as nothing was found.
 */
export function coverageOf(
  { benchmark, review }: Pick<ReviewView, 'benchmark' | 'review'>,
  { kept, now, language }: FlowContext,
): HeatMap | undefined {
  const w = WORDS[language].coverage;
  const findings = countingFindings(kept, now);
  if (findings.length === 0) return undefined;
  const types = sourceTypesOf(benchmark).filter(
    ({ id, voice = true }) => voice || findings.some(({ note }) => note.sourceType === id),
  );
  const heard = (of: (type: string) => boolean) =>
    new Set(findings.flatMap(({ indicators, note }) => (of(note.sourceType) ? indicators : [])));
  const columns = [
    ...types.map(({ id, title }) => ({ title: say(title, language), heard: heard((type) => type === id) })),
    { title: w.any, heard: heard(() => true) },
  ];
  return {
    title: w.title(review.hostCity),
    kind: 'coverage',
    columns: columns.map(({ title }) => title),
    rows: benchmark.pillars.map(({ title }) => say(title, language)),
    values: benchmark.pillars.map(({ id }) => {
      const own = benchmark.indicators.filter(({ pillar }) => pillar === id);
      return columns.map((column) => cellOf(own.filter((one) => column.heard.has(one.id)).length, own.length));
    }),
    legend: w.legend,
    language,
  };
}

function cellOf(done: number, total: number): HeatCell {
  return { done, total, label: `${done}/${total}`, level: total === 0 ? undefined : done / total };
}
