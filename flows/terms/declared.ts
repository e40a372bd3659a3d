import type { StepDeclaration } from '../../src/steps/step';
import { TERMS_DRAFT } from './draft';
import { TERMS_FORM } from './form';
import { AGREE_TERMS, READ_DRAFTS, READ_TERMS } from './rights';
import { WHAT_IS_AGREED } from './sounds';

const READS = { about: 'review', needs: 'members', may: [READ_TERMS] } as const;
const AGREES = { about: 'review', needs: 'members', may: [AGREE_TERMS], reads: [TERMS_DRAFT] } as const;

/** What host city, team and organiser agree before anything starts (method, section 9a). */
export const TERMS_STEP = {
  part: 'review',
  commands: {
    terms: {
      ...READS,
      reads: [TERMS_DRAFT],
      label: { en: 'Terms of the review', fr: 'Cadre de la revue' },
      words: {
        en: ['terms', 'the terms', 'terms of the review', 'terms of reference'],
        fr: ['cadre', 'le cadre', 'cadre de la revue'],
      },
      takes: 'review',
      sounds: WHAT_IS_AGREED,
      help: [
        {
          en: 'terms — what host city, team and organiser agreed: questions, languages, readers, publication',
          fr: 'cadre — ce dont la ville hôte, l’équipe et l’organisation sont convenues : questions, langues, lecteurs, publication',
        },
      ],
    },
  },
  presses: {
    'terms-page': AGREES,
    'terms-restart': AGREES,
    'terms-propose': AGREES,
    'terms-agree': AGREES,
    'terms-doubt': AGREES,
    'terms-object': AGREES,
  },
  keeps: [TERMS_DRAFT],
  forms: [TERMS_FORM],
  rights: [READ_TERMS, AGREE_TERMS, READ_DRAFTS],
} as const satisfies StepDeclaration;
