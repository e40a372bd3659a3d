import { momentInWords } from '../../src/i18n/format';
import { ASKED_DRAFT, ASKED_FINAL } from '../../src/method/after-visit';
import type { Language } from '../../src/method/language';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import type { StepRecord } from '../../src/ports/records';
import type { KeptDocuments } from '../../src/steps/documents';
import { type Block, heading, list, paragraph } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { agreedLanguages, languageMarks, languageMarksOf, reportBlocks } from '../report/public';
import { printedTerms } from '../terms/public';
import { answerInWords } from './host-cards';
import { COMMENT, commentsIn, finalSentSince, lastSent, receiptFor, SENT_REPORT, type SentReport } from './kept';
import { benchmarkOf, linesOf, readIn, sentIn } from './lines';
import { isBetween, READ_SENT, readsJudgements, readsSent, readsVersion } from './rights';
import { WORDS } from './words';

/** What was sent, as it was sent: also through the host wall, for those to whom the terms give it. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  'draft-report': {
    label: { en: 'Draft report to the city', fr: 'Projet de rapport à la ville' },
    step: 'feedback-report',
    holds: {
      en: 'the draft as the city was sent it, with its comments and the answers',
      fr: 'le projet tel qu’envoyé à la ville, avec ses remarques et les réponses',
    },
    wanted: (review) => review.asked?.[ASKED_DRAFT] !== undefined && finalSentSince(review) === undefined,
    may: [READ_SENT],
    unless: (person, review) => review.asked?.[ASKED_DRAFT] === undefined || !readsSent(person, review, 'draft'),
    reads: [SENT_REPORT, COMMENT],
    as: 'document',
    make: (given) => documentOf('draft', given),
    in: (given) => wordedIn('draft', given),
    languages: (review) => sentLanguages('draft', review),
    leaves: (reader, given) => receiptOf('draft', reader, given),
    versions: ({ kept }) => versionsOf('draft', kept),
  },
  'final-report': {
    label: { en: 'Final report', fr: 'Rapport final' },
    step: 'feedback-report',
    holds: {
      en: 'the report as it was sent, with the city’s statement',
      fr: 'le rapport tel qu’il a été envoyé, avec la déclaration de la ville',
    },
    wanted: (review) => finalSentSince(review) !== undefined,
    may: [READ_SENT],
    unless: (person, review) => review.asked?.[ASKED_FINAL] === undefined || !readsSent(person, review, 'final'),
    reads: [SENT_REPORT, COMMENT],
    as: 'document',
    make: (given) => documentOf('final', given),
    in: (given) => wordedIn('final', given),
    languages: (review) => sentLanguages('final', review),
    leaves: (reader, given) => receiptOf('final', reader, given),
    versions: ({ kept }) => versionsOf('final', kept),
  },
};

/** In which it went out last; as its terms say, where that was not noted then. */
function sentLanguages(as: SentReport['as'], review: Review): readonly Language[] {
  return review.asked?.[as === 'draft' ? ASKED_DRAFT : ASKED_FINAL]?.languages ?? agreedLanguages(review);
}

function versionsOf(as: SentReport['as'], kept: KeptDocuments): number[] {
  return kept.of(SENT_REPORT).flatMap(({ value }) => (value.as === as ? [value.version] : []));
}

/** The version that is asked for; the last one, where none is. */
function askedFor(as: SentReport['as'], { kept, version }: Pick<ExportGiven, 'kept' | 'version'>) {
  if (version === undefined) return lastSent(kept, as);
  return kept.of(SENT_REPORT).find(({ value }) => value.as === as && value.version === version);
}

/** Who took its file has it as much as who opened it. */
function receiptOf(
  as: SentReport['as'],
  reader: Person,
  given: Pick<ExportGiven, 'review' | 'kept' | 'now' | 'version'>,
): StepRecord | undefined {
  const sent = askedFor(as, given);
  const { review, now } = given;
  return sent && readsVersion(reader, review, sent.value) ? receiptFor(sent, review.id, reader.id, now) : undefined;
}

/** As it was sent, whoever reads it; in the language that was asked for, where it went out in that. */
function wordedIn(as: SentReport['as'], given: ExportGiven): Language {
  const sent = askedFor(as, given)?.value;
  return sent ? readIn(sent, given.asked) : given.language;
}

function* documentOf(as: SentReport['as'], given: ExportGiven): Generator<Block> {
  const { review, benchmark, people, kept, reader } = given;
  const sent = askedFor(as, given)?.value;
  if (!sent) return yield paragraph(WORDS[given.language].host.nothing(review.hostCity));
  // Whoever came to be a reader since: what went out before says more than is theirs.
  if (reader !== 'operator' && !readsVersion(reader, review, sent))
    return yield paragraph(WORDS[given.language].host.notYours);
  const language = readIn(sent, given.asked);
  const other = language === sent.language ? undefined : sent.printed?.[language];
  const judgements = other ? other.judgements : sent.judgements;
  const w = WORDS[language];
  const numbers = new Map(linesOf(sent, benchmark, language).map(({ key, n }) => [key, n]));
  const { leader, peers, facilitators, former } = sent.team ?? { ...review.members, former: [] };
  const when = momentInWords(sent.at, review.timeZone, language);
  const isNear = reader === 'operator' || isBetween(reader, review);
  const mayJudge = reader === 'operator' || readsJudgements(reader, review);
  const marksOf = (key: string, original: Language | undefined) => [
    ...(as === 'draft' ? [String(numbers.get(key) ?? '')] : []),
    ...languageMarks({ original }, language),
  ];
  yield* reportBlocks({
    review: {
      ...review,
      members: { ...review.members, leader, peers, facilitators },
      former: Object.fromEntries(former.map((id) => [id, review.former?.[id] ?? { at: sent.at }])),
    },
    benchmark: benchmarkOf(sent, benchmark),
    language,
    people,
    paragraphs: sent.paragraphs.map((one) => {
      const { section, text, isMinority, key, original } = sentIn(one, language, sent.language);
      return { section, text, ...(isMinority ? { isMinority } : {}), marks: marksOf(key, original) };
    }),
    advice: sent.advice.map((one) => {
      const { original, ...advice } = sentIn(one, language, sent.language);
      return { ...advice, marks: marksOf(one.key, original) };
    }),
    annexes: sent.annexes ?? { met: [], documents: [] },
    terms: other?.terms ?? sent.terms ?? printedTerms(review, benchmark, language),
    statement: sent.statement,
    ...(judgements && mayJudge ? { judgements } : {}),
    note: as === 'draft' ? w.note.draft(sent.version, when) : w.note.final(sent.version, when),
  });
  // What was said about a draft is between the city’s contacts and the team.
  if (as === 'draft' || !isNear) return;
  const answered = commentsIn(kept).filter(({ value }) => value.answer && value.answer.at <= sent.at);
  if (answered.length === 0 && sent.unanswered === undefined) return;
  yield heading(3, w.comment);
  const said = (text: string) => [text, ...languageMarksOf(text, language).map((mark) => ` [${mark}]`)].join('');
  yield list(
    answered.map(({ value, record }) => {
      const answer = answerInWords({ value, record }, { language });
      return [said(value.text), { strong: ` — ${said(answer)}` }];
    }),
  );
  if (sent.unanswered !== undefined) yield paragraph(said(sent.unanswered));
}
