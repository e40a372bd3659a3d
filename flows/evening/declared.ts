import { hasBegun, isOver } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { DRAWN_FROM } from './drawn-from';

const READS = {
  about: 'review',
  needs: 'members',
  may: ['read-channel'],
  reads: DRAWN_FROM,
} as const;

/** What the team knows of an evening of the visit, and what the next day is for (method, section 5.3). */
export const EVENING = {
  part: 'visit',
  commands: {
    evening: {
      ...READS,
      takes: 'review',
      onceOpen: true,
      when: hasBegun,
      label: { en: 'The evening digest', fr: 'Le bilan du soir' },
      words: { en: ['evening', 'evening digest'], fr: ['soir', 'bilan du soir'] },
      sounds: { says: { en: ['what did we hear today'], fr: ['bilan de la journée'] } },
      help: [
        {
          en: 'evening — what the team knows after this day of the visit',
          fr: 'soir — ce que l’équipe sait après cette journée de visite',
        },
      ],
    },
    wall: {
      ...READS,
      takes: 'review',
      onceOpen: true,
      when: hasBegun,
      label: { en: 'The wall', fr: 'Le mur' },
      words: { en: ['wall', 'the wall'], fr: ['mur', 'le mur'] },
      sounds: { says: { en: ['show the wall'], fr: ['montre le mur'] } },
      help: [
        {
          en: 'wall — all that was found, on a page to project at the meeting',
          fr: 'mur — tous les constats, sur une page à projeter en réunion',
        },
      ],
    },
    morning: {
      ...READS,
      takes: 'review',
      onceOpen: true,
      when: hasBegun,
      offeredWhile: (review, now) => !isOver(review, now),
      label: { en: 'This day of the visit', fr: 'La journée de visite' },
      words: {
        en: ['morning', 'morning brief', 'this day of the visit', 'day of the visit'],
        fr: ['matin', 'point du matin', 'journée de visite', 'la journée de visite', 'journée', 'la journée'],
      },
      sounds: { says: { en: ['whom do we meet today'], fr: ['qui rencontrons nous aujourd hui'] } },
      help: [
        {
          en: 'morning — whom the team meets today, and what nobody has heard yet',
          fr: 'matin — qui l’équipe rencontre aujourd’hui, et ce que personne n’a encore entendu',
        },
      ],
    },
  },
  presses: {
    'wall-mark': { about: 'review', may: ['decide'], reads: DRAWN_FROM },
    'wall-judge': { about: 'team', may: ['decide'], reads: DRAWN_FROM },
    'wall-status': { about: 'review', may: ['decide'], reads: DRAWN_FROM },
  },
} as const satisfies StepDeclaration;
