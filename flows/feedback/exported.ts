import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { INTERVIEW, PLAN } from '../interviews/public';
import { ADVICE } from '../recommendations/public';
import { languageOf, REPORT_LANGUAGE } from '../report/public';
import { FINDING_MARK, NOTE } from '../visit/public';
import { ASKED_HANDED, HANDED, handedIn, PACK } from './kept';
import { PACK_WORDS } from './pack-words';
import { READ_FEEDBACK, TAKE_HANDED } from './rights';
import { slidesOf } from './slides';

/** The pack for the feedback session: the team's as it stands now, the host city's as it was handed over. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  feedback: {
    label: { en: 'Feedback pack', fr: 'Dossier de restitution' },
    step: 'feedback-session',
    holds: {
      en: 'the slides of the feedback session, as they stand now',
      fr: 'les diapositives de la séance de restitution, en l’état',
    },
    called: { en: ['slides'], fr: ['diapositives', 'diapos'] },
    may: [READ_FEEDBACK],
    onceGathered: true,
    reads: [PACK, NOTE, FINDING_MARK, ADVICE, INTERVIEW, PLAN, REPORT_LANGUAGE],
    as: 'slides',
    in: (given) => languageOf(given.review, given.kept),
    make: (given) => slidesOf(evidenceOf(given), languageOf(given.review, given.kept)),
  },
  'feedback-host': {
    label: { en: 'Feedback, as it was handed over', fr: 'Restitution, telle que remise' },
    step: 'feedback-session',
    holds: {
      en: 'the slides that the host city was given',
      fr: 'les diapositives remises à la ville hôte',
    },
    may: [TAKE_HANDED],
    unless: (_, { asked }) => asked?.[ASKED_HANDED] === undefined,
    reads: [HANDED],
    as: 'slides',
    in: ({ kept, language }) => handedIn(kept)?.language ?? language,
    make: ({ kept, language, review }) => {
      const w = PACK_WORDS[language];
      return handedIn(kept)?.slides ?? [{ isOpening: true, title: w.title(review.hostCity), items: [w.notHanded] }];
    },
  },
};

function evidenceOf({ review, benchmark, kept, now, people }: ExportGiven) {
  return {
    review,
    benchmark,
    kept,
    now,
    names: [...people.values()].flatMap(({ name, erasedAs }) => (erasedAs === undefined ? [name] : [])),
  };
}
