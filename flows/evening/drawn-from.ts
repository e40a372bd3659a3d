import { HYPOTHESIS } from '../hypotheses/public';
import { INTERVIEW, PLAN } from '../interviews/public';
import { FINAL } from '../judgement/public';
import { ASKED_DOCUMENT, FINDING_MARK, NOTE } from '../visit/public';

/** What an evening, a morning and the wall are drawn from. */
export const DRAWN_FROM = [HYPOTHESIS, INTERVIEW, PLAN, NOTE, ASKED_DOCUMENT, FINDING_MARK, FINAL] as const;
