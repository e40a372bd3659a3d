import { plural } from './english';

/** English: the digest, the brief, gathering and merging. */
export const leader = {
  digest: {
    wantedItem: (who: string, n: number) => `${who} (${plural(n, 'indicator', 'indicators')})`,
    noVoice: (types: string) => `Nobody yet from: ${types}`,
    more: (n: number) => `and ${n} more`,
  },
  brief: {
    title: (city: string, when: string) => `${city}: brief for the team call${when ? `, ${when}` : ''}`,
    lead: (n: number) => `${plural(n, 'item', 'items')} for an hour.`,
    oppositeFirst: 'Opposite views come first.',
    few: 'There are not enough answers yet to compare.',
    none: 'Nothing calls for a discussion: views agree wherever there are enough answers.',
    reasons: (who: string, what: string, why: string) => `${who} — ${what}${why ? `: ${why}` : ''}`,
    pages: (p: string) => `Rests on: ${p}`,
    outcome: 'What the call concluded',
    item: 'About which item',
    choose: 'Please choose the item first. Nothing was recorded.',
    nothing: 'Please say what the call concluded. Nothing was recorded.',
    record: 'Record the outcome',
    recorded: (title: string) => `Recorded for “${title}”.`,
    summary: (city: string) => `Brief for the call on ${city}`,
  },
  gather: {
    title: (city: string) => `Open the sheets of ${city} to the team?`,
    text: (n: number, of: number) =>
      `${n} of ${of} answers are in. After the gathering everybody on the team sees all sheets; edits made from then on are marked as late.`,
    yes: 'Gather now',
    no: 'Not yet',
    done: (city: string) => `The sheets of ${city} are open to the team.`,
    already: (city: string) => `The sheets of ${city} are open already.`,
    not: 'Nothing was opened.',
    announce: (city: string) =>
      `${city}: the sheets are open. Each of you can now see how far the team agrees, indicator by indicator.`,
    first: 'Gather first: the merge works on sheets that are open to the team.',
    button: 'Gather',
  },
  channel: {
    unknownReaders: (city: string, where: string) =>
      `${city}: nothing was posted in ${where}, because I cannot see who reads along. Is Critical Friend still in it?`,
  },
  merge: {
    title: (city: string) => `Merge · ${city}`,
    overview: (agreed: number, rest: number, decided: number) =>
      `${plural(agreed, 'indicator', 'indicators')} with one view, ${rest} to decide one by one, ${decided} decided.`,
    acceptAgreed: (n: number) => `Accept the ${n} agreed`,
    step: 'Go through the rest',
    accepted: (n: number) =>
      `${plural(n, 'agreed judgement', 'agreed judgements')} accepted. Each can be changed at any time.`,
    split: (split: string) => `The team: ${split}`,
    leanings: (split: string) => `If pressed: ${split}`,
    judgement: 'The team’s initial judgement',
    hypothesis: 'Base hypothesis, to verify',
    pickHypothesis: 'Take one as it is',
    ownHypothesis: 'Or word it yourself',
    questions: 'Questions',
    reason: 'Why not as the rules propose',
    group: 'Count these as one question',
    groupWording: 'Under this wording',
    meet: 'To meet',
    save: 'Decide & next',
    discuss: 'For the call',
    skip: 'Later',
    saved: (title: string, value: string) => `✓ ${title} · ${value}`,
    discussed: (title: string) => `“${title}” is on the agenda of the call.`,
    change: 'Change',
    doneTitle: (city: string) => `${city}: every indicator is decided`,
    pictures: 'Strengths and weaknesses',
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    asExpected: 'As the standard asks',
    open: 'To find out',
    notApplicable: 'Does not apply',
    people: 'People to meet, by indicators covered',
    slots: (n: number, low: number, high: number) =>
      `${plural(n, 'talk is', 'talks are')} asked for; this visit has room for ${low} to ${high}.`,
    lateMark: 'late',
    summary: (city: string) => `Merge of ${city}`,
    undecidedLeft: (n: number) => `${n} left to decide.`,
    needJudgement: 'Choose a judgement first. Nothing was changed.',
  },
};
