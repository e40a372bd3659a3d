export {
  COMMENT,
  type Comment,
  lastSent,
  SENT_FINAL,
  SENT_REPORT,
  type SentAdvice,
  type SentFinal,
  type SentReport,
} from './kept';
export { finalSentSince } from './sending';
