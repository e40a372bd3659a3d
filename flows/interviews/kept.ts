import type { Instant } from '../../src/method/time';
import { documentKind } from '../../src/steps/documents';
import { READ_PROGRAMME } from './rights';

/** A question that somebody is to be asked. */
export interface InterviewQuestion {
  /** By what a note says that it was answered. */
  key: string;
  text: string;
  indicator: string;
}

/** Where an interview stands: an hour held for a standing function, proposed to the host, confirmed by it, or cancelled. */
export const INTERVIEW_STATES = ['held', 'proposed', 'confirmed', 'cancelled'] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** One conversation of a visit. Its key is the last part of its document's id, and stays when it moves. */
export interface Interview {
  starts: Instant;
  ends: Instant;
  /** Whom: a function or body, never a person's name. */
  function: string;
  /** Whose it is where that can be told, for how many organisations say a thing. */
  organisation?: string;
  /** Of the benchmark's source types. */
  sourceType: string;
  place?: string;
  language?: string;
  isInterpreted: boolean;
  /** The two who lead it, by person id; one alone where nobody else is free. */
  pair: readonly string[];
  /** Which of them writes. */
  writes?: string;
  indicators: readonly string[];
  /** Keys of the hypotheses that it could settle. */
  hypotheses: readonly string[];
  questions: readonly InterviewQuestion[];
  chosenBy: 'team' | 'host' | 'standing';
  /** Whom the host put somebody else in the place of, oldest first. */
  replaced: readonly { function: string; at: Instant }[];
  state: InterviewState;
  /** Goes up with each change that calendars must hear of (RFC 5545, SEQUENCE). */
  sequence: number;
}

/** The whole team reads them; the host its own list, which its cards draw without what the team thinks. */
export const INTERVIEW = documentKind<Interview>({
  name: 'interview',
  ofReview: { read: READ_PROGRAMME },
  onIndicators: true,
  readByOthers: true,
});
