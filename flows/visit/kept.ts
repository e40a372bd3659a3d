import type { Instant } from '../../src/method/time';
import { documentKind } from '../../src/steps/documents';
import { READ_NOTES } from './rights';

/** Concerns stand apart from strengths; *open* where it is neither yet (method, section 1, *finding*). */
export const FINDING_SORTS = ['strength', 'concern', 'open'] as const;
export type FindingSort = (typeof FINDING_SORTS)[number];

/** What a finding does to a hypothesis. Nobody has said where there is none. */
export const EFFECTS = ['supports', 'contradicts', 'nuances'] as const;
export type FindingEffect = (typeof EFFECTS)[number];

/** How its facts were checked (method, section 5.3). */
export const CHECKS = ['in_room', 'by_document', 'by_contact', 'not_yet'] as const;
export type Checked = (typeof CHECKS)[number];

/** What may be done with it, as agreed with the interviewee: said as it is, so that nobody is recognised, or not said at all. */
export const USES = ['as_said', 'untraceably', 'background'] as const;
export type Use = (typeof USES)[number];

/** A finding in one wording. */
export interface FindingWording {
  /** When it reached us: the device's own clock counts for nothing. */
  at: Instant;
  sort: FindingSort;
  text: string;
  indicators: readonly string[];
  /** By the hypothesis's key. */
  effects: Readonly<Record<string, FindingEffect>>;
  /** Keys of the questions that it answers. */
  answers: readonly string[];
  isGoodPractice: boolean;
  isRecommendation: boolean;
  checked: Checked;
  use: Use;
  /** It was taken back with this. */
  isWithdrawn?: true;
}

/** A fact seen or heard, with all its wordings, oldest first. */
export interface Finding {
  key: string;
  wordings: readonly FindingWording[];
}

/** What one of a pair noted of one interview: each of them has a note of their own, so that nothing is overwritten. */
export interface Note {
  /** The interview's key; absent for what was seen or read elsewhere. */
  interview?: string;
  /** Whom they heard or what they read: copied, as the programme may change afterwards. */
  function: string;
  organisation?: string;
  sourceType: string;
  isInterpreted: boolean;
  findings: readonly Finding[];
}

/** Its author is the document's `person`. What the team has heard is its evidence: it stays when who wrote it is erased. */
export const NOTE = documentKind<Note>({
  name: 'interview-note',
  ofReview: { read: READ_NOTES },
  onIndicators: true,
  readByOthers: true,
  outlives: ({ findings }) => findings.some(({ wordings }) => wordings.at(-1)?.isWithdrawn !== true),
});
