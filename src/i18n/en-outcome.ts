import { plural } from './english';

/** English: what a review comes to, on cards and in its document. */
export const outcome = {
  /** A function that somebody wants to meet, and on how many indicators. */
  wanted: (who: string, n: number) => `${who} (${plural(n, 'indicator', 'indicators')})`,
  reasons: (who: string, what: string, why: string) => `${who} — ${what}${why ? `: ${why}` : ''}`,
  judgement: 'The team’s initial judgement',
  questions: 'Questions',
  reason: 'Why not as the rules propose',
  pictures: 'Strengths and weaknesses',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
  asExpected: 'As the standard asks',
  open: 'To find out',
  notApplicable: 'Does not apply',
  people: 'People to meet, by indicators covered',
  lateMark: 'late',
};
