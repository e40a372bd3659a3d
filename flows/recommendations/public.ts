import type { RECOMMENDATIONS } from './declared';

export { ADVICE, ADVICE_SORTS, type Advice, type AdviceNow, type AdviceSort, adviceIn, type Priority } from './kept';
export { adviceOn, byTheme, linkedWith } from './proposing';

/** Buttons of this step that cards of others have. */
export const BUTTONS = {
  all: 'recommendations',
  show: 'advice-show',
} as const satisfies Record<string, keyof typeof RECOMMENDATIONS.commands | keyof typeof RECOMMENDATIONS.presses>;
