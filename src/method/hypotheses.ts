import type { Indicator } from './benchmark';
import { type Agreement, contestOf } from './consolidation';
import type { Decision, SettledBy } from './decision';
import type { GridRow } from './grid';

/** So many base hypotheses go to a visit at most: more do not fit its talks (method, section 5.1). */
export const HYPOTHESES_FOR_VISIT = 15;

/** A base hypothesis with what ranks it. */
export interface RankedHypothesis {
  indicator: Indicator;
  hypothesis: string;
  agreement: Agreement;
  isContested: boolean;
  /** No answer on the indicator names a document or a page. */
  isWithoutSource: boolean;
  settledBy?: SettledBy;
  /** Which of the host city's questions it is about, counted from 1; none where it is about none. */
  askedIn: readonly number[];
}

const CONTESTED: readonly Agreement[] = ['divergent_strong', 'na_contested', 'divergent_mild'];

/**
 * The base hypotheses, those first that a visit should test: what the host city asked, then contested ones, then those that
 * rest on no source. `askedIn`: which of the host city's questions an indicator is about.
 */
export function rankHypotheses(
  rows: readonly GridRow[],
  decisions: readonly Decision[],
  askedIn: (indicator: Indicator) => readonly number[],
): RankedHypothesis[] {
  const decisionOn = new Map(decisions.map((d) => [d.indicator, d]));
  const rank = (h: RankedHypothesis) => (h.isContested ? contestOf(h.agreement) : CONTESTED.length);
  return rows
    .flatMap(({ indicator, answers, consolidated: { agreement } }): RankedHypothesis[] => {
      const { hypothesis = '', settledBy } = decisionOn.get(indicator.id) ?? {};
      if (hypothesis === '') return [];
      const isContested = CONTESTED.includes(agreement);
      const isWithoutSource = answers.every((a) => a.revision.content.evidence.length === 0);
      const asked = askedIn(indicator);
      return [
        {
          indicator,
          hypothesis,
          agreement,
          isContested,
          isWithoutSource,
          askedIn: asked,
          ...(settledBy ? { settledBy } : {}),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.askedIn.length > 0) - Number(a.askedIn.length > 0) ||
        rank(a) - rank(b) ||
        Number(b.isWithoutSource) - Number(a.isWithoutSource),
    );
}
