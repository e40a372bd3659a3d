import { type Language, nameOf } from '../../src/method/language';
import { may } from '../../src/method/permissions';
import { isClosed } from '../../src/method/review';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf, withKey } from '../../src/steps/documents';
import { beginning, prompt, text } from '../../src/steps/prompts';
import { paragraphsIn, BUTTONS as REPORT } from '../report/public';
import { notYet } from '../team';
import { readsNow } from './corrected';
import { FINAL_WORDS } from './final-words';
import { ANSWER_FORM, ANSWER_VALUES, WHICH_FORM } from './forms';
import { called, earlierBlocks, fileBlocks, lineFinder, sentLines } from './host-cards';
import {
  answerFinder,
  type Comment,
  commentsIn,
  DONE,
  lastSent,
  RECEIPT,
  SENT_REPORT,
  type SentReport,
  STATEMENT,
  versionOf,
} from './kept';
import { readIn } from './lines';
import { ANSWER_COMMENTS, READ_RECEIPTS } from './rights';
import { hasSaid, hostMoment, openDraft, unanswered } from './standing';
import { termsBlocks } from './terms-lines';
import { WORDS } from './words';

/** So much of a comment stands in a list, in characters. */
const NAMED_OF = 120;
/** So many receipts are named. */
const MOST_NAMED = 20;

/** What has gone to the city, what it said, and what is next: for the team. */
export function teamCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { review } = view;
  const { kept, language, person } = context;
  const w = WORDS[language];
  const [draft, final] = [lastSent(kept, 'draft'), lastSent(kept, 'final')];
  const last = final ?? draft;
  const comments = commentsIn(kept);
  const title = w.title(review.hostCity);
  const statement = kept.of(STATEMENT)[0]?.value.text ?? '';
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      ...(last ? [] : notYet(view, context, w.nothingSent).body),
      ...[final, draft].flatMap((one) => (one ? [text(sentInWords(one.value, view, context), 'strong')] : [])),
      ...(last ? termsBlocks(view, last.value, language) : []),
      ...(draft ? saidBlocks(draft, view, context) : []),
      ...commentBlocks(comments, view, context),
      ...(statement === ''
        ? []
        : [{ kind: 'details' as const, label: w.field.statement.label, blocks: [text(statement)] }]),
      ...(last ? receiptBlocks(view, context) : []),
      ...[final, draft].flatMap((one) => (one ? fileBlocks(one.value, view, context) : [])),
      ...earlierBlocks(
        [draft, final].flatMap((one) => one ?? []),
        view,
        context,
      ),
    ],
    fields: may(person, ANSWER_COMMENTS, review) ? choiceOf(comments, view, context) : [],
    actions: actionsOf(comments, view, context),
    summary: title,
  });
}

function actionsOf(comments: readonly Kept<Comment>[], { review }: ReviewView, context: FlowContext): Action[] {
  const { kept, language, person } = context;
  const w = WORDS[language];
  const leads = may(person, 'decide', review);
  const [draft, final] = [lastSent(kept, 'draft'), lastSent(kept, 'final')];
  const last = final ?? draft;
  const answerTo = answerFinder(kept);
  const unsent = comments.some((one) => !one.value.answer && answerTo(one));
  const answers = comments.some((one) => !one.value.answer);
  const again = FINAL_WORDS[language];
  return [
    ...(may(person, ANSWER_COMMENTS, review) && comments.length > 0
      ? [{ id: 'comment-open', label: answers ? w.answer.open : again.look, submits: true }]
      : []),
    ...(unsent && leads ? [{ id: 'comment-answers-send', label: w.sendAnswers }] : []),
    ...(leads && !final ? [{ id: 'sent-preview', label: w.previewDraft, data: { as: 'draft' } }] : []),
    ...(leads && draft && !final ? [{ id: 'sent-preview', label: w.previewFinal, data: { as: 'final' } }] : []),
    ...(last ? [{ id: 'sent-read', label: w.host.read, data: { sent: keyOf(last), page: '0' } }] : []),
    ...(leads && final ? [{ id: 'sent-preview', label: again.preview, data: { as: 'final' } }] : []),
  ];
}

function sentInWords(sent: SentReport, view: ReviewView, context: FlowContext): string {
  return WORDS[context.language].sentOn(called(sent, context), hostMoment(sent.at, view, context));
}

/** Until when the city comments, and whether it has said that it is done. */
function saidBlocks(draft: Kept<SentReport>, view: ReviewView, context: FlowContext): Block[] {
  const { kept, language, now } = context;
  const w = WORDS[language];
  const until = hostMoment(draft.value.until ?? '', view, context);
  const isDone = kept.of(DONE).some(({ value }) => value.draft === keyOf(draft));
  const none = commentsIn(kept).length === 0;
  const asks = openDraft(kept, now) !== undefined && !isClosed(view.review);
  return [
    text(asks ? w.commentsUntil(until) : w.commentsClosed(until)),
    ...(isDone ? [text(none ? w.saidNone : w.saidAll)] : []),
    ...(hasSaid(kept, keyOf(draft)) ? [] : [text(asks ? w.nobodySaid : FINAL_WORDS[language].nobodySaid, 'subtle')]),
  ];
}

function commentBlocks(comments: readonly Kept<Comment>[], view: ReviewView, context: FlowContext): Block[] {
  const { kept, language } = context;
  const w = WORDS[language];
  if (comments.length === 0) return [];
  const answerTo = answerFinder(kept);
  const unsent = comments.filter((one) => !one.value.answer && answerTo(one)).length;
  const calledOf = calling(view, context);
  return [
    text(w.comments(comments.length, unanswered(kept).length), 'strong'),
    { kind: 'list', items: comments.slice(0, MOST_NAMED).map(calledOf) },
    ...(unsent > 0 ? [text(w.unsentAnswers(unsent))] : []),
  ];
}

