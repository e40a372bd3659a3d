import type { SettledBy } from '../method/decision';

const settledBy: Record<SettledBy, string> = {
  visit: 'goes to the visit',
  document: 'to be settled by document',
  not_pursued: 'not pursued',
};

/** English: which hypotheses a visit tests. */
export const hypotheses = {
  settledBy,
  base: 'Base hypothesis',
};
