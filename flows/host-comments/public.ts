export {
  COMMENT,
  type Comment,
  finalSentSince,
  lastSent,
  SENT_FINAL,
  SENT_REPORT,
  type SentAdvice,
  type SentFinal,
  type SentReport,
} from './kept';
