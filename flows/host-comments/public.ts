export {
  COMMENT,
  type Comment,
  finalSentSince,
  SENT_FINAL,
  SENT_REPORT,
  type SentAdvice,
  type SentFinal,
  type SentReport,
} from './kept';
export { originalMark, sentIn } from './lines';
