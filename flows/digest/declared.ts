import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { BUTTONS as ORIENTATION } from '../orientation/public';

const READS = { about: 'team', may: ['read-digest'], takes: 'review', runs: true, onceOpen: true } as const;

/** What the team has found so far (method, section 5.2). */
export const DIGEST = {
  part: 'before-visit',
  commands: {
    team: {
      label: { en: 'How far the team agrees', fr: 'L’accord au sein de l’équipe' },
      ...READS,
      may: ['read-grid'],
      // Whoever may see nothing of what the team thinks hears who is on it.
      otherwise: ORIENTATION.whoAndWhen,
      words: { en: ['team'], fr: ['équipe'] },
      help: [
        {
          en: 'team — how far the team agrees, as far as you may see it now',
          fr: 'équipe — l’accord au sein de l’équipe, pour autant que vous puissiez le voir maintenant',
        },
      ],
    },
    digest: {
      upFront: true,
      label: { en: 'Digest', fr: 'Synthèse' },
      ...READS,
      words: { en: ['digest'], fr: ['synthèse'] },
      home: { place: 30, may: 'decide', while: (review, now) => !hasBegun(review, now) },
      menu: {
        place: 70,
        does: {
          en: 'For leaders and organisers: the full state now',
          fr: 'Pour qui dirige ou organise\u00a0: où tout en est',
        },
      },
      help: [{ en: 'digest — the full state now', fr: 'synthèse — l’état complet à cet instant' }],
    },
  },
  presses: { 'sheets-of': { about: 'team', may: ['read-grid'] } },
} as const satisfies StepDeclaration;
