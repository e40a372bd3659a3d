import { isGathered } from '../../src/method/blind-rule';
import type { StepDeclaration } from '../../src/steps/step';
import { HYPOTHESIS } from '../hypotheses/public';
import { LEADER_ONLY } from '../prompts/leader-only';
import { FINDING_MARK, NOTE } from '../visit/public';
import { DISSENT_FORM, FINAL_FORM, INDICATOR_FORM, REST_FORM, ROUND_FORM, SETTLE_FORM, WHICH_FORM } from './forms';
import { FINAL, ROUND, VOICE } from './kept';
import { OUTCOME_KINDS } from './outcome';

const SETTLES = {
  about: 'review',
  may: ['decide'],
  refusal: LEADER_ONLY,
  reads: [HYPOTHESIS, NOTE, FINDING_MARK],
} as const;

const JUDGES = { about: 'team', may: ['decide'], refusal: LEADER_ONLY, reads: OUTCOME_KINDS } as const;
const SAYS = {
  about: 'review',
  needs: 'members',
  may: ['fill-sheet'],
  reads: [HYPOTHESIS, FINAL, ROUND, VOICE],
} as const;

/** What the team makes of what it heard: hypotheses settled, and the final judgement (method, sections 5.4 and 5.5). */
export const JUDGEMENT = {
  part: 'visit',
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
    judgements: {
      about: 'team',
      may: ['read-grid'],
      reads: OUTCOME_KINDS,
      takes: 'review',
      onceOpen: true,
      label: { en: 'The team’s last word', fr: 'Le dernier mot de l’équipe' },
      words: {
        en: ['judgements', 'final judgement', 'final judgements', 'last word'],
        fr: [
          ...['dernier mot', 'derniers mots', 'le dernier mot', 'jugement', 'jugements', 'les jugements'],
          ...[
            'appréciations',
            'les appréciations',
            'appréciation finale',
            'appréciations finales',
            'les appréciations finales',
          ],
        ],
      },
      when: isGathered,
      help: [
        {
          en: 'judgements — the team’s last word on each indicator, and who agrees',
          fr: 'dernier mot — le dernier mot de l’équipe sur chaque indicateur, et qui est d’accord',
        },
      ],
    },
  },
  presses: {
    'settle-next': SETTLES,
    'settle-show': SETTLES,
    'settle-keep': SETTLES,
    'settle-undo': SETTLES,
    'final-next': JUDGES,
    'final-show': JUDGES,
    'final-keep': JUDGES,
    'final-clear': JUDGES,
    'final-rest': JUDGES,
    'voice-ask': JUDGES,
    'voice-show': SAYS,
    'voice-agree': SAYS,
    'voice-dissent': SAYS,
  },
  keeps: [FINAL, ROUND, VOICE],
  forms: [WHICH_FORM, SETTLE_FORM, INDICATOR_FORM, FINAL_FORM, REST_FORM, ROUND_FORM, DISSENT_FORM],
} as const satisfies StepDeclaration;