function choiceOf(comments: readonly Kept<Comment>[], view: ReviewView, context: FlowContext) {
  if (comments.length === 0) return [];
  const [open] = unanswered(context.kept);
  const calledOf = calling(view, context);
  return WHICH_FORM.draw(context.language, {
    commentWhich: {
      options: comments.map((one) => ({ value: keyOf(one), label: calledOf(one) })),
      value: [open, ...comments].flatMap((one) => (one ? [keyOf(one)] : []))[0],
    },
  });
}

/** `12. The board meets … · corrected` */
function calling(view: ReviewView, context: FlowContext): (one: Kept<Comment>) => string {
  const w = WORDS[context.language];
  const [lineOf, answerTo] = [lineFinder(view, context), answerFinder(context.kept)];
  return (one) => {
    const answer = answerTo(one);
    const state = answer ? w.answers[answer.isCorrected ? 'corrected' : 'not-corrected'] : w.host.waiting;
    return `${lineOf(one)?.n ?? '–'}. ${beginning(one.value.text, NAMED_OF)} · ${state}`;
  };
}

/** Who opened what, for those who answer for it. */
function receiptBlocks(view: ReviewView, context: FlowContext): Block[] {
  const { kept, language, person } = context;
  const w = WORDS[language];
  if (!may(person, READ_RECEIPTS, view.review)) return [];
  const all = [...kept.of(RECEIPT)].sort((a, b) => (a.value.at < b.value.at ? 1 : -1));
  if (all.length === 0) return [text(w.noReceipt, 'subtle')];
  const items = all.slice(0, MOST_NAMED).map(({ value, record }) => {
    const sent = kept.of(SENT_REPORT).find((one) => keyOf(one) === value.sent);
    const who = view.members?.get(record.person)?.name ?? w.somebody;
    return w.opened(who, sent ? called(sent.value, context) : '', hostMoment(value.at, view, context));
  });
  return [{ kind: 'details', label: w.receipts(all.length), blocks: [{ kind: 'list', items }] }];
}

/** A comment with its paragraph as it was sent and as it reads now, and the answer to it. */
export function answerCard(
  view: ReviewView,
  one: Kept<Comment>,
  context: FlowContext,
  first: readonly Block[] = [],
  given?: { choice?: string | undefined; why: string },
): Prompt {
  const { kept, language } = context;
  const w = WORDS[language];
  const line = lineFinder(view, context)(one);
  const isParagraph = paragraphsIn(kept).some(({ key }) => key === one.value.paragraph);
  const answer = answerFinder(kept)(one);
  const title = w.answer.title(line?.n ?? 0);
  const choice = given?.choice ?? (answer && ANSWER_VALUES[answer.isCorrected ? 0 : 1]);
  const data = { comment: keyOf(one), said: versionOf(one.value.text) };
  const isSent = one.value.answer !== undefined;
  return prompt({
    address: { review: view.review.id },
    title,
    ...(line ? { progress: line.part } : {}),
    body: [
      ...first,
      { kind: 'quote', text: one.value.text, source: w.answer.fromCity },
      ...readBlocks(view, one, context),
      ...(isSent ? [text(w.answer.isSent, 'subtle')] : []),
    ],
    fields: isSent
      ? []
      : ANSWER_FORM.draw(language, {
          commentAnswer: { options: ANSWER_VALUES.map((value) => ({ value, label: w.answers[value] })), value: choice },
          commentWhy: { value: given?.why ?? answer?.why ?? '' },
        }),
    actions: [
      ...(isSent
        ? []
        : [{ id: 'comment-answer', label: w.answer.keep, style: 'primary' as const, submits: true, data }]),
      ...(isParagraph && !isSent
        ? [{ id: REPORT.edit, label: w.answer.correct, data: { paragraph: one.value.paragraph } }]
        : []),
      { id: 'sent-report', label: w.host.all, data: { review: view.review.id } },
    ],
    summary: title,
  });
}

/** The paragraph as whoever commented read it, in their language, and as it reads there now; with its original, where that is another. */
function readBlocks(view: ReviewView, { value }: Kept<Comment>, { kept, language }: FlowContext): Block[] {
  const w = WORDS[language];
  const sent = withKey(kept.of(SENT_REPORT), value.draft)?.value;
  const inThis = sent && readIn(sent, value.readIn);
  const read = sent && sentLines(sent, view, inThis).find(({ key }) => key === value.paragraph);
  if (!sent || !inThis || !read) return [];
  const named = (one: Language) => nameOf(one, language);
  const several = (sent.languages?.length ?? 1) > 1;
  const now = readsNow(view, kept)(value.paragraph, inThis);
  const isAsSent = now?.text === read.text && now.written === read.written;
  const originally = (written: string, its: Language): Block[] => [
    text(w.answer.writtenIn(named(its)), 'strong'),
    text(written),
  ];
  const own =
    sent.paragraphs.find(({ key }) => key === value.paragraph) ??
    sent.advice.find(({ key }) => key === value.paragraph);
  return [
    text(several && value.readIn ? w.answer.readIn(named(inThis)) : w.answer.sent, 'strong'),
    text(read.text),
    ...(read.original ? [text(w.original(named(read.original)), 'subtle')] : []),
    ...(read.text === read.written ? [] : originally(read.written, own?.language ?? sent.language)),
    ...(isAsSent ? [] : [text(w.answer.now, 'strong'), text(now?.text ?? w.answer.removed)]),
    ...(isAsSent || !now?.isOriginal || now.language === inThis
      ? []
      : [text(w.original(named(now.language)), 'subtle')]),
    ...(isAsSent || !now || now.text === now.written ? [] : originally(now.written, now.language)),
  ];
}
