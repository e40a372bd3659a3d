import type { Language } from '../../src/method/language';
import type { StepRight } from '../../src/method/permissions';
import type { Instant } from '../../src/method/time';
import { documentKind, type Kept, type KeptDocuments } from '../../src/steps/documents';
import type { AdviceNow, AdviceSort } from '../recommendations/public';

/** Whoever the terms let read what goes out; the host city's contacts always do. */
export const READ_SENT: StepRight = {
  right: 'read-sent-report',
  roles: ['organiser', 'leader', 'peer', 'facilitator', 'host', 'colleague'],
  throughTheWall: true,
};

/** A paragraph as it was sent: what it rests on stays with the team. */
export interface SentParagraph {
  /** The paragraph's key. */
  key: string;
  section: string;
  text: string;
  isMinority?: true;
}

/** Advice as it was sent. */
export type SentAdvice = Pick<
  AdviceNow,
  'key' | 'title' | 'text' | 'theme' | 'indicators' | 'goesWith' | 'addressee' | 'priority' | 'city'
> & { sort: AdviceSort };

/** A report as it went out: nothing of it changes any more. One document for each version. */
export interface SentReport {
  /** A draft, for the host city's comments on facts; or the final report. */
  as: 'draft' | 'final';
  /** Counts from 1, drafts and final ones each for themselves. */
  version: number;
  language: Language;
  at: Instant;
  by: string;
  /** Until when comments are asked for; a draft's. */
  until?: Instant;
  paragraphs: readonly SentParagraph[];
  advice: readonly SentAdvice[];
  /** What the host city says itself, unedited; empty where it has said nothing. */
  statement: string;
}

export const SENT_REPORT = documentKind<SentReport>({
  name: 'sent-report',
  outlivesRetention: true,
  ofReview: { read: READ_SENT },
  readByOthers: true,
});

/** What the host city has to say on a paragraph's facts, and what became of it. Its author is the document's `person`. */
export interface Comment {
  /** A sent draft's key. */
  draft: string;
  /** A paragraph's key. */
  paragraph: string;
  text: string;
  at: Instant;
  answer?: { at: Instant; by: string; isCorrected: boolean; why: string };
}

export const COMMENT = documentKind<Comment>({
  name: 'report-comment',
  ofReview: { read: READ_SENT },
  readByOthers: true,
});

/** What went out last of a kind; undefined where nothing has. */
export function lastSent(kept: KeptDocuments, as: SentReport['as']): Kept<SentReport> | undefined {
  return [...kept.of(SENT_REPORT)]
    .filter(({ value }) => value.as === as)
    .sort((a, b) => b.value.version - a.value.version)[0];
}
