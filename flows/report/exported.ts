import { momentInWords } from '../../src/i18n/format';
import { isOver } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import { termsOf } from '../../src/method/terms';
import type { Block } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { adviceIn } from '../recommendations/public';
import { printedTerms } from '../terms/public';
import { annexesOf, judgementRows } from './annexes';
import { marksOf } from './cards';
import { reportBlocks } from './document';
import { paragraphsIn } from './kept';
import { languageOf } from './language';
import { countedPeople, DRAWN_FROM, sourcesOf, standingOf } from './sources';
import { WORDS } from './words';

/** The report as it stands, for the team: what is to be checked says so. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  'report-draft': {
    label: { en: 'The team’s report, as it stands', fr: 'Le rapport de l’équipe, en l’état' },
    step: 'feedback-report',
    holds: {
      en: 'the draft with what is still to be checked: the team’s own',
      fr: 'le brouillon, avec ce qui reste à vérifier : pour l’équipe seule',
    },
    wanted: isOver,
    may: ['read-grid'],
    onceGathered: true,
    reads: DRAWN_FROM,
    as: 'document',
    make: draftOf,
    in: worded,
  },
};

/** Whoever reads it: what people wrote in it is in one language. */
function worded({ review, kept, language }: ExportGiven): Language {
  return languageOf(review, kept, language);
}

function draftOf(given: ExportGiven): Iterable<Block> {
  const { review, benchmark, kept, now, people } = given;
  const language = worded(given);
  const sources = sourcesOf({ review, benchmark, kept, now, people: countedPeople(people) });
  const isTold = termsOf(review).judgements !== 'team';
  return reportBlocks({
    review,
    benchmark,
    language,
    people,
    terms: printedTerms(review, benchmark, language),
    paragraphs: paragraphsIn(kept).flatMap((one) => {
      const stood = { ...one, standing: standingOf(one, sources) };
      const { section, isMinority, beside = [] } = one;
      const marks = marksOf(stood, { language }, false);
      const minority = isMinority ? { isMinority } : {};
      return [
        { section, text: one.text, marks, ...minority },
        ...beside.map(({ text }) => ({ section, text, marks: [WORDS[language].marks.twofold], ...minority })),
      ];
    }),
    advice: adviceIn(kept),
    annexes: annexesOf(benchmark, kept, now),
    statement: '',
    ...(isTold ? { judgements: judgementRows(benchmark, kept, language) } : {}),
    note: WORDS[language].draft(momentInWords(now, review.timeZone, language)),
  });
}
