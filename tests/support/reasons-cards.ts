import { indicatorCard } from '../../flows/preparatory-review/indicator-card';
import { shippedBenchmarks } from '../../src/benchmarks';
import { wordsIn } from '../../src/i18n';
import type { Benchmark, Indicator } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import type { RegisterFunction, ReportLine } from '../../src/method/report';
import { EMPTY_CONTENT, type Performance } from '../../src/method/sheet';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { aReview, aSheet, MIDWAY } from './sheets';

/** The cards of reasons of all indicators that ship, with a report that says much about each. */

export const [SHIPPED] = shippedBenchmarks() as [Benchmark];
const LONG_NAME =
  'Cheffe du service de l’intégration, de l’égalité des chances & des relations avec les associations à la mairie';
const SLUG = 'cheffe-du-service-de-l-integration-de-l-egalite-des-chances-et-des-relations';
const SAID = 'Le conseil se réunit deux fois par an, et ses avis vont à la mairie. '.repeat(70).slice(0, 5_000);

/** So many functions; the first three are responsible for everything. */
export function functionsCalled(name: string, count: number): RegisterFunction[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `genoa-2027|${SLUG}-${n + 1}`,
    review: 'genoa-2027',
    label: `${name} (${n + 1})`,
    indicators: n < 3 ? SHIPPED.indicators.map(({ id }) => id) : [],
  }));
}

/** So many functions with long names. */
export function longFunctions(count: number): RegisterFunction[] {
  return functionsCalled(LONG_NAME, count);
}

/** The card on which somebody gives the reasons of a judgement that they made. */
export function reasonsCard(
  indicator: Indicator,
  register: RegisterFunction[],
  language: Language,
  performance?: Performance,
): Prompt {
  const line: ReportLine = {
    ...{ id: indicator.id, review: 'genoa-2027', indicator: indicator.id, text: SAID, page: '14', selfAssessment: '' },
    responsible: register
      .slice(0, 2)
      .map(({ label }) => label)
      .join('; '),
    documents: 'Plan d’intégration 2025-2030; Rapport annuel du conseil',
  };
  const review = aReview();
  const content = { ...EMPTY_CONTENT, ...(performance ? { performance } : {}) };
  const draft = { content, at: MIDWAY, language, conflicts: [] };
  const sheet = { ...aSheet(indicator.id, 'helsinki', EMPTY_CONTENT), revisions: [], draft };
  const view = {
    ...{ benchmark: SHIPPED, register, named: [], pace: { minutesEach: 14 }, rating: () => undefined },
    review: { ...review, report: { ...review.report, url: 'https://genoa.example/report.pdf' } },
    sheets: new Map(performance ? [[indicator.id, sheet]] : []),
    report: new Map([[indicator.id, line]]),
  } as unknown as ReviewView;
  const context = { language, words: wordsIn(language), now: MIDWAY, person: { id: 'helsinki' } } as FlowContext;
  return indicatorCard(view, indicator, context);
}
