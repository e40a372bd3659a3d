import type { Language } from '../../src/method/language';
import type { INITIAL_REPORT } from './declared';
import { ACCEPTING } from './words/accepting';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { report: 'report', write: 'write-report' } as const satisfies Record<
  string,
  keyof typeof INITIAL_REPORT.commands
>;

/** That a review is open now. */
export function openedInWords(city: string, language: Language): string {
  return ACCEPTING[language].open.done(city);
}

// Which cells the host shares with a colleague, and who answers on what.
export { isContact, ownIndicators, SHARE as SHARES } from './shared';
