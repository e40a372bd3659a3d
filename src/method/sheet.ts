import type { Language } from './language';
import type { Instant } from './time';

/** The values of a performance judgement (method, section 4). */
export const PERFORMANCES = ['below', 'at', 'above', 'need_info', 'not_applicable'] as const;
export type Performance = (typeof PERFORMANCES)[number];
/** The three values that compare the host city with the standard. */
export type Judgement = Extract<Performance, 'below' | 'at' | 'above'>;

/** A document and where in it, as the peer wrote it. */
export type Evidence = string;

/**
 * What one peer says about one indicator. Lists hold one statement, question or function per entry.
 * `toMeet` names functions: by its id one that the report names, any other as its author typed it, so that it is theirs
 * alone as long as the sheet is. `noneToAsk` and `noneToMeet` say that the list was left empty on purpose.
 */
export interface SheetContent {
  performance?: Performance;
  know: readonly string[];
  dontKnow: readonly string[];
  suspect: readonly string[];
  toAsk: readonly string[];
  noneToAsk: boolean;
  toMeet: readonly string[];
  noneToMeet: boolean;
  evidence: readonly Evidence[];
  /** With `need_info`: what one would say if pressed. Never counted. */
  leaning?: Judgement;
  naReason: string;
  /** The indicator itself is unclear: for the benchmark's revision. */
  unclear: boolean;
  /** A practice to take home. */
  worthCopying: boolean;
  /** A note that belongs to no other field. */
  note: string;
}
export type SheetField = keyof SheetContent;

/** A complete, submitted content; never changed afterwards. */
export interface SheetRevision {
  /** 1, 2, 3 … */
  number: number;
  content: SheetContent;
  at: Instant;
  platform: string;
  language: Language;
  /** The author could see others' sheets on this indicator by then. */
  informed: boolean;
  /** Submitted after the gathering. */
  late: boolean;
  /** Of a seat that two share: who wrote in it since the revision before, by person id. */
  by?: readonly string[];
}

/** A field that was changed in two places at once: both are kept and the person chooses. */
export interface SheetConflict {
  field: SheetField;
  mine: SheetContent[SheetField];
  other: SheetContent[SheetField];
}

/** Work in progress beside the revisions. */
export interface SheetDraft {
  content: SheetContent;
  at: Instant;
  language: Language;
  conflicts: readonly SheetConflict[];
  /** Of a seat that two share: who wrote in it, by person id. */
  by?: readonly string[];
}

/** A sheet as it was at a version. */
export interface SheetVersion {
  version: number;
  content: SheetContent;
  /** The number of the revision that counted, 0 for none; absent where it was written before this was kept. */
  counted?: number;
  /** The content was a draft. */
  isDraft?: boolean;
}

/**
 * What a sheet judged when it was first complete, and when that was: since then its author can see how the host judges
 * itself. It stays, whatever becomes of the sheet.
 */
export interface FirstJudged {
  performance: Performance;
  at: Instant;
  /** When another judgement first counted that was made in sight of the host's own. */
  changedAt?: Instant;
}

/**
 * One seat's answer on one indicator of one review: the *sheet*. Its id is `review|indicator|person`. `person` is the
 * seat's (`seatOf`): the peer's own id, but where two share a seat.
 */
export interface Sheet {
  id: string;
  review: string;
  indicator: string;
  person: string;
  /**
   * What was submitted, oldest first. Stored here are the last two, or the last one: those before are documents of their
   * own (`PastRevision`).
   */
  revisions: readonly SheetRevision[];
  /** When the first one was submitted, once it is no longer among them. */
  firstAt?: Instant;
  /** Since it was complete for the first time; absent in what was stored before this was kept. */
  firstJudged?: FirstJudged;
  draft?: SheetDraft;
  /** Goes up with every save, draft or revision; cards carry it as what they were made from. */
  version: number;
  /** The last versions, newest last, so that a late card can be merged field by field, and a change taken back. */
  history: readonly SheetVersion[];
  /** When somebody first chose a performance here; with the first revision's time it gives their pace. */
  startedAt?: Instant;
}

/** A sheet on which nothing is written yet. */
export const EMPTY_CONTENT: SheetContent = {
  know: [],
  dontKnow: [],
  suspect: [],
  toAsk: [],
  noneToAsk: false,
  toMeet: [],
  noneToMeet: false,
  evidence: [],
  naReason: '',
  unclear: false,
  worthCopying: false,
  note: '',
};

/** The id of one person’s sheet on an indicator of a review. */
export function sheetId(review: string, indicator: string, person: string): string {
  return `${review}|${indicator}|${person}`;
}
