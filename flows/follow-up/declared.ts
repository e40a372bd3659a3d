import { goneOut } from '../../src/method/after-visit';
import { isOver } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { SENT_FINAL } from '../host-comments/public';
import { GIVE_FORM, MONTHS_FORM, PLAN_FORM, STATE_FORM, WHICH_FORM, WORD_FORM } from './forms';
import { ACTION, GIVEN, PEER_WORD } from './kept';
import { DAY_FORM, SEEN_FORM, WHO_FORM } from './return/forms';
import { RETURN, SEEN } from './return/kept';
import {
  ANSWER_FOLLOW_UP,
  COME_BACK,
  FOLLOW,
  GIVE_FOLLOW_UP,
  LEAD_RETURN,
  OFFER_HELP,
  OVERSEE,
  READ_EARLIER,
  READ_FOLLOW_UP,
  SAY_RETURN,
} from './rights';

const ABOUT = {
  about: 'review',
  needs: 'members',
  reads: [SENT_FINAL, ACTION, GIVEN, PEER_WORD, RETURN, SEEN],
} as const;
const READS = { ...ABOUT, may: [FOLLOW, ANSWER_FOLLOW_UP] } as const;
const ANSWERS = { ...ABOUT, may: [ANSWER_FOLLOW_UP] } as const;
const ALL = { about: 'programme', may: [OVERSEE], each: OVERSEE, reads: [SENT_FINAL, ACTION, SEEN] } as const;
const RETURNS = { ...ABOUT, may: [SAY_RETURN] } as const;
const RETURNED = { ...ABOUT, may: [COME_BACK] } as const;
const GIVES = { ...ABOUT, may: [GIVE_FOLLOW_UP] } as const;

/** What becomes of the recommendations (method, section 13). */
export const FOLLOW_UP = {
  part: 'after-visit',
  commands: {
    'follow-up': {
      upFront: true,
      ...READS,
      ofEarlier: [SENT_FINAL, ACTION],
      takes: 'review',
      when: (review, now) => isOver(review, now) || goneOut(review).final !== undefined,
      throughout: { command: 'follow-ups', may: OVERSEE },
      label: { en: 'What becomes of the recommendations', fr: 'Les suites des recommandations' },
      words: {
        en: ['follow up', 'follow-up', 'action plan'],
        fr: ['suivi', 'le suivi', 'suite donnée', 'suites', 'les suites', 'plan d’action', 'le plan d’action'],
      },
      sounds: {
        says: { en: ['what became of the recommendations'], fr: ['que deviennent les recommandations'] },
        asks: {
          en: ['accept accepted reject already done recommendation recommendations'],
          fr: ['accepter acceptons rejeter deja fait recommandation recommandations'],
        },
      },
      help: [
        {
          en: 'follow up — what the host city does about each recommendation, and what came of it',
          fr: 'suivi — ce que la ville hôte fait de chaque recommandation, et ce qui en est advenu',
        },
      ],
    },
    'follow-ups': {
      ...ALL,
      also: ({ organises = [] }) => organises.length > 0,
      label: { en: 'What becomes of all recommendations', fr: 'Les suites de toutes les recommandations' },
      words: { en: ['follow ups', 'follow-ups'], fr: ['suivis', 'bilan des suites'] },
      help: [
        {
          en: 'follow ups — what became of recommendations by city and by theme, and when cities are asked again',
          fr: 'suivis — ce que deviennent les recommandations par ville et par thème, et quand on redemande aux villes',
        },
      ],
    },
    'earlier-advice': {
      about: 'review',
      may: [READ_EARLIER],
      ofEarlier: [SENT_FINAL, ACTION],
      takes: 'review',
      label: { en: 'What an earlier review recommended', fr: 'Ce qu’une revue précédente a recommandé' },
      words: {
        en: ['last time', 'earlier advice', 'earlier recommendations', 'earlier review'],
        fr: ['la dernière fois', 'recommandations précédentes', 'les recommandations précédentes', 'revue précédente'],
      },
      sounds: {
        says: {
          en: ['what was recommended last time', 'what was recommended before'],
          fr: ['que disait la revue précédente', 'que recommandait la revue précédente'],
        },
      },
      help: [
        {
          en: 'last time — what an earlier review recommended to the city, and what became of it',
          fr: 'la dernière fois — ce qu’une revue précédente a recommandé à la ville, et ce qui en est advenu',
        },
      ],
    },
  },
  presses: {
    'follow-months': ALL,
    'follow-show': READS,
    'follow-keep': ANSWERS,
    'follow-state': ANSWERS,
    'follow-say': { ...ABOUT, may: [OFFER_HELP] },
    'follow-return': { ...ABOUT, may: [FOLLOW, SAY_RETURN] },
    'follow-return-want': RETURNS,
    'follow-return-day': RETURNS,
    'follow-return-agree': RETURNS,
    'follow-return-who': { ...ABOUT, may: [LEAD_RETURN] },
    'follow-return-come': RETURNED,
    'follow-seen': RETURNED,
    'follow-give': GIVES,
    'follow-give-send': GIVES,
  },
  keeps: [ACTION, GIVEN, PEER_WORD, RETURN, SEEN],
  forms: [MONTHS_FORM, WHICH_FORM, PLAN_FORM, STATE_FORM, WORD_FORM, GIVE_FORM, DAY_FORM, WHO_FORM, SEEN_FORM],
  rights: [
    COME_BACK,
    LEAD_RETURN,
    OVERSEE,
    SAY_RETURN,
    READ_FOLLOW_UP,
    READ_EARLIER,
    ANSWER_FOLLOW_UP,
    GIVE_FOLLOW_UP,
    OFFER_HELP,
    FOLLOW,
  ],
} as const satisfies StepDeclaration;
