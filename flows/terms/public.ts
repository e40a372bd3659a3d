import type { Indicator } from '../../src/method/benchmark';
import { partiesOf } from '../../src/method/parties';
import type { Review } from '../../src/method/review';
import { missingYes, termsIn, termsOf } from '../../src/method/terms';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, line } from '../../src/steps/prompts';
import type { TERMS_STEP } from './declared';
import { WORDS } from './words/terms';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { terms: 'terms' } as const satisfies Record<string, keyof typeof TERMS_STEP.commands>;

/** Which of the host city's questions an indicator is about, by its cell; counted from 1. Those that were agreed alone. */
export function askedOn(review: Review, { pillar, dimension }: Indicator): number[] {
  const cell = `${pillar}-${dimension}`;
  return termsOf(review).questions.flatMap(({ about }, n) => (about.includes(cell) ? [n + 1] : []));
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
