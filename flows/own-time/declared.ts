import type { StepDeclaration } from '../step';

/** When somebody wants to be left alone. */
export const OWN_TIME = {
  commands: {
    pause: { words: { en: ['pause'], fr: ['pause'] }, help: ['own'] },
    resume: { words: { en: ['resume'], fr: ['reprendre'] } },
    away: {
      words: { en: ['away', 'absent', 'absence'], fr: ['absent', 'absente', 'absence', "je m'absente"] },
      takes: 'days',
    },
    snooze: { words: { en: ['snooze', 'later'], fr: ['plus tard'] }, takes: 'days' },
  },
  presses: { 'snooze-until': {}, 'away-save': {} },
} as const satisfies StepDeclaration;
