import { ASKED_FINAL } from '../../src/method/after-visit';
import type { FinalJudgement } from '../../src/method/final-judgement';
import type { InEach, Language } from '../../src/method/language';
import type { Members, Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { StepRecord } from '../../src/ports/records';
import { shortKey } from '../../src/ports/short-key';
import { changed, documentKind, type Kept, type KeptDocuments, keyOf } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import type { PrintedTerms } from '../../src/steps/planned';
import { ADVICE, type Advice, type AdviceNow, type AdviceSort } from '../recommendations/public';
import type { ReportAnnexes, Texts } from '../report/public';
import { READ_RECEIPTS, READ_SENT, type SentAs } from './rights';

/** A paragraph as it was sent: what it rests on stays with the team. */
export interface SentParagraph {
  /** The paragraph's key. */
  key: string;
  section: string;
  text: string;
  isMinority?: true;
  /** In which language it was written; nothing where in the report's. */
  language?: Language;
  /** The rule's words and translations that were right when it was sent. */
  inOther?: Partial<InEach<string>>;
}

/** Advice as it was sent. */
export type SentAdvice = Pick<
  AdviceNow,
  'key' | 'title' | 'text' | 'theme' | 'indicators' | 'goesWith' | 'addressee' | 'priority' | 'city'
> & {
  sort: AdviceSort;
  language?: Language;
  inOther?: Partial<InEach<Texts>>;
  /** It says a judgement on an indicator itself, as the terms let it then. */
  saysJudgement?: true;
};

/** A report as it went out: nothing of it changes any more. One document for each version. */
export interface SentReport {
  as: SentAs;
  /** Counts from 1, drafts and final ones each for themselves. */
  version: number;
  /** In which it is written. */
  language: Language;
  /** All in which it is to be read, that one first; it alone where nothing is said. */
  languages?: readonly Language[];
  at: Instant;
  by: string;
  /** Until when comments are asked for; a draft's. */
  until?: Instant;
  paragraphs: readonly SentParagraph[];
  advice: readonly SentAdvice[];
  /** What the host city says itself, unedited; empty where it has said nothing. */
  statement: string;
  /** Who was met by kind of source, what was read: of that moment. */
  annexes?: ReportAnnexes;
  /** What was agreed, as it was printed then. */
  terms?: PrintedTerms;
  /** Ids of the benchmark's pillars that the review was about. */
  pillars?: readonly string[];
  /** Who was on the team, by id: whoever was erased since is named no more. */
  team?: Pick<Members, 'leader' | 'peers' | 'facilitators'> & { former: readonly string[] };
  /** The team's last words in words, where the terms let them leave the team; who of its readers has them, the terms say. */
  judgements?: readonly (readonly [string, string])[];
  /**
   * The same by indicator, where the terms gave them to all who read the final report: what numbers across cities are counted
   * from, also once the team's own work is erased.
   */
  judged?: Readonly<Record<string, FinalJudgement>>;
  /** What we print ourselves, in the other languages. */
  printed?: Partial<InEach<{ terms: PrintedTerms; judgements?: readonly (readonly [string, string])[] }>>;
  /** Some of its texts say a judgement on an indicator, as the terms let them then. */
  saysJudgements?: true;
  /** Why some comments had no answer, where the leader sent the final report all the same. */
  unanswered?: string;
}

export const SENT_REPORT = documentKind<SentReport>({
  name: 'sent-report',
  outlivesRetention: true,
  ofReview: { read: READ_SENT },
  readByOthers: true,
  noted: ({ as, version }, before) => (before ? undefined : { what: `report-sent-${as}`, on: `${version}` }),
});

/** What of a final report is set side by side with others': of the version that was sent last, without its many words. */
export interface SentFinal extends Pick<SentReport, 'version' | 'language' | 'at' | 'saysJudgements'> {
  /** When the first final report went out. */
  first: Instant;
  /** What the first that told them said of indicators, and when: from that numbers across cities are counted. */
  judged?: { at: Instant; of: NonNullable<SentReport['judged']> };
  advice: readonly (SentAdvice & {
    /** From which practice of which review it was taken over, by its key. */
    from?: NonNullable<Advice['from']>;
  })[];
}

/** Beside the report, which may be a thousand times as long. One document for each review. */
export const SENT_FINAL = documentKind<SentFinal>({
  name: 'sent-final',
  outlivesRetention: true,
  ofReview: { read: READ_SENT },
  readByOthers: true,
});

/** That a final report is what is set side by side from now on; `before`: what was until then. */
export function finalKept(
  review: string,
  { version, language, at, advice, judged, saysJudgements }: SentReport,
  kept: KeptDocuments,
  before?: Kept<SentFinal>,
): Extract<Effect, { kind: 'keep' }> {
  const origins = new Map(kept.of(ADVICE).map((one) => [keyOf(one), one.value.from]));
  const first = before?.value.judged ?? (judged && { at, of: judged });
  const value: SentFinal = {
    version,
    language,
    at,
    first: before?.value.first ?? at,
    ...(first ? { judged: first } : {}),
    ...(saysJudgements ? { saysJudgements } : {}),
    advice: advice.map((one) => {
      const from = origins.get(one.key);
      return from ? { ...one, from } : one;
    }),
  };
  if (before) return changed(before, value);
  return {
    kind: 'keep',
    record: { id: `${SENT_FINAL.name}|${review}`, kind: SENT_FINAL.name, review, person: '', value },
  };
}

/** What the host city has to say on a paragraph's facts, and what became of it. Its author is the document's `person`. */
export interface Comment {
  /** A sent draft's key. */
  draft: string;
  /** A paragraph's key. */
  paragraph: string;
  text: string;
  at: Instant;
  /** In which language its author read the paragraph; nothing where that was not kept. */
  readIn?: Language;
  /** The team's answer, once it was sent. */
  answer?: { at: Instant; by: string; isCorrected: boolean; why: string };
}

/** The city's, whoever of it said so: the final report says them with their answers, and stays as it went out. */
export const COMMENT = documentKind<Comment>({
  name: 'report-comment',
  outlives: () => true,
  outlivesRetention: true,
  ofReview: { read: READ_SENT },
  readByOthers: true,
  noted: (_, before) => (before ? undefined : { what: 'report-commented' }),
});

/** The team's answer to a comment, until it is sent: the team's own. One document for each comment. */
export interface Answer {
  /** A comment's key. */
  comment: string;
  /** What the comment said when it was answered: one that says something else by now is answered anew. */
  said: string;
  at: Instant;
  by: string;
  isCorrected: boolean;
  why: string;
}

export const ANSWER = documentKind<Answer>({
  name: 'report-comment-answer',
  ofReview: { read: 'read-grid' },
  noted: () => ({ what: 'report-comment-answered' }),
});

/** That the host city has said all that it has to say on a draft. One document for each draft. */
export interface Done {
  draft: string;
  at: Instant;
  by: string;
}

export const DONE = documentKind<Done>({ name: 'report-comments-done', ofReview: { read: READ_SENT } });

/** The host city's own statement, in the words of its contacts. One document for each review. */
export interface Statement {
  text: string;
  at: Instant;
  by: string;
}

export const STATEMENT = documentKind<Statement>({
  name: 'report-statement',
  ofReview: { read: READ_SENT },
  noted: () => ({ what: 'report-statement-said' }),
});

/** That somebody opened what was sent or took a file of it, and when they did first. */
export interface Receipt {
  /** A sent report's key. */
  sent: string;
  at: Instant;
}

export const RECEIPT = documentKind<Receipt>({
  name: 'sent-report-receipt',
  ofReview: { read: READ_RECEIPTS },
  noted: (_, before) => (before ? undefined : { what: 'sent-report-read' }),
});

/** That somebody had what was sent before them, by a card or a file. */
export function receiptFor(sent: Kept<SentReport>, review: string, person: string, at: Instant): StepRecord {
  const value: Receipt = { sent: keyOf(sent), at };
  return { id: `${RECEIPT.name}|${review}|${person}|${value.sent}`, kind: RECEIPT.name, review, person, value };
}

/** So many versions of a kind there are, and so many comments in a review. */
export const MOST_VERSIONS = 20;
export const MOST_COMMENTS = 500;
/** So long may a comment or an answer be, a statement, and all the texts of what is sent, in bytes. */
export const LONGEST_COMMENT = 4_000;
export const LONGEST_STATEMENT = 20_000;
export const LONGEST_SENT = 1_500_000;

/** When the final report last went out; undefined where none has. */
export function finalSentSince({ asked }: Pick<Review, 'asked'>): Instant | undefined {
  return asked?.[ASKED_FINAL]?.since;
}

/** What went out last of a kind; undefined where nothing has. */
export function lastSent(kept: KeptDocuments, as: SentReport['as']): Kept<SentReport> | undefined {
  return [...kept.of(SENT_REPORT)]
    .filter(({ value }) => value.as === as)
    .sort((a, b) => b.value.version - a.value.version)[0];
}

/** The comments in the order in which they were first made. */
export function commentsIn(kept: KeptDocuments): Kept<Comment>[] {
  return [...kept.of(COMMENT)].sort((a, b) =>
    a.value.at === b.value.at ? (a.record.id < b.record.id ? -1 : 1) : a.value.at < b.value.at ? -1 : 1,
  );
}

/** Finds the team's answer to a comment as that reads now, sent or not. */
export function answerFinder(kept: KeptDocuments): (one: Kept<Comment>) => Answer | Comment['answer'] | undefined {
  const answers = new Map(kept.of(ANSWER).map(({ value }) => [value.comment, value]));
  return (one) => {
    if (one.value.answer) return one.value.answer;
    const found = answers.get(keyOf(one));
    return found?.said === one.value.text ? found : undefined;
  };
}

/** What a card says that it was made from: a text as it read then. */
export function versionOf(text: string): string {
  return shortKey(text);
}
