import { SENT_FINAL } from '../host-comments/public';

/** What is set side by side: what was sent, without the report's many words. */
export const COMPARED = [SENT_FINAL] as const;
