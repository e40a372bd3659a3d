import { say } from '../../src/i18n';
import { cellsOf, type Indicator } from '../../src/method/benchmark';
import { isOutside, wholeOf } from '../../src/method/in-scope';
import { partiesOf } from '../../src/method/parties';
import type { Review } from '../../src/method/review';
import { missingYes, termsIn, termsOf } from '../../src/method/terms';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, line, prompt, text } from '../../src/steps/prompts';
import { cellTitle, position } from '../prompts/common';
import type { TERMS_STEP } from './declared';
import { DRAWS } from './printed';
import { SCOPE } from './words/scope';
import { WORDS } from './words/terms';

/** What is agreed in a review, as a document prints it. */
export const printedTerms = DRAWS.terms;

/** Buttons of this step that cards of others have. */
export const BUTTONS = { terms: 'terms' } as const satisfies Record<string, keyof typeof TERMS_STEP.commands>;

/** Which of the host city's questions an indicator is about, by its cell; counted from 1. Those that were agreed alone. */
export function askedOn(review: Review, { pillar, dimension }: Indicator): number[] {
  const cell = `${pillar}-${dimension}`;
  return termsOf(review).questions.flatMap(({ about }, n) => (about.includes(cell) ? [n + 1] : []));
}

/**
 * That the review's terms leave an indicator or a cell out, with the way to them; undefined where they do not. `own`: what the
 * reader answered there, in lines: it is kept.
 */
export function leftOut(
  { review, benchmark }: Pick<ReviewView, 'review' | 'benchmark'>,
  context: FlowContext,
  id: string | undefined,
  own: readonly string[] = [],
): Prompt | undefined {
  const { language } = context;
  const cell = cellsOf(wholeOf(benchmark)).find((one) => one.id === id || one.indicators.some((i) => i.id === id));
  if (!cell || cell.indicators.every((one) => !isOutside(benchmark, one.id))) return undefined;
  const indicator = cell.indicators.find((one) => one.id === id);
  const at = position({ benchmark }, indicator?.id ?? cell.indicators[0]?.id ?? '').at;
  const title = indicator ? `${at} ${say(indicator.title, language)}` : cellTitle(cell, language);
  const w = SCOPE[language];
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(w.leftOut(say(cell.pillar.title, language), review.hostCity)),
      ...(own.length > 0 ? [text(w.kept, 'subtle'), { kind: 'list' as const, items: own }] : []),
    ],
    actions: [commandButton(BUTTONS.terms, context.commands.labelOf(BUTTONS.terms, language), review.id)],
    summary: title,
  });
}

/** That proposed terms wait for somebody's yes, and the way there; undefined where none do, and while the review rests. */
export function termsWaiting({ review }: Pick<ReviewView, 'review'>, context: FlowContext): Prompt | undefined {
  const { proposed } = termsIn(review);
  if (!proposed || review.stopped) return undefined;
  const own = partiesOf(context.person, review);
  if (!missingYes(proposed).some((party) => own.includes(party))) return undefined;
  const label = context.commands.labelOf(BUTTONS.terms, context.language);
  return line(WORDS[context.language].waitForYou(review.hostCity), [commandButton(BUTTONS.terms, label, review.id)]);
}
