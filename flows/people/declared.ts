import type { StepDeclaration } from '../../src/steps/step';
import { ASK_FORM, TEAM_FORM } from './forms';
import { ASK_TO_LEAVE, CHANGE_TEAM, PROPOSE } from './rights';

const SEES = { about: 'team', may: [CHANGE_TEAM] } as const;
const CHANGES = { about: 'review', may: [CHANGE_TEAM], needs: 'team-change' } as const;

const LEAVES = { about: 'review', may: [ASK_TO_LEAVE], needs: 'members' } as const;
const PROPOSES = { about: 'review', may: [PROPOSE], needs: 'members' } as const;

/** Who is on a review, and how that changes. */
export const PEOPLE = {
  part: 'review',
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
        asks: {
          en: ['add remove replace left leaves leaving joins join ill sick leader deputy address email'],
          fr: ['ajouter ajoute retirer retire remplacer parti partie quitte malade arrive dirige adresse courriel'],
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
      linesBelow: true,
      words: { en: ['add people', 'add person'], fr: ['ajouter des personnes', 'ajouter une personne'] },
    },
    leave: {
      label: { en: 'Leave the review', fr: 'Quitter la revue' },
      ...LEAVES,
      takes: 'review',
      words: { en: ['leave', 'leave review'], fr: ['quitter', 'quitter la revue'] },
      sounds: {
        begins: {
          en: ['i want to leave', 'i have to leave', 'leave the review'],
          fr: ['je veux quitter', 'je dois quitter', 'je quitte'],
        },
      },
      help: [
        {
          en: 'leave — what happens when you leave the review, and the organiser is asked',
          fr: 'quitter — ce qui se passe si vous quittez la revue, et la demande à qui organise',
        },
      ],
    },
    propose: {
      label: { en: 'Propose somebody', fr: 'Proposer une personne' },
      ...PROPOSES,
      takes: 'review',
      words: { en: ['propose', 'propose somebody'], fr: ['proposer', 'proposer une personne'] },
      sounds: { begins: { en: ['propose a person', 'i propose'], fr: ['proposer quelqu’un', 'je propose'] } },
      help: [
        {
          en: 'propose — somebody for the review, and the organiser is asked',
          fr: 'proposer — une personne pour la revue, et la question va à qui organise',
        },
      ],
    },
  },
  presses: {
    'leave-ask': LEAVES,
    'leave-not': { about: 'review', may: [CHANGE_TEAM] },
    'propose-send': PROPOSES,
    'people-ask': CHANGES,
    'people-preview': CHANGES,
    'people-do': CHANGES,
    'people-not': { about: 'review' },
  },
  forms: [TEAM_FORM, ASK_FORM],
  rights: [CHANGE_TEAM, ASK_TO_LEAVE, PROPOSE],
} as const satisfies StepDeclaration;
