export { lastSent, SENT_REPORT, type SentAdvice, type SentReport } from './kept';
