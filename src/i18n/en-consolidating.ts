import { plural } from './english';

/** English: what the rules make of a team's views. */
export const consolidating = {
  unsettled: 'unsettled',
  /** Between what was judged and each thing that stands beside it. */
  apart: (first: string, then: string) => `${first}; ${then}`,
  /** Judgements that were chosen and have no reasons yet: `1 below, 1 at`. */
  unreasoned: (split: string) => `no reasons given: ${split}`,
  proposed: (value: string) => `By the rules: ${value} (never an average).`,
  beside: (split: string) => `Beside it: ${split}.`,
  noneFew: 'By the rules: no proposal, too few answers.',
  noneContested: 'By the rules: no proposal. First settle whether it applies.',
  byKind: 'What the team knows, does not know and suspects',
  flagged: (n: number) => `${n} of the agreed, where not everybody judged`,
  noProposal: 'no proposal',
  /** Where a review was begun under the rules before these. */
  rulesChanged: (n: number) =>
    `The rules have changed since this merge began: on ${plural(n, 'indicator', 'indicators')} they propose something else now. What you decided stays.`,
  changedList: 'Where the rules propose something else',
  ruleChanged: 'The rules have changed.',
  before: 'Before',
  now: 'now',
  decided: 'decided',
};
