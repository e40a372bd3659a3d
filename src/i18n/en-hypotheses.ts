import type { SettledBy } from '../method/decision';
import { plural } from './english';

const settledBy: Record<SettledBy, string> = {
  visit: 'goes to the visit',
  document: 'to be settled by document',
  not_pursued: 'not pursued',
};

/** English: which hypotheses a visit tests. */
export const hypotheses = {
  title: (city: string) => `${city}: hypotheses for the visit`,
  lead: (n: number, most: number) =>
    `${plural(n, 'base hypothesis', 'base hypotheses')}; ${most} at most go to the visit. Where views differ comes first, then what rests on no source.`,
  rest: 'What you choose in neither list is not pursued, and the exports say so.',
  none: 'There is no base hypothesis yet. You fix them in the merge, indicator by indicator.',
  merge: 'Merge',
  button: 'Hypotheses for the visit',
  visit: 'Go to the visit',
  document: 'To be settled by document',
  choose: 'Keep this choice',
  noSource: 'no source',
  settledBy,
  base: 'Base hypothesis',
  chosen: (visit: number, document: number, others: number) =>
    `Kept: ${visit} for the visit, ${document} to be settled by document, ${others} not pursued.`,
  tooMany: (n: number, most: number) => `You chose ${n}; ${most} at most go to the visit. Nothing was changed.`,
  twice: (title: string) => `“${title}” is in both lists. Leave it in one. Nothing was changed.`,
};
