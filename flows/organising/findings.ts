import type { FlowContext } from '../../src/steps/contract';
import type { Oddity, Problem } from '../../src/steps/new-review';
import { shortened } from '../../src/steps/prompts';
import { CREATING } from './words/creating';

/** What is wrong with whom or what somebody named for a review, and how to put it right. */
export function problemInWords({ what, about }: Problem, { language }: Pick<FlowContext, 'language'>): string {
  const say: (...about: string[]) => string = CREATING[language].wrong[what];
  return say(...about.map((said) => shortened(said)));
}

/** What about it is possible, and probably not meant. */
export function oddityInWords({ what, about }: Oddity, { language }: Pick<FlowContext, 'language'>): string {
  const say: (...about: string[]) => string = CREATING[language].odd[what];
  return say(...about);
}
