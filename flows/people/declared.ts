import type { StepRight } from '../../src/method/permissions';
import type { StepDeclaration } from '../../src/steps/step';
import { TEAM_FORM } from './forms';

/** Who says who is on a review (method, section 2); nobody of the host city does, for its card says who has come. */
const CHANGE_TEAM: StepRight = { right: 'change-team', roles: ['organiser'] };

const SEES = { about: 'team', may: [CHANGE_TEAM] } as const;
const CHANGES = { about: 'review', may: [CHANGE_TEAM], needs: 'team-change' } as const;

/** Who is on a review, and how that changes. */
export const PEOPLE = {
  commands: {
    persons: {
      label: { en: 'People', fr: 'Les personnes' },
      ...SEES,
      takes: 'review',
      runs: true,
      words: { en: ['people', 'persons'], fr: ['personnes', 'les personnes'] },
      sounds: {
        begins: {
          en: ['add a person', 'add somebody', 'replace'],
          fr: ['ajoute une personne', 'ajoutez une personne', 'remplace', 'remplacez', 'remplacer'],
        },
      },
      menu: {
        place: 105,
        does: {
          en: 'For organisers: who is on a review, and changing it',
          fr: 'Pour qui organise : qui participe, et le changer',
        },
      },
      help: [
        {
          en: 'people, add people — who is on a review and whom it reaches, who joins, takes a place or leaves',
          fr: 'personnes, ajouter des personnes — qui participe à une revue et qui elle atteint, qui arrive, remplace ou part',
        },
      ],
    },
    'add-people': {
      label: { en: 'Add people', fr: 'Ajouter des personnes' },
      ...CHANGES,
      takes: 'text',
      words: { en: ['add people', 'add person'], fr: ['ajouter des personnes', 'ajouter une personne'] },
    },
  },
  presses: {
    'people-ask': CHANGES,
    'people-preview': CHANGES,
    'people-do': CHANGES,
    'people-not': { about: 'review' },
  },
  forms: [TEAM_FORM],
  rights: [CHANGE_TEAM],
} as const satisfies StepDeclaration;
