import { isGathered } from '../../src/method/blind-rule';
import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { HYPOTHESIS } from '../hypotheses/public';
import { LEADER_ONLY } from '../prompts/leader-only';
import { DECISION_FORM, OUTCOME_FORM, SHOW_FORM } from './forms';

const DECIDES = { about: 'team', may: ['decide'], refusal: LEADER_ONLY } as const;
const COMMAND = { ...DECIDES, takes: 'review', runs: true, onceOpen: true } as const;

/** The leader opens the sheets to the team, and makes one finding of many (method, section 5.1). */
export const CONSOLIDATION = {
  part: 'before-visit',
  commands: {
    brief: {
      label: { en: 'Brief for the call', fr: 'Ordre du jour de la réunion' },
      ...COMMAND,
      may: ['read-digest'],
      refusal: undefined,
      offeredWhile: (review, now) => !hasBegun(review, now),
      words: { en: ['brief'], fr: ['ordre du jour'] },
      menu: {
        place: 80,
        does: {
          en: 'For leaders: the agenda of the team call',
          fr: 'Pour qui dirige\u00a0: de quoi parler à la réunion d’équipe',
        },
      },
      help: [{ en: 'brief — what the team call is about', fr: 'ordre du jour — les points de la réunion d’équipe' }],
    },
    gather: {
      label: { en: 'Gather the sheets', fr: 'Mettre les fiches en commun' },
      ...COMMAND,
      words: { en: ['gather'], fr: ['rassembler', 'mettre en commun', 'mise en commun'] },
      when: (review, now) => !isGathered(review, now),
      help: [{ en: 'gather — open the sheets to the team', fr: 'mettre en commun — ouvrir les fiches à l’équipe' }],
    },
    merge: {
      label: { en: 'Merge', fr: 'Consolider' },
      ...COMMAND,
      words: { en: ['merge'], fr: ['consolider'] },
      when: isGathered,
      menu: {
        place: 100,
        does: {
          en: 'For leaders: decide indicator by indicator',
          fr: 'Pour qui dirige\u00a0: décider indicateur par indicateur',
        },
      },
      help: [{ en: 'merge — decide indicator by indicator', fr: 'consolider — décider indicateur par indicateur' }],
    },
  },
  presses: {
    'gather-yes': DECIDES,
    'gather-no': DECIDES,
    'merge-agreed': DECIDES,
    'merge-step': DECIDES,
    'merge-show': DECIDES,
    decide: { ...DECIDES, reads: [HYPOTHESIS] },
    discuss: DECIDES,
    'open-discussion': DECIDES,
    outcome: DECIDES,
  },
  forms: [DECISION_FORM, SHOW_FORM, OUTCOME_FORM],
} as const satisfies StepDeclaration;
