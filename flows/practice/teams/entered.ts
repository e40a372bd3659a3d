import type { StepDeclaration } from '../../../src/steps/step';
import { ACCEPTED } from '../trained';
import { TEAM_PLAN } from './plan';
import { PROPOSE } from './rights';

const OF = { about: 'programme', may: [PROPOSE], reads: [TEAM_PLAN, ACCEPTED] } as const;

/** Teams by the method's rules, with the organiser's changes on top (method, section 11). */
export const OF_TEAMS = {
  commands: {
    'propose-teams': {
      ...OF,
      words: {
        en: ['teams', 'propose teams', 'proposed teams'],
        fr: ['équipes', 'proposer des équipes', 'composer les équipes'],
      },
      label: { en: 'Propose teams', fr: 'Proposer des équipes' },
      help: [
        {
          en: 'teams — proposals of who reviews whom, by the method’s rules',
          fr: 'équipes — propositions de qui examine qui, selon les règles de la méthode',
        },
      ],
    },
  },
  presses: { 'teams-show': OF, 'teams-change': OF, 'teams-preview': OF, 'teams-take': OF },
} as const satisfies StepDeclaration;
