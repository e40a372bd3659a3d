import { isOver } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { SENT_REPORT } from '../host-comments/public';
import { GIVE_FORM, PLAN_FORM, STATE_FORM, WHICH_FORM, WORD_FORM } from './forms';
import { ACTION, GIVEN, PEER_WORD } from './kept';
import { ANSWER_FOLLOW_UP, FOLLOW, GIVE_FOLLOW_UP, OFFER_HELP, READ_FOLLOW_UP } from './rights';

const ABOUT = { about: 'review', needs: 'members', reads: [SENT_REPORT, ACTION, GIVEN, PEER_WORD] } as const;
const READS = { ...ABOUT, may: [FOLLOW, ANSWER_FOLLOW_UP] } as const;
const ANSWERS = { ...ABOUT, may: [ANSWER_FOLLOW_UP] } as const;
const GIVES = { ...ABOUT, may: [GIVE_FOLLOW_UP] } as const;

/** What becomes of the recommendations (method, section 13). */
export const FOLLOW_UP = {
  commands: {
    'follow-up': {
      ...READS,
      takes: 'review',
      when: isOver,
      label: { en: 'What becomes of the recommendations', fr: 'Les suites des recommandations' },
      words: { en: ['follow up', 'follow-up', 'action plan'], fr: ['suivi', 'suites', 'plan d’action'] },
      sounds: {
        says: { en: ['what became of the recommendations'], fr: ['que deviennent les recommandations'] },
      },
      help: [
        {
          en: 'follow up — what the host city does about each recommendation, and what came of it',
          fr: 'suivi — ce que la ville hôte fait de chaque recommandation, et ce qui en est advenu',
        },
      ],
    },
  },
  presses: {
    'follow-show': READS,
    'follow-keep': ANSWERS,
    'follow-state': ANSWERS,
    'follow-say': { ...ABOUT, may: [OFFER_HELP] },
    'follow-give': GIVES,
    'follow-give-send': GIVES,
  },
  keeps: [ACTION, GIVEN, PEER_WORD],
  forms: [WHICH_FORM, PLAN_FORM, STATE_FORM, WORD_FORM, GIVE_FORM],
  rights: [READ_FOLLOW_UP, ANSWER_FOLLOW_UP, GIVE_FOLLOW_UP, OFFER_HELP, FOLLOW],
} as const satisfies StepDeclaration;
