import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { documentKind, type Kept } from '../../src/steps/documents';
import { READ_ANSWERING, READ_ASKED, RELEASE } from './rights';

/** So long may what the host is asked be, in bytes: it is one question. */
export const LONGEST_QUESTION = 1_000;
/** So many proposals of one person wait at most, */
export const MOST_WAITING = 20;
/** and so many questions is the host asked: it has a visit to prepare. */
export const MOST_ASKED = 60;

/** What somebody would ask the host before the visit. */
export interface Proposal {
  indicator: string;
  text: string;
  at: Instant;
  state: 'waiting' | 'asked' | 'returned';
  /** What it was asked in, with others' or alone. */
  request?: string;
  /** Why it was returned. */
  reason?: string;
}

/** Theirs who proposed it, and read by those who release. */
export const PROPOSAL = documentKind<Proposal>({
  name: 'clarification-proposal',
  ofReview: { read: RELEASE },
  onIndicators: true,
});

/** A question to the host, as it was released: nothing of it says who asked, nor how many. */
export interface Request {
  text: string;
  indicators: readonly string[];
  at: Instant;
  answer?: { text: string; documents: string; at: Instant };
}
export const REQUEST = documentKind<Request>({
  name: 'clarification-request',
  ofReview: { read: READ_ASKED },
  onIndicators: true,
  noted: (now, before) => {
    const on = now.indicators.join(', ');
    if (!before) return { what: 'clarification-asked', on };
    return now.answer && !before.answer ? { what: 'clarification-answered', on } : undefined;
  },
});

/** An answer that the host has not sent. */
export interface Answering {
  request: string;
  text: string;
  documents: string;
}
export const ANSWERING = documentKind<Answering>({ name: 'clarification-draft', ofReview: { read: READ_ANSWERING } });

/** The questions that somebody proposed. */
export function ownProposals({ kept, person }: FlowContext): Kept<Proposal>[] {
  return kept.of(PROPOSAL).filter(({ record }) => record.person === person.id);
}

/** What was released, in the order in which it was. */
export function requestsIn({ kept }: Pick<FlowContext, 'kept'>): Kept<Request>[] {
  return [...kept.of(REQUEST)].sort((a, b) => (a.value.at < b.value.at ? -1 : 1));
}

/** A new proposal as it is kept. Its key cannot be told from what it says and who says it. */
export function proposalRecord({ review }: ReviewView, { person, now }: FlowContext, value: Proposal) {
  const key = shortKey(person.id, value.indicator, value.text, now);
  const id = `${PROPOSAL.name}|${review.id}|${person.id}|${key}`;
  return { kind: 'keep' as const, record: { id, kind: PROPOSAL.name, review: review.id, person: person.id, value } };
}

/** The same question, however its spaces are. */
export function sameText(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}
