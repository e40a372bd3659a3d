import type { HOST_COMMENTS } from './declared';

export { COMMENT, type Comment, commentsIn, lastSent, SENT_REPORT, type SentAdvice, type SentReport } from './kept';
export { READ_SENT, readsSent } from './rights';

/** Buttons of this step that cards of others have. */
export const BUTTONS = { sent: 'sent-report' } as const satisfies Record<string, keyof typeof HOST_COMMENTS.commands>;
