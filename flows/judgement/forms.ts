import { FINAL_JUDGEMENTS } from '../../src/method/final-judgement';
import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { HYPOTHESIS_STATUSES } from '../hypotheses/public';
import { JUDGING } from './words/judging';
import { SETTLING } from './words/settling';
import { VOICING } from './words/voicing';

const shown = (field: keyof (typeof SETTLING)['en']['field']) => (language: Language) =>
  SETTLING[language].field[field];

/** Which hypothesis to settle. */
export const WHICH_FORM = defineForm({ settleWhich: { kind: 'choice', compact: true, shown: shown('which') } });

/** What the leader says of a hypothesis, and why. */
export const SETTLE_FORM = defineForm({
  settleStatus: { kind: 'choice', values: HYPOTHESIS_STATUSES, shown: shown('status') },
  settleReason: { kind: 'text', multiline: true, shown: shown('reason') },
});

const judging = (field: keyof (typeof JUDGING)['en']['field']) => (language: Language) =>
  JUDGING[language].field[field];

/** Which indicator to judge. */
export const INDICATOR_FORM = defineForm({ finalWhich: { kind: 'choice', compact: true, shown: judging('which') } });

/** The team's last word on an indicator, and why. */
export const FINAL_FORM = defineForm({
  finalJudgement: { kind: 'choice', values: FINAL_JUDGEMENTS, shown: judging('judgement') },
  finalRationale: { kind: 'text', multiline: true, shown: judging('rationale') },
});

/** Why what is left is not judged. */
export const REST_FORM = defineForm({ finalWhy: { kind: 'text', multiline: true, shown: judging('why') } });

const voicing = (field: keyof (typeof VOICING)['en']['field']) => (language: Language) =>
  VOICING[language].field[field];

/** The headlines with which the leader asks the team. */
export const ROUND_FORM = defineForm({
  voiceHeadlines: { kind: 'text', multiline: true, shown: voicing('headlines') },
});

/** Where somebody differs, and why. */
export const DISSENT_FORM = defineForm({
  voiceOn: { kind: 'choice', compact: true, shown: voicing('on') },
  voiceBecause: { kind: 'text', multiline: true, shown: voicing('because') },
});
