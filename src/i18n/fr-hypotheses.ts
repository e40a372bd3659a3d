import type { hypotheses as english } from './en-hypotheses';

/** French: which hypotheses a visit tests. */
export const hypotheses: typeof english = {
  settledBy: {
    visit: 'va à la visite',
    document: 'à régler par un document',
    not_pursued: 'n’est pas poursuivie',
  },
  base: 'Hypothèse de base',
};
