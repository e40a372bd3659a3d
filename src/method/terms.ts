import type { Instant } from './time';

/** What may stand in a mail: the city, a count and a link alone; or what is said, but nobody's answers too early. */
export const MAILS = ['links only', 'in full'] as const;
export type MailContent = (typeof MAILS)[number];

/** So many questions the host city has. */
export const HOST_QUESTIONS = 3;
/** Who reads the draft of the report beside the team: the host's contact; whom the contact names of the city as well. */
export const DRAFT_READERS = ['contact', 'colleagues'] as const;
/** Who reads the final one: as before; the city's administration; everybody in the programme. */
export const FINAL_READERS = ['contact', 'city', 'programme'] as const;
/** Where the team's judgement on each indicator stays. */
export const JUDGEMENT_READERS = ['team', 'contact', 'final-readers'] as const;
/** Whether the review is part of a comparison across cities, and whether the city is named there. */
export const COMPARISONS = ['none', 'unnamed', 'named'] as const;
export const PUBLICATIONS = ['none', 'key-messages', 'report'] as const;
/** Who speaks of the review to the press. */
export const PRESS = ['nobody', 'host', 'together'] as const;
/** How many months after the visit what the team wrote is kept. */
export const RETENTIONS = ['6', '12', '24', '36'] as const;

/** What the host city wants to know of its peers. */
export interface HostQuestion {
  text: string;
  /** The cells it is about, by id; none where it is about all, or none says so. */
  about: readonly string[];
}

/** The terms of a review (method, section 9a). Texts that are empty are not agreed. */
export interface Terms {
  questions: readonly HostQuestion[];
  /** Ids of the benchmark's pillars that the review is about; absent: all of them. */
  pillars?: readonly string[];
  /** Languages of the report and its documents, each with a summary; of the interviews; who translates what by when. */
  reportLanguages: string;
  documentLanguages: string;
  interviewLanguages: string;
  translation: string;
  draftReaders: (typeof DRAFT_READERS)[number];
  finalReaders: (typeof FINAL_READERS)[number];
  judgements: (typeof JUDGEMENT_READERS)[number];
  comparison: (typeof COMPARISONS)[number];
  publication: (typeof PUBLICATIONS)[number];
  press: (typeof PRESS)[number];
  /** Elections and other times to keep clear of. */
  avoid: string;
  mail: MailContent;
  retention: (typeof RETENTIONS)[number];
}

/** What holds where nothing is agreed: the narrowest reading (method, section 9a). */
export const NARROWEST: Terms = {
  questions: [],
  reportLanguages: '',
  documentLanguages: '',
  interviewLanguages: '',
  translation: '',
  draftReaders: 'contact',
  finalReaders: 'contact',
  judgements: 'team',
  comparison: 'none',
  publication: 'none',
  press: 'nobody',
  avoid: '',
  mail: 'links only',
  retention: '6',
};

/** Whose yes terms need: the host city's contact and an organiser agree, the team's leader confirms. */
export const PARTIES = ['host', 'organiser', 'leader'] as const;
export type Party = (typeof PARTIES)[number];

/** Who said yes, and when. */
export interface Yes {
  /** Person id. */
  by: string;
  at: Instant;
}

type Said = Readonly<Partial<Record<Party, Yes>>>;

/** Terms that hold, or held. */
export interface AgreedTerms {
  /** Counts from 1. */
  version: number;
  terms: Terms;
  since: Instant;
  /** Who agreed; nobody, where the programme's file says that it was agreed. */
  yes: Said;
}

/** Terms that somebody proposed: they hold once all parties said yes. */
export interface ProposedTerms {
  /** Goes up with each proposal, so that nobody agrees to what they have not seen. */
  number: number;
  terms: Terms;
  by: string;
  at: Instant;
  yes: Said;
  /** In the place of which proposal it came, and whose that was. */
  instead?: { terms: Terms; by: string };
  /** What somebody has against it. */
  objection?: Yes & { text: string };
}

/** What was proposed and agreed in a review. */
export interface ReviewTerms {
  agreed?: AgreedTerms;
  proposed?: ProposedTerms;
  /** Those that held before, the oldest first. */
  earlier: readonly AgreedTerms[];
  /** How many proposals there were. */
  proposals: number;
}

/** Nothing was said yet. */
const NOTHING: ReviewTerms = { earlier: [], proposals: 0 };
/** So many earlier versions are kept with a review. */
const EARLIER = 20;

interface WithTerms {
  terms?: ReviewTerms;
}

/** What was proposed and agreed, nothing included. */
export function termsIn({ terms }: WithTerms): ReviewTerms {
  return terms ?? NOTHING;
}

/** What holds in a review now: what was agreed, else the narrowest reading. */
export function termsOf({ terms }: WithTerms): Terms {
  return terms?.agreed?.terms ?? NARROWEST;
}

