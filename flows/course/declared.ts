import type { StepRight } from '../../src/method/permissions';
import type { StepDeclaration } from '../../src/steps/step';
import { STOP_FORM } from './forms';

/** Who says that a review rests; its card says who has come, so that nobody of the host city does. */
export const STOP_REVIEW: StepRight = { right: 'stop-review', roles: ['organiser'] };

const STOPS = { about: 'team', may: [STOP_REVIEW] } as const;

/** Whether a review goes on. */
export const COURSE = {
  part: 'review',
  commands: {
    'cancel-review': {
      label: { en: 'Postpone, cancel, end', fr: 'Reporter, annuler, terminer' },
      ...STOPS,
      takes: 'review',
      runs: true,
      words: {
        en: ['cancel review', 'postpone', 'end review', 'take up review'],
        fr: ['annuler la revue', 'reporter', 'terminer la revue', 'rouvrir la revue'],
      },
      sounds: {
        begins: {
          en: ['cancel the review', 'postpone the review', 'end the review', 'take up the review'],
          fr: ['annule la revue', 'annulez la revue', 'reporter la revue', 'reportez la revue', 'terminez la revue'],
        },
      },
      help: [
        {
          en: 'postpone, cancel review, end review — nothing more is sent, everything is kept, and it can be taken up again',
          fr: 'reporter, annuler la revue, terminer la revue — plus rien n’est envoyé, tout est conservé, et elle peut reprendre',
        },
      ],
    },
  },
  presses: { 'course-show': STOPS, 'course-do': STOPS, 'course-not': { about: 'review' } },
  forms: [STOP_FORM],
  rights: [STOP_REVIEW],
} as const satisfies StepDeclaration;
