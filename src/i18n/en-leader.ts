import { plural } from './english';

/** English: the digest, the brief, gathering and merging. */
export const leader = {
  digest: {
    wantedItem: (who: string, n: number) => `${who} (${plural(n, 'indicator', 'indicators')})`,
    noVoice: (types: string) => `Nobody yet from: ${types}`,
    more: (n: number) => `and ${n} more`,
  },
  brief: {
    reasons: (who: string, what: string, why: string) => `${who} — ${what}${why ? `: ${why}` : ''}`,
    pages: (p: string) => `Rests on: ${p}`,
  },
  gather: {
    button: 'Gather',
  },
  channel: {
    unknownReaders: (city: string, where: string) =>
      `${city}: nothing was posted in ${where}, because I cannot see who reads along. Is Critical Friend still in it?`,
  },
  merge: {
    title: (city: string) => `Merge · ${city}`,
    accepted: (n: number) =>
      `${plural(n, 'agreed judgement', 'agreed judgements')} accepted. Each can be changed at any time.`,
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
    undecidedLeft: (n: number) => `${n} left to decide.`,
  },
};
