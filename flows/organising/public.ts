import type { Language } from '../../src/method/language';
import type { ORGANISING } from './declared';
import { CREATING } from './words/creating';

export { oddityInWords, problemInWords } from './findings';

/** How people are pasted in lines, and an example of one. */
export function pastedPeople(language: Language): { hint: string; placeholder: string } {
  return { hint: CREATING[language].newPeopleHint, placeholder: CREATING[language].example.person };
}

/** Buttons of this step that cards of others have. */
export const BUTTONS = { remind: 'remind', newReview: 'new' } as const satisfies Record<
  string,
  keyof typeof ORGANISING.commands
>;
