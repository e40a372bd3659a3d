export { COMMENT, type Comment, lastSent, SENT_REPORT, type SentAdvice, type SentReport } from './kept';
export { finalSentSince } from './sending';
