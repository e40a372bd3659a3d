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
import { paragraphsIn, REPORT_LANGUAGE } from './kept';
import { agreedLanguages, languageOf, languagesOf } from './language';
import { countedPeople, DRAWN_FROM, sourcesOf, standingOf } from './sources';
import { languageMarks, originalsIn, shownIn, translationsIn } from './translations';
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
    languages: (review, kept) => (kept ? languagesOf(review, kept) : agreedLanguages(review)),
    languagesRead: [REPORT_LANGUAGE],
  },
};

/** Whoever reads it, unless another was asked for. */
function worded({ review, kept, asked }: ExportGiven): Language {
  return asked ?? languageOf(review, kept);
}

function draftOf(given: ExportGiven): Iterable<Block> {
  const { review, benchmark, kept, now, people } = given;
  const language = worded(given);
  const sources = sourcesOf({ review, benchmark, kept, now, people: countedPeople(people) });
  const isTold = termsOf(review).judgements !== 'team';
  const made = translationsIn(kept);
  const shown = new Map(originalsIn(review, benchmark, kept).map((one) => [one.key, shownIn(one, language, made)]));
  return reportBlocks({
    review,
    benchmark,
    language,
    people,
    terms: printedTerms(review, benchmark, language),
    paragraphs: paragraphsIn(kept).flatMap((one) => {
      const stood = { ...one, standing: standingOf(one, sources) };
      const { section, isMinority, beside = [] } = one;
      const its = shown.get(one.key);
      const marks = [...marksOf(stood, { language }, false), ...languageMarks(its, language)];
      const minority = isMinority ? { isMinority } : {};
      return [
        { section, text: its?.text ?? one.text, marks, ...minority },
        ...beside.map(({ text }) => ({ section, text, marks: [WORDS[language].marks.twofold], ...minority })),
      ];
    }),
    advice: adviceIn(kept).map((one) => {
      const { text, title, addressee } = shown.get(one.key) ?? one;
      return { ...one, text, title, addressee, marks: languageMarks(shown.get(one.key), language) };
    }),
    annexes: annexesOf(benchmark, kept, now),
    statement: '',
    ...(isTold ? { judgements: judgementRows(benchmark, kept, language) } : {}),
    note: WORDS[language].draft(momentInWords(now, review.timeZone, language)),
  });
}
