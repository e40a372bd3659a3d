export { countingFindings, proposalOn } from './evidence';
export { dissentIn, sourcesIn } from './exported';
export { finalsIn } from './kept';
export { finalCalled, OUTCOME_KINDS, statusCalled } from './outcome';
