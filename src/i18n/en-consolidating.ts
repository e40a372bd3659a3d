import { plural } from './english';

/** English: what the rules make of a team's views. */
export const consolidating = {
  unsettled: 'unsettled',
  /** Between what was judged and each thing that stands beside it. */
  apart: (first: string, then: string) => `${first}; ${then}`,
  /** Judgements that were chosen and have no reasons yet: `1 below, 1 at`. */
  unreasoned: (split: string) => `no reasons given: ${split}`,
  /** Where a review was begun under the rules before these. */
  rulesChanged: (n: number) =>
    `The rules have changed since this merge began: on ${plural(n, 'indicator', 'indicators')} they propose something else now. What you decided stays.`,
};
