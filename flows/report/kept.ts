import type { InEach, Language } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import { documentKind, type Kept, type KeptDocuments } from '../../src/steps/documents';

/**
 * The sections of a report (method, section 7), in order. `pillars` stands for one of each: `pillar-GG`. The host city's own
 * statement is not among them: nobody edits it.
 */
export const SECTIONS = ['scope', 'key-messages', 'pillars', 'recommendations', 'good-practices', 'annexes'] as const;

/**
 * What a paragraph rests on: a thing of another step, by its key (an indicator's last word by the indicator); or what the review
 * itself says: its `benchmark`, `terms`, `visit`, `team` or `hypotheses`.
 */
export const SOURCE_KINDS = ['finding', 'judgement', 'hypothesis', 'advice', 'report-line', 'review'] as const;
/** Something that a paragraph rests on. */
export interface Source {
  kind: (typeof SOURCE_KINDS)[number];
  key: string;
  /** What it said when somebody looked at it last, as a short key: where it says something else now, it is to be checked. */
  said?: string;
}

/** One wording of a paragraph. */
export interface ParagraphWording {
  at: Instant;
  by: string;
  text: string;
  rests: readonly Source[];
  /** In which language it is, where that was said; where not, its words tell (`languageSaid`). */
  language?: Language;
  /** The rule's own words, which nobody has changed. */
  isProposed?: true;
  /** What the rule says in other languages in their place; nothing where it repeats what somebody wrote. */
  inOther?: Partial<InEach<string>>;
  /** It says what some of the team think, not all. */
  isMinority?: true;
  isRemoved?: true;
  /** It was written while somebody else worded the paragraph otherwise: both stand until one is chosen. */
  beside?: readonly { by: string; text: string }[];
}

/** A paragraph of a review's report: each is a document of its own, so that several write at once. */
export interface Paragraph {
  /** The id of a section or of a part of one (`partsOf`): `scope`, `pillar-GG`, `pillar-GG.improve`. */
  section: string;
  /** Its place among those of its section: between any two there is one. */
  place: number;
  /** Oldest first; the last holds. */
  wordings: readonly ParagraphWording[];
  /** When somebody looked last at whether what it rests on still holds; its last wording, where nobody did. */
  checked?: Instant;
}

export const PARAGRAPH = documentKind<Paragraph>({
  name: 'report-paragraph',
  outlivesRetention: true,
  ofReview: { read: 'read-grid' },
  readByOthers: true,
});

/** Who writes a section, and who joins the parts; `all` is the whole report. One document for each. */
export interface Authorship {
  section: string;
  /** Person id. */
  author: string;
  at: Instant;
  by: string;
}

export const AUTHORSHIP = documentKind<Authorship>({
  name: 'report-author',
  noted: ({ section }) => ({ what: 'report-section-given', on: section }),
  ofReview: { read: 'read-grid' },
  readByOthers: true,
});

/** In which language a report is written, where its terms do not say: the leader's choice. One document for each review. */
export interface ReportLanguage {
  language: Language;
  /** In which others it is to be read. */
  also?: readonly Language[];
  at: Instant;
  by: string;
}

export const REPORT_LANGUAGE = documentKind<ReportLanguage>({
  name: 'report-language',
  ofReview: { read: 'read-grid' },
  readByOthers: true,
});

/** A text of a report in another language than its own. One document for each text and language. */
export interface Translation {
  /** A paragraph's key, or that of advice. */
  of: string;
  language: Language;
  /** What the original said then, as a short key: where it says something else now, the translation is to be checked. */
  said: string;
  text: string;
  /** Of advice; empty where it has none. */
  title: string;
  addressee: string;
  at: Instant;
  by: string;
}

export const TRANSLATION = documentKind<Translation>({
  name: 'report-translation',
  noted: ({ language }) => ({ what: 'report-translated', on: language }),
  outlivesRetention: true,
  ofReview: { read: 'read-grid' },
  readByOthers: true,
});

/** So many paragraphs has a report, so many wordings each, and so many bytes each of these. */
export const MOST_PARAGRAPHS = 1_000;
export const MOST_WORDINGS = 50;
export const LONGEST_PARAGRAPH = 6_000;
/** So long is a translation of a title or of a function, in bytes. */
export const LONGEST_TITLE = 400;
/** So many other wordings stand beside one until one is chosen. */
export const MOST_BESIDE = 8;

/** A paragraph as it reads now. */
export interface ParagraphNow extends ParagraphWording {
  key: string;
  section: string;
  place: number;
  checked?: Instant;
}

/** All that reads now, section by section as they come, in their places. */
export function paragraphsIn(kept: KeptDocuments): ParagraphNow[] {
  const key = ({ record }: Kept<Paragraph>) => record.id.slice(record.id.lastIndexOf('|') + 1);
  return kept
    .of(PARAGRAPH)
    .flatMap((one): ParagraphNow[] => {
      const { section, place, wordings, checked } = one.value;
      const last = wordings.at(-1);
      return last && !last.isRemoved
        ? [{ ...last, key: key(one), section, place, ...(checked ? { checked } : {}) }]
        : [];
    })
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1));
}

/** That a paragraph is kept for the first time. `event`: what brought it, so that it is kept once. */
export function paragraphKept(review: string, event: string, value: Paragraph) {
  const id = `${PARAGRAPH.name}|${review}|${shortKey(event)}`;
  return { kind: 'keep' as const, record: { id, kind: PARAGRAPH.name, review, person: '', value } };
}
