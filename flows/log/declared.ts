import type { StepRight } from '../../src/method/permissions';
import type { StepDeclaration } from '../../src/steps/step';

/** Who reads who did what: it names everybody, so that nobody of the host city does. */
export const READ_LOG: StepRight = { right: 'read-log', roles: ['organiser'] };

/** Who decided, sent, took away and read what in a review. */
export const LOG = {
  part: 'review',
  commands: {
    log: {
      about: 'review',
      needs: 'log',
      may: [READ_LOG],
      takes: 'review',
      runs: true,
      label: { en: 'Who did what', fr: 'Qui a fait quoi' },
      words: { en: ['log', 'who did what'], fr: ['journal', 'qui a fait quoi'] },
      help: [
        {
          en: 'log — who decided, sent, took away and read what in a review',
          fr: 'journal — qui a décidé, envoyé, pris et lu quoi dans une revue',
        },
      ],
    },
  },
  presses: {},
  rights: [READ_LOG],
} as const satisfies StepDeclaration;
