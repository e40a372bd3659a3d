import type { RECOMMENDATIONS } from './declared';

export { ADVICE, ADVICE_SORTS, type Advice, type AdviceNow, type AdviceSort, adviceIn } from './kept';
export { adviceOn } from './proposing';
export { adviceButton, mayAdvise, takingOver } from './taking-over';

/** Commands of this step that others' cards offer as buttons. */
export const BUTTONS = { all: 'recommendations' } as const satisfies Record<
  string,
  keyof typeof RECOMMENDATIONS.commands
>;
