import type { Benchmark } from '../../src/method/benchmark';
import { areOutside } from '../../src/method/in-scope';
import { themesOf } from '../../src/method/themes';
import type { Instant } from '../../src/method/time';
import type { KeptDocuments } from '../../src/steps/documents';
import { countingFindings, finalsIn } from '../judgement/public';
import { type FindingThen, marksAsOf } from '../visit/public';
import { ADVICE, type AdviceNow, type AdviceSort, adviceIn } from './kept';

/** Which theme advice on these indicators is under: the one that most of them are about, the first of several. */
export function themeFor(indicators: readonly string[], benchmark: Benchmark): string | undefined {
  const counted = themesOf(benchmark).map(({ id, indicators: own }) => ({
    id,
    n: indicators.filter((one) => own.includes(one)).length,
  }));
  const most = Math.max(0, ...counted.map(({ n }) => n));
  return most === 0 ? undefined : counted.find(({ n }) => n === most)?.id;
}

/** What a finding is flagged as that is worth telling the city. */
export interface Flagged {
  finding: FindingThen;
  sort: Extract<AdviceSort, 'recommendation' | 'good_practice'>;
}

/**
 * Findings that somebody flagged as a recommendation or as worth copying, and that no advice rests on yet: those that are
 * marked *for the report* first. What was said as background only is nobody's to tell.
 */
export function flaggedIn(kept: KeptDocuments, benchmark: Benchmark, at: Instant): Flagged[] {
  const marks = marksAsOf(kept, at);
  const used = usedIn(kept);
  const place = ({ finding }: Flagged) => (marks.get(finding.key) === 'report' ? 0 : 1);
  return countingFindings(kept, at)
    .filter(({ use, indicators }) => use !== 'background' && !areOutside(benchmark, indicators))
    .flatMap((finding): Flagged[] => [
      ...(finding.isRecommendation ? [{ finding, sort: 'recommendation' as const }] : []),
      ...(finding.isGoodPractice ? [{ finding, sort: 'good_practice' as const }] : []),
    ])
    .filter(({ finding, sort }) => !used.has(`${sort} ${finding.key}`))
    .sort((a, b) => place(a) - place(b));
}

/** What was written of each finding, also where it was taken back: it is not proposed again. */
function usedIn(kept: KeptDocuments): ReadonlySet<string> {
  return new Set(
    kept
      .of(ADVICE)
      .flatMap(({ value }) =>
        value.wordings.flatMap(({ sort, findings }) =>
          findings.map((key) => `${sort === 'suggestion' ? 'recommendation' : sort} ${key}`),
        ),
      ),
  );
}

/** A challenge that findings speak for, in their own words. */
export interface ProposedChallenge {
  indicator: string;
  findings: readonly FindingThen[];
}

/**
 * Where the team's last word on an indicator is *below*, its concerns are proposed as a challenge, in the words in which
 * they were noted: those for the report alone where there are any. Not where a challenge on it was written before.
 */
export function proposedChallenges(kept: KeptDocuments, benchmark: Benchmark, at: Instant): ProposedChallenge[] {
  const finals = finalsIn(kept);
  const marks = marksAsOf(kept, at);
  const written = new Set(
    kept
      .of(ADVICE)
      .flatMap(({ value }) => value.wordings.filter(({ sort }) => sort === 'challenge').flatMap((w) => w.indicators)),
  );
  const concerns = countingFindings(kept, at).filter(({ sort, use }) => sort === 'concern' && use !== 'background');
  return benchmark.indicators.flatMap(({ id }): ProposedChallenge[] => {
    if (finals.get(id)?.value.judgement !== 'below' || written.has(id)) return [];
    const own = concerns.filter(({ indicators }) => indicators.includes(id));
    const forReport = own.filter(({ key }) => marks.get(key) === 'report');
    const findings = forReport.length > 0 ? forReport : own;
    return findings.length === 0 ? [] : [{ indicator: id, findings }];
  });
}

/** Advice by theme, in the themes' order; what is under none of them any more comes last. */
export function byTheme(advice: readonly AdviceNow[], benchmark: Benchmark) {
  const themes = themesOf(benchmark);
  const known = new Set(themes.map(({ id }) => id));
  return [
    ...themes.map(({ id, title }) => ({ id, title, advice: advice.filter(({ theme }) => theme === id) })),
    { id: '', title: undefined, advice: advice.filter(({ theme }) => !known.has(theme)) },
  ].filter((one) => one.advice.length > 0);
}

/** Advice that goes with one, whichever of the two says so. */
export function linkedWith({ key, goesWith }: Pick<AdviceNow, 'key' | 'goesWith'>, all: readonly AdviceNow[]) {
  return all.filter((one) => one.key !== key && (goesWith.includes(one.key) || one.goesWith.includes(key)));
}

/** The keys of the recommendations and suggestions on an indicator, as they hold now. */
export function adviceOn(kept: KeptDocuments, indicator: string): string[] {
  return adviceIn(kept)
    .filter(
      ({ sort, indicators }) => (sort === 'recommendation' || sort === 'suggestion') && indicators.includes(indicator),
    )
    .map(({ key }) => key);
}
