export { ADVICE, ADVICE_SORTS, type Advice, type AdviceNow, type AdviceSort, adviceIn } from './kept';
export { adviceOn } from './proposing';
export { adviceButton, mayAdvise, takingOver } from './taking-over';
