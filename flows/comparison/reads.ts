import { SENT_REPORT } from '../host-comments/public';
import { ADVICE } from '../recommendations/public';

/** What is set side by side: what was sent, and from where practices were taken over. */
export const COMPARED = [SENT_REPORT, ADVICE] as const;
