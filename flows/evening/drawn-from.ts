import { HYPOTHESIS } from '../hypotheses/public';
import { INTERVIEW } from '../interviews/public';
import { FINDING_MARK, NOTE } from '../visit/public';

/** What an evening and a morning are drawn from. */
export const DRAWN_FROM = [HYPOTHESIS, INTERVIEW, NOTE, FINDING_MARK] as const;