/** What may stand in a review's mails: as agreed; where nothing is, as the programme says, else links only. */
export function mailOf({ terms }: WithTerms, programme: MailContent | undefined): MailContent {
  return terms?.agreed?.terms.mail ?? programme ?? NARROWEST.mail;
}

/** Whose yes a proposal still needs now: the leader's once the host and an organiser agree. */
export function missingYes({ yes }: Pick<ProposedTerms, 'yes'>): Party[] {
  const agreeing = PARTIES.filter((party) => party !== 'leader' && !yes[party]);
  return agreeing.length > 0 || yes.leader ? agreeing : ['leader'];
}

/** Whether somebody may propose terms: the host's contact and organisers. */
export function mayPropose(parties: readonly Party[]): boolean {
  return parties.some((party) => party !== 'leader');
}

/** With a new proposal in the place of the one before it; whoever proposes agrees. */
export function proposed(before: ReviewTerms, terms: Terms, yes: Yes, parties: readonly Party[]): ReviewTerms {
  const number = before.proposals + 1;
  const { proposed: last } = before;
  const instead = last ? { instead: { terms: last.terms, by: last.by } } : {};
  const proposal: ProposedTerms = { number, terms, ...yes, yes: saidBy(parties, yes), ...instead };
  return settled({ ...before, proposals: number, proposed: proposal });
}

/** With somebody's yes to the proposal of this number; unchanged where that is not the one any more. */
export function agreedTo(before: ReviewTerms, number: number, yes: Yes, parties: readonly Party[]): ReviewTerms {
  const proposal = before.proposed;
  if (proposal?.number !== number || parties.every((party) => proposal.yes[party])) return before;
  const { objection, ...rest } = proposal;
  const isWithdrawn = objection?.by === yes.by;
  return settled({
    ...before,
    proposed: {
      ...rest,
      ...(objection && !isWithdrawn ? { objection } : {}),
      yes: { ...saidBy(parties, yes), ...proposal.yes },
    },
  });
}

/** With what somebody has against the proposal of this number: it waits for another. */
export function objectedTo(before: ReviewTerms, number: number, by: Yes, text: string): ReviewTerms {
  const proposal = before.proposed;
  if (proposal?.number !== number) return before;
  return { ...before, proposed: { ...proposal, objection: { ...by, text } } };
}

/**
 * What is agreed elsewhere, as the programme's file says, takes the place of what was agreed before; what is proposed waits
 * on.
 */
export function agreedElsewhere(before: ReviewTerms, terms: Terms, since: Instant): ReviewTerms {
  const { proposed: waits } = before;
  return { ...inForce(before, terms, since, {}), ...(waits ? { proposed: waits } : {}) };
}

function saidBy(parties: readonly Party[], yes: Yes): Said {
  return Object.fromEntries(parties.map((party) => [party, yes]));
}

/** Once all parties said yes to it, a proposal is what holds. */
function settled(terms: ReviewTerms): ReviewTerms {
  const { proposed: proposal } = terms;
  if (!proposal || missingYes(proposal).length > 0) return terms;
  const since =
    PARTIES.map((party) => proposal.yes[party]?.at ?? '')
      .sort()
      .at(-1) ?? proposal.at;
  return inForce(terms, proposal.terms, since, proposal.yes);
}

function inForce(before: ReviewTerms, terms: Terms, since: Instant, yes: Said): ReviewTerms {
  const { agreed, proposed: _, earlier, proposals } = before;
  return {
    proposals,
    agreed: { version: (agreed?.version ?? 0) + 1, terms, since, yes },
    earlier: [...earlier, ...(agreed ? [agreed] : [])].slice(-EARLIER),
  };
}

/**
 * What somebody does with terms. `after`: how many proposals they have seen; `number`: the proposal that they mean.
 */
export type TermsChange =
  | { what: 'propose'; terms: Terms; after: number }
  | { what: 'agree'; number: number }
  | { what: 'object'; number: number; text: string };

/** Terms after a change by somebody who speaks for these; undefined where they have not seen what they would replace. */
export function afterChange(
  before: ReviewTerms,
  change: TermsChange,
  yes: Yes,
  parties: readonly Party[],
): ReviewTerms | undefined {
  switch (change.what) {
    case 'propose':
      if (!mayPropose(parties)) return before;
      return before.proposals === change.after ? proposed(before, change.terms, yes, parties) : undefined;
    case 'agree':
      return agreedTo(before, change.number, yes, parties);
    case 'object':
      return parties.length === 0 ? before : objectedTo(before, change.number, yes, change.text);
  }
}

/** Whether two say the same. */
export function sameTerms(a: Terms, b: Terms): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof Terms)[];
  return names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

/** When a proposal, a yes to it or what speaks against it came last; empty where none is there. */
export function changedAt({ proposed: proposal }: ReviewTerms): Instant {
  if (!proposal) return '';
  const { at, yes, objection } = proposal;
  return [at, objection?.at ?? '', ...Object.values(yes).map((one) => one.at)].sort().at(-1) ?? '';
}
