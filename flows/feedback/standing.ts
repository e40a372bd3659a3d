import { momentInWords } from '../../src/i18n/format';
import { line } from '../../src/steps/prompts';
import type { ReviewStatus } from '../../src/steps/step';
import { INTERVIEW, PLAN } from '../interviews/public';
import { HEADLINES, oneOf } from './kept';
import { headlineMoments } from './planned';
import { sessionOf } from './slides';
import { WORDS } from './words';

/** From the evening before the feedback session on, an organiser reads that nobody said the headlines were given. */
export const STATUS: ReviewStatus = {
  may: ['manage-review', 'decide'],
  reads: [PLAN, HEADLINES, INTERVIEW],
  says: (view, { kept, now, language }) => {
    const session = sessionOf(view, kept);
    if (now < headlineMoments(view.review, kept).evening || now >= session || oneOf(kept, HEADLINES)) return undefined;
    const when = momentInWords(session, view.review.timeZone, language, false);
    return line(WORDS[language].headlines.waits(view.review.hostCity, when));
  },
};
