import { plural } from './english';

/** English: the digest, the brief, gathering and merging. */
export const leader = {
  digest: {
    title: (city: string, day: string, phase: string) => `${city} · ${day} · ${phase}`,
    beforePhase: (days: number) =>
      days === 0 ? 'the gathering is due' : `${plural(days, 'working day', 'working days')} to the gathering`,
    afterPhase: (days: number) => `visit in ${plural(days, 'day', 'days')}`,
    visitPhase: 'the visit is on',
    overPhase: 'after the visit',
    call: (when: string) => `Team call: ${when}`,
    answers: (n: number, of: number, share: string, fresh: number) =>
      `${n} of ${of} answers in (${share}) · +${fresh} since the last digest`,
    pace: (n: string) => `pace needed ${n} a day`,
    counts: (same: number, close: number, opposite: number) =>
      `Same view so far on ${plural(same, 'indicator', 'indicators')}, none shared yet on ${close}, opposite on ${opposite}.`,
    nothingNew: (n: number, of: number, share: string) =>
      `Nothing new since the last digest. ${n} of ${of} answers are in (${share}).`,
    /** In the first digest, which has none before it. */
    soFar: (n: number, of: number, share: string) => `${n} of ${of} answers in (${share})`,
    opposite: (n: number, titles: string) => (n === 0 ? 'No opposite views.' : `Opposite views, ${n}: ${titles}`),
    contested: (titles: string) => `No shared view on whether it applies: ${titles}`,
    unknown: (items: string) => `Several don’t know yet: ${items}`,
    wanted: (items: string) => `Most asked for: ${items}`,
    wantedItem: (who: string, n: number) => `${who} (${plural(n, 'indicator', 'indicators')})`,
    askItem: (what: string, n: number) => `${what} (${plural(n, 'asks', 'ask')})`,
    noVoice: (types: string) => `Nobody yet from: ${types}`,
    decided: (n: number, left: number) => `Decided so far: ${plural(n, 'judgement', 'judgements')}; ${left} left`,
    decidedSince: (n: number) => `${n} of them since the last digest`,
    perPeer: 'Who is where (for you alone)',
    peer: (who: string, complete: number, total: number, judged: number, fresh: number, quietDays: number) =>
      [
        `${who}: ${complete} of ${total}`,
        ...(judged > complete ? [`${judged} judged`] : []),
        ...(fresh > 0 ? [`+${fresh}`] : []),
        ...(quietDays > 0 ? [`quiet for ${plural(quietDays, 'working day', 'working days')}`] : []),
      ].join(' · '),
    decisions: 'Decisions for you',
    silent: (who: string, days: number) => `${who}: nothing for ${plural(days, 'working day', 'working days')}`,
    oppositeOne: (title: string, split: string) => `${title}: ${split}`,
    gap: (n: number) => `The report is silent on ${plural(n, 'indicator', 'indicators')}.`,
    remind: 'Remind',
    forCall: 'For the call',
    details: 'Details',
    agreementRow: 'How far the team agrees',
    heatTitleProgress: (city: string) => `${city}: answers in, by pillar and dimension`,
    heatTitleAgreement: (city: string) => `${city}: same view, by pillar and dimension`,
    heatLegend: {
      progress: { low: 'no answers yet', high: 'all answers in', none: 'no indicators' },
      agreement: { low: 'no shared view', high: 'same view everywhere', none: 'no indicators' },
    },
    summary: (city: string) => `Digest of ${city}`,
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
  open: {
    done: (city: string) =>
      `The desk review of ${city} is open. Whoever fills in sheets is told in their own working hours.`,
    doneLate: (city: string) => `The desk review of ${city} is open. The visit has begun, so nobody is told of it.`,
    already: (city: string) => `The desk review of ${city} is open already.`,
    early: (city: string, when: string) =>
      `The desk review of ${city} cannot open before ${when}. Nothing was changed.`,
  },
};
