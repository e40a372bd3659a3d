import type { Language } from '../../src/method/language';
import type { OWN_TIME } from './declared';
import { WORDS } from './words';

type Name = keyof typeof OWN_TIME.commands | keyof typeof OWN_TIME.presses;

/** Buttons of this step that cards of others have. */
export const BUTTONS = { snooze: 'snooze' } as const satisfies Record<string, Name>;

/** What asks when one wants to be reminded. */
export function snoozeTitle(language: Language): string {
  return WORDS[language].snoozeTitle;
}
