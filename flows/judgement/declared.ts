import { isGathered } from '../../src/method/blind-rule';
import type { StepDeclaration } from '../../src/steps/step';
import { HYPOTHESIS } from '../hypotheses/public';
import { LEADER_ONLY } from '../prompts/leader-only';
import { FINDING_MARK, NOTE } from '../visit/public';
import { SETTLE_FORM, WHICH_FORM } from './forms';

const SETTLES = {
  about: 'review',
  may: ['decide'],
  refusal: LEADER_ONLY,
  reads: [HYPOTHESIS, NOTE, FINDING_MARK],
} as const;

/** What the team makes of what it heard: hypotheses settled, and the final judgement (method, sections 5.4 and 5.5). */
export const JUDGEMENT = {
  commands: {
    'settle-hypotheses': {
      ...SETTLES,
      takes: 'review',
      runs: true,
      onceOpen: true,
      label: { en: 'Settle the hypotheses', fr: 'Trancher les hypothèses' },
      words: { en: ['settle', 'settle hypotheses'], fr: ['trancher', 'trancher les hypothèses'] },
      when: isGathered,
      help: [
        {
          en: 'settle — say what each hypothesis comes to, as the rule proposes or otherwise',
          fr: 'trancher — dire ce qu’il en est de chaque hypothèse, comme la règle le propose ou autrement',
        },
      ],
    },
  },
  presses: {
    'settle-next': SETTLES,
    'settle-show': SETTLES,
    'settle-keep': SETTLES,
    'settle-undo': SETTLES,
  },
  forms: [WHICH_FORM, SETTLE_FORM],
} as const satisfies StepDeclaration;
