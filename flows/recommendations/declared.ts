import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { FINAL } from '../judgement/public';
import { FINDING_MARK, NOTE } from '../visit/public';
import { ADVICE_FORM, NEW_FORM, WHICH_FORM } from './forms';
import { ADVICE } from './kept';
import { WRITE_ADVICE } from './rights';

/** What a card of advice is drawn from. */
const DRAWN_FROM = [ADVICE, NOTE, FINDING_MARK, FINAL] as const;
const READS = { about: 'review', needs: 'members', may: ['read-grid'], reads: DRAWN_FROM } as const;
const WRITES = { about: 'review', needs: 'members', may: [WRITE_ADVICE], reads: DRAWN_FROM } as const;

/** What a team tells the city: challenges, recommendations, suggestions, good practices (method, section 7). */
export const RECOMMENDATIONS = {
  part: 'after-visit',
  commands: {
    recommendations: {
      ...READS,
      takes: 'review',
      onceOpen: true,
      when: hasBegun,
      label: { en: 'Recommendations', fr: 'Recommandations' },
      words: {
        en: ['recommendations', 'good practices', 'challenges'],
        fr: [
          ...['recommandations', 'recommandation', 'les recommandations', 'bonnes pratiques', 'bonne pratique'],
          ...['les bonnes pratiques', 'défis', 'défi', 'les défis'],
        ],
      },
      sounds: {
        says: {
          en: ['write a recommendation', 'what do we recommend'],
          fr: ['écrire une recommandation', 'que recommandons nous'],
        },
      },
      help: [
        {
          en: 'recommendations — what the team tells the city: challenges, recommendations, suggestions, good practices',
          fr: 'recommandations — ce que l’équipe dit à la ville : défis, recommandations, suggestions, bonnes pratiques',
        },
      ],
    },
  },
  presses: {
    'advice-new': WRITES,
    'advice-show': READS,
    'advice-keep': WRITES,
    'advice-born': WRITES,
    'advice-challenge': WRITES,
    'advice-withdraw': WRITES,
    'advice-restore': WRITES,
  },
  keeps: [ADVICE],
  forms: [NEW_FORM, WHICH_FORM, ADVICE_FORM],
  rights: [WRITE_ADVICE],
} as const satisfies StepDeclaration;
