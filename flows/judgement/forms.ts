import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { HYPOTHESIS_STATUSES } from '../hypotheses/public';
import { SETTLING } from './words/settling';

const shown = (field: keyof (typeof SETTLING)['en']['field']) => (language: Language) =>
  SETTLING[language].field[field];

/** Which hypothesis to settle. */
export const WHICH_FORM = defineForm({ settleWhich: { kind: 'choice', compact: true, shown: shown('which') } });

/** What the leader says of a hypothesis, and why. */
export const SETTLE_FORM = defineForm({
  settleStatus: { kind: 'choice', values: HYPOTHESIS_STATUSES, shown: shown('status') },
  settleReason: { kind: 'text', multiline: true, shown: shown('reason') },
});
