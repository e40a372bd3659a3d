import type { StepDeclaration } from '../../src/steps/step';
import { PRACTICE_FORM, PRACTICE_SHEET } from './sheet';

const READS = { reads: [PRACTICE_SHEET] } as const;

/** Five indicators of an invented city, alone, with what is good and wrong about one's own sheet. Counted nowhere. */
export const PRACTICE = {
  commands: {
    practice: {
      ...READS,
      words: { en: ['practice', 'practise'], fr: ['exercice', 'exercices', "s'exercer"] },
      meanwhile: { may: 'fill-sheet' },
      label: { en: 'Practise', fr: 'S’exercer' },
      help: [
        {
          en: 'practice — five indicators of an invented city, for you alone',
          fr: 'exercice — cinq indicateurs d’une ville inventée, pour vous seul·e',
        },
      ],
    },
  },
  presses: { 'practice-check': READS, 'practice-again': READS },
  keeps: [PRACTICE_SHEET],
  forms: [PRACTICE_FORM],
} as const satisfies StepDeclaration;
