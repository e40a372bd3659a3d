export { countingFindings, proposalOn } from './evidence';
export { dissentIn, sourcesIn } from './exported';
export { FINAL, finalKept, finalsIn } from './kept';
export { dissentsOn, finalCalled, OUTCOME_KINDS } from './outcome';
export { heard } from './settle-cards';
export { reasonInWords } from './words/settling';
