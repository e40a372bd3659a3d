import { SENT_REPORT } from '../host-comments/public';
import { FINAL } from '../judgement/public';
import { ADVICE } from '../recommendations/public';

/** What is set side by side: what was sent, what the team judged, and from where practices were taken over. */
export const COMPARED = [SENT_REPORT, FINAL, ADVICE] as const;
