import type { HOST_COMMENTS } from './declared';

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
export { markedIn, originalMark, sentIn } from './lines';

/** Commands of this step that others' cards offer as buttons. */
export const BUTTONS = { sent: 'sent-report' } as const satisfies Record<string, keyof typeof HOST_COMMENTS.commands>;
