import type { Language } from '../../src/method/language';
import type { CONSOLIDATION } from './declared';
import { DISCUSSING } from './words/discussing';
import { GATHERING } from './words/gathering';
import { MERGING } from './words/merging';

type Name = keyof typeof CONSOLIDATION.commands | keyof typeof CONSOLIDATION.presses;

/** Buttons of this step that cards of others have. */
export const BUTTONS = {
  gather: 'gather',
  merge: 'merge',
  show: 'merge-show',
  discuss: 'discuss',
  openDiscussion: 'open-discussion',
} as const satisfies Record<string, Name>;

/** What those buttons say of a city's review, where that is not the command's name. */
export function labelsFor(city: string, language: Language) {
  return {
    gather: GATHERING[language].button,
    merge: MERGING[language].title(city),
    openDiscussion: DISCUSSING[language].channel.button,
  };
}
