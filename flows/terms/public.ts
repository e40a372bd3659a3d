import type { Indicator } from '../../src/method/benchmark';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import type { TERMS_STEP } from './declared';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { terms: 'terms' } as const satisfies Record<string, keyof typeof TERMS_STEP.commands>;

/** Which of the host city's questions an indicator is about, by its cell; counted from 1. Those that were agreed alone. */
export function askedOn(review: Review, { pillar, dimension }: Indicator): number[] {
  const cell = `${pillar}-${dimension}`;
  return termsOf(review).questions.flatMap(({ about }, n) => (about.includes(cell) ? [n + 1] : []));
}
