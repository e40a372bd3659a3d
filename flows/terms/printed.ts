import { wordsIn } from '../../src/i18n';
import { dayWithYear } from '../../src/i18n/format';
import { dayIn } from '../../src/method/calendar';
import { termsIn, termsOf } from '../../src/method/terms';
import type { Drawn } from '../../src/steps/planned';
import { termsLines } from './lines';
import { WORDS } from './words/terms';

/** What holds in a review, as a document prints it: nobody is named. */
export const DRAWS = {
  terms: (review, benchmark, language) => {
    const w = WORDS[language];
    const { agreed } = termsIn(review);
    const { labelled } = wordsIn(language);
    return {
      heading: w.heading,
      standing: agreed
        ? w.agreed(agreed.version, dayWithYear(dayIn(review.timeZone, agreed.since), language))
        : w.unagreed,
      lines: termsLines(termsOf(review), agreed !== undefined, { review, benchmark }, language).map(({ label, said }) =>
        labelled(label, said),
      ),
    };
  },
} satisfies Partial<Drawn>;
