import type { JUDGEMENT } from './declared';

export { countingFindings, proposalOn } from './evidence';
export { dissentIn, sourcesIn } from './exported';
export { FINAL, finalKept, finalsIn } from './kept';
export { dissentsOn, finalCalled, OUTCOME_KINDS } from './outcome';
export { heard } from './settle-cards';
export { reasonInWords } from './words/settling';

/** Commands of this step that others' cards offer as buttons. */
export const BUTTONS = { judgements: 'judgements' } as const satisfies Record<string, keyof typeof JUDGEMENT.commands>;
