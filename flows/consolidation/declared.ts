import { isGathered } from '../../src/method/blind-rule';
import type { Localized } from '../../src/method/language';
import type { StepDeclaration } from '../../src/steps/step';
import { DECISION_FORM, OUTCOME_FORM, SHOW_FORM, VISIT_FORM } from './forms';

const LEADER_ONLY: Localized = {
  en: 'Decisions are the team leader’s alone. Nothing was changed.',
  fr: 'Seule la personne qui dirige l’équipe peut décider. Rien n’a changé.',
};
const DECIDES = { about: 'team', may: ['decide'], refusal: LEADER_ONLY } as const;
const COMMAND = { ...DECIDES, takes: 'review', runs: true, onceOpen: true } as const;

/** The leader opens the sheets to the team, and makes one finding of many (method, section 5.1). */
export const CONSOLIDATION = {
  commands: {
    brief: {
      label: { en: 'Brief for the call', fr: 'Ordre du jour de la réunion' },
      ...COMMAND,
      may: ['read-digest'],
      refusal: undefined,
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
    hypotheses: {
      label: { en: 'Hypotheses for the visit', fr: 'Hypothèses pour la visite' },
      ...COMMAND,
      words: { en: ['hypotheses'], fr: ['hypothèses'] },
      when: isGathered,
      help: [
        {
          en: 'hypotheses — which of them go to the visit, fifteen at most',
          fr: 'hypothèses — lesquelles vont à la visite, quinze au plus',
        },
      ],
    },
  },
  presses: {
    'gather-yes': DECIDES,
    'gather-no': DECIDES,
    'merge-agreed': DECIDES,
    'merge-step': DECIDES,
    'merge-show': DECIDES,
    decide: DECIDES,
    'choose-hypotheses': DECIDES,
    discuss: DECIDES,
    'open-discussion': DECIDES,
    outcome: DECIDES,
  },
  forms: [DECISION_FORM, SHOW_FORM, OUTCOME_FORM, VISIT_FORM],
} as const satisfies StepDeclaration;
