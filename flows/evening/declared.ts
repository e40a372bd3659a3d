import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { HYPOTHESIS } from '../hypotheses/public';
import { INTERVIEW } from '../interviews/public';
import { FINDING_MARK, NOTE } from '../visit/public';

const READS = {
  about: 'review',
  needs: 'members',
  may: ['read-channel'],
  reads: [HYPOTHESIS, INTERVIEW, NOTE, FINDING_MARK],
} as const;

/** What the team knows of an evening of the visit, and what the next day is for (method, section 5.3). */
export const EVENING = {
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
  },
  presses: {},
} as const satisfies StepDeclaration;
