import { isGathered } from '../../src/method/blind-rule';
import type { StepDeclaration } from '../../src/steps/step';
import { LEADER_ONLY } from '../prompts/leader-only';
import { ONE_FORM, VISIT_FORM, WHICH_FORM } from './forms';
import { HYPOTHESIS } from './kept';

const READS = { may: ['read-grid'], reads: [HYPOTHESIS] } as const;
const DECIDES = { may: ['decide'], refusal: LEADER_ONLY, reads: [HYPOTHESIS] } as const;

/** What the team believes of the host city, from the merge to its last word on it (method, sections 5.1 and 5.4). */
export const HYPOTHESES = {
  part: 'before-visit',
  commands: {
    hypotheses: {
      about: 'team',
      ...READS,
      takes: 'review',
      onceOpen: true,
      label: { en: 'Hypotheses', fr: 'Hypothèses' },
      words: { en: ['hypotheses'], fr: ['hypothèses', 'hypothèse', 'les hypothèses'] },
      when: isGathered,
      help: [
        {
          en: 'hypotheses — what the visit is to test, fifteen at most, and where each stands',
          fr: 'hypothèses — ce que la visite doit vérifier, quinze au plus, et où en est chacune',
        },
      ],
    },
  },
  presses: {
    'pick-hypotheses': { about: 'team', ...DECIDES },
    'choose-hypotheses': { about: 'team', ...DECIDES },
    'hypothesis-show': { about: 'review', needs: 'members', ...READS },
    'hypothesis-add': { about: 'review', ...DECIDES },
    'hypothesis-keep': { about: 'review', ...DECIDES },
  },
  keeps: [HYPOTHESIS],
  forms: [VISIT_FORM, WHICH_FORM, ONE_FORM],
} as const satisfies StepDeclaration;
