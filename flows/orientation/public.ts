import type { Language } from '../../src/method/language';
import type { ORIENTATION } from './declared';
import { WORDS } from './words';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { help: 'help', how: 'how', status: 'status', whoAndWhen: 'dates' } as const satisfies Record<
  string,
  keyof typeof ORIENTATION.commands
>;

/** What the button that shows all one's reviews says. */
export function overviewTitle(language: Language): string {
  return WORDS[language].overview.title;
}
