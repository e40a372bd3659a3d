import type { StepDeclaration } from '../../src/steps/step';
import { AWAY_FORM, SNOOZE_FORM } from './forms';
import { AWAY, PAUSE, SNOOZE } from './sounds';

/** When somebody wants to be left alone. */
export const OWN_TIME = {
  part: 'own',
  commands: {
    pause: {
      label: { en: 'No reminders for now', fr: 'Plus de rappels pour l’instant' },
      words: { en: ['pause'], fr: ['pause'] },
      sounds: PAUSE,
      menu: {
        place: 40,
        does: { en: 'No reminders until you say “resume”', fr: 'Plus de rappels avant «\u00a0reprendre\u00a0»' },
      },
      help: [
        {
          en: 'pause, resume, away, snooze — your own time',
          fr: 'pause, reprendre, absence, plus tard — votre temps à vous',
        },
      ],
    },
    resume: {
      label: { en: 'Reminders again', fr: 'À nouveau des rappels' },
      words: { en: ['resume'], fr: ['reprendre'] },
    },
    away: {
      label: { en: 'I’m away…', fr: 'Je m’absente…' },
      words: { en: ['away', 'absent', 'absence'], fr: ['absent', 'absente', 'absence', "je m'absente"] },
      sounds: AWAY,
      home: { place: 50 },
      takes: 'days',
    },
    snooze: {
      label: { en: 'Remind me later…', fr: 'Rappelez-le-moi plus tard…' },
      words: { en: ['snooze', 'later'], fr: ['plus tard'] },
      sounds: SNOOZE,
      home: { place: 40 },
      takes: 'days',
    },
  },
  presses: { 'snooze-until': {}, 'away-save': {} },
  forms: [AWAY_FORM, SNOOZE_FORM],
} as const satisfies StepDeclaration;
