import { isGathered } from '../../src/method/blind-rule';
import type { StepDeclaration } from '../../src/steps/step';
import { OUTCOME_KINDS } from '../judgement/public';
import { BASIS_FORM } from '../prompts/basis';
import { ADVICE } from '../recommendations/public';
import { PARAGRAPH } from '../report/public';

const ASKS = {
  about: 'team',
  may: ['read-grid'],
  reads: [...OUTCOME_KINDS, ADVICE, PARAGRAPH],
} as const;

/** What a line of a digest, of the wall or of the report rests on. */
export const BASIS = {
  part: 'visit',
  commands: {
    basis: {
      ...ASKS,
      takes: 'place',
      onceOpen: true,
      label: { en: 'What it rests on', fr: 'Sur quoi cela repose' },
      words: { en: ['basis', 'basis of'], fr: ['fondement', 'fondements', 'le fondement', 'les fondements'] },
      when: isGathered,
      help: [
        {
          en: 'basis GG-AMB-1 — what the team’s word on an indicator rests on: sheets, findings, who decided what and when',
          fr: 'fondement GG-AMB-1 — sur quoi repose ce que l’équipe dit d’un indicateur\u00a0: fiches, constats, qui a décidé quoi et quand',
        },
      ],
    },
  },
  presses: { 'basis-show': ASKS },
  forms: [BASIS_FORM],
} as const satisfies StepDeclaration;
