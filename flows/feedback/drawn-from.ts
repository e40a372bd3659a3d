import { INTERVIEW, PLAN } from '../interviews/public';
import { ADVICE } from '../recommendations/public';
import { REPORT_LANGUAGE } from '../report/public';
import { FINDING_MARK, NOTE } from '../visit/public';
import { HANDED, HEADLINES, PACK, SITTING } from './kept';

/** What the pack and its cards are drawn from. */
export const DRAWN_FROM = [
  PACK,
  SITTING,
  HEADLINES,
  HANDED,
  NOTE,
  FINDING_MARK,
  ADVICE,
  INTERVIEW,
  PLAN,
  REPORT_LANGUAGE,
] as const;
