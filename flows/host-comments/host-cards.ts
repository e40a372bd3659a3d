import { type Language, nameOf } from '../../src/method/language';
import { may } from '../../src/method/permissions';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { calledAs, fileIn, PAPERS } from '../../src/steps/exports';
import { beginning, commandButton, prompt, text } from '../../src/steps/prompts';
import { COMMENT_FORM, STATEMENT_FORM } from './forms';
import { type Comment, commentsIn, DONE, lastSent, SENT_REPORT, type SentReport, STATEMENT } from './kept';
import { linesOf, pagesOf, readIn, type SentLine } from './lines';
import { COMMENT_ON, readsSent, STATE } from './rights';
import { hostMoment, openDraft } from './standing';
import { termsBlocks } from './terms-lines';
import { WORDS } from './words';

/** So much of a paragraph stands beside its number where one is chosen, in characters. */
const NAMED_OF = 60;
/** So many comments are shown without a press. */
const MOST_OPEN = 6;

/** What is called by its kind and version: `draft`, `final report, version 2`. */
export function called({ as, version }: SentReport, { language }: Pick<FlowContext, 'language'>): string {
  return as === 'draft' ? WORDS[language].draft(version) : WORDS[language].final(version);
}

/** What somebody may read of it now: the final report, and while there is none the draft. */
function readable(view: Pick<ReviewView, 'review'>, { kept, person }: FlowContext): Kept<SentReport> | undefined {
  const sent = [lastSent(kept, 'final'), lastSent(kept, 'draft')];
  return sent.find((one) => one && readsSent(person, view.review, one.value.as));
}

/** The numbered lines of what was sent, in a language in which it is to be read. */
export function sentLines(
  sent: SentReport,
  { benchmark }: Pick<ReviewView, 'benchmark'>,
  language: string | undefined,
): SentLine[] {
  return linesOf(sent, benchmark, readIn(sent, language));
}

/** What there is for the host city: what was sent, until when it comments, its comments and their answers. */
export function hostCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { review } = view;
  const { kept, language, now, person } = context;
  const w = WORDS[language];
  const title = w.title(review.hostCity);
  const sent = readable(view, context);
  const there = kept.of(SENT_REPORT).length > 0;
  const states = may(person, STATE, review);
  if (!sent)
    return prompt({
      address: { review: review.id },
      title,
      body: [...first, text(there ? w.host.notYours : w.host.nothing(review.hostCity))],
      summary: title,
    });
  const draft = openDraft(kept, now);
  const asks = draft !== undefined && may(person, COMMENT_ON, review) && readsSent(person, review, 'draft');
  const comments = commentsIn(kept);
  const isDone = draft && kept.of(DONE).some(({ value }) => value.draft === keyOf(draft));
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      text(w.sentOn(called(sent.value, context), hostMoment(sent.value.at, view, context)), 'strong'),
      ...introOf(sent.value, view, context),
      ...termsBlocks(view, sent.value.as, language),
      ...(comments.length > 0 ? commentsBlocks(comments, view, context) : []),
      ...(isDone ? [text(comments.length > 0 ? w.saidAll : w.saidNone, 'subtle')] : []),
      ...fileBlocks(sent.value, view, context),
      ...earlierBlocks([sent], view, context),
    ],
    actions: [
      readButton(sent, 0, w.host.read, 'primary'),
      ...(asks && !isDone
        ? [
            {
              id: 'comments-done',
              label: comments.length > 0 ? w.host.thatIsAll : w.host.nothingToSay,
              data: { sent: keyOf(draft) },
            },
          ]
        : []),
      ...(states ? [{ id: 'statement', label: w.host.statement, data: { review: review.id } }] : []),
    ],
    summary: title,
  });
}

function introOf({ as, until = '' }: SentReport, view: ReviewView, context: FlowContext): Block[] {
  const { host } = WORDS[context.language];
  if (as === 'final') return [text(host.isFinal)];
  const when = hostMoment(until, view, context);
  return [text(openDraft(context.kept, context.now) ? host.intro(when) : host.closed(when))];
}

/** Comments with the answers that were sent; each can be opened. */
function commentsBlocks(comments: readonly Kept<Comment>[], view: ReviewView, context: FlowContext): Block[] {
  const { host } = WORDS[context.language];
  const blocks = comments.flatMap((one): Block[] => {
    const line = lineOf(one, view, context);
    return [
      text(line ? host.onParagraph(line.n, line.part) : '', 'strong'),
      text(one.value.text),
      text(answerInWords(one, context), 'subtle'),
    ];
  });
  const label = host.yours(comments.length);
  return comments.length > MOST_OPEN ? [{ kind: 'details', label, blocks }] : [text(label, 'strong'), ...blocks];
}

/** What became of a comment, once its answer was sent. */
export function answerInWords(
  { value: { answer } }: Kept<Comment>,
  { language }: Pick<FlowContext, 'language'>,
): string {
  const w = WORDS[language];
  if (!answer) return w.host.waiting;
  return [answer.isCorrected ? w.answer.corrected : w.answer.notCorrected, answer.why].filter(Boolean).join(' ');
}

/** The line that a comment is about, as it was sent. */
export function lineOf(
  { value }: Kept<Comment>,
  view: ReviewView,
  { kept, language }: FlowContext,
): SentLine | undefined {
  const draft = kept.of(SENT_REPORT).find((one) => keyOf(one) === value.draft);
  return draft && sentLines(draft.value, view, language).find(({ key }) => key === value.paragraph);
}

/** A page of what was sent, and a place for a comment while they are asked for. */
export function readCard(
  view: ReviewView,
  sent: Kept<SentReport>,
  at: number,
  context: FlowContext,
  first: readonly Block[] = [],
  filled: { on?: string | undefined; text?: string } = {},
  asked: string | undefined = context.language,
): Prompt {
  const { kept, language, now, person } = context;
  const { review } = view;
  const w = WORDS[language];
  const inThis = readIn(sent.value, asked);
  const pages = pagesOf(sentLines(sent.value, view, inThis));
  const page = Math.min(Math.max(0, at), Math.max(0, pages.length - 1));
  const lines = pages[page] ?? [];
  const draft = openDraft(kept, now);
  const asks = draft !== undefined && keyOf(draft) === keyOf(sent) && may(person, COMMENT_ON, review);
  const own = commentsIn(kept).filter(({ value }) => value.draft === keyOf(sent));
  const onLine = (key: string) => own.find(({ value }) => value.paragraph === key);
  const chosen = lines.find(({ key }) => key === filled.on) ?? lines[0];
  const data = { sent: keyOf(sent), page: String(page), language: inThis };
  const reads = (to: number, label: string, style?: Action['style']) => readButton(sent, to, label, style, inThis);
  const statement = page === pages.length - 1 ? sent.value.statement : '';
  return prompt({
    address: { review: review.id },
    progress: `${page + 1} / ${pages.length}`,
    title: lines[0]?.part ?? w.title(review.hostCity),
    body: [
      ...first,
      text(called(sent.value, context), 'subtle'),
      ...lines.flatMap(({ n, key, text: said, original }): Block[] => {
        const comment = onLine(key);
        return [
          text(`${n}. ${said}`),
          ...(original ? [text(w.original(nameOf(original, language)), 'subtle')] : []),
          ...(comment
            ? [{ kind: 'quote' as const, text: comment.value.text, source: answerInWords(comment, context) }]
            : []),
        ];
      }),
      ...(statement === '' ? [] : [text(w.field.statement.label, 'strong'), text(statement)]),
      ...(page === 0 ? fileBlocks(sent.value, view, context, sent.value.version) : []),
    ],
    fields: asks
      ? COMMENT_FORM.draw(language, {
          commentOn: {
            options: lines.map(({ n, key, text: said }) => ({
              value: key,
              label: `${n}. ${beginning(said, NAMED_OF)}`,
            })),
            value: chosen?.key,
          },
          commentText: { value: filled.text ?? (chosen && onLine(chosen.key)?.value.text) ?? '' },
        })
      : [],
    actions: [
      ...(asks ? [{ id: 'comment-keep', label: w.host.comment, submits: true, data }] : []),
      ...(page + 1 < pages.length ? [reads(page + 1, w.host.goOn, 'primary')] : []),
      ...(page > 0 ? [reads(page - 1, w.host.back)] : []),
      ...(sent.value.languages ?? [])
        .filter((one) => one !== inThis)
        .map((one) =>
          readButton(sent, pageWith(lines[0]?.key, sent, view, one), w.readIn(nameOf(one, language)), undefined, one),
        ),
      commandButton('sent-report', w.host.all, review.id),
    ],
    summary: lines[0]?.part ?? w.title(review.hostCity),
  });
}

function readButton(
  sent: Kept<SentReport>,
  page: number,
  label: string,
  style?: Action['style'],
  language?: string,
): Action {
  const data = { sent: keyOf(sent), page: String(page), ...(language ? { language } : {}) };
  return { id: 'sent-read', label, data, ...(style ? { style } : {}) };
}

/** On which page a line stands in a language: translations are longer or shorter. */
function pageWith(key: string | undefined, sent: Kept<SentReport>, view: ReviewView, language: string): number {
  const pages = pagesOf(sentLines(sent.value, view, language));
  return Math.max(
    0,
    pages.findIndex((lines) => lines.some((line) => line.key === key)),
  );
}

/** The host city’s own statement, as it has it now. */
export function statementCard(
  view: ReviewView,
  context: FlowContext,
  first: readonly Block[] = [],
  given?: string,
): Prompt {
  const { language, kept } = context;
  const w = WORDS[language];
  return prompt({
    address: { review: view.review.id },
    title: w.host.statement,
    body: [...first, text(w.host.statementIntro)],
    fields: STATEMENT_FORM.draw(language, {
      statementText: { value: given ?? kept.of(STATEMENT)[0]?.value.text ?? '' },
    }),
    actions: [
      { id: 'statement-keep', label: w.host.keep, style: 'primary', submits: true },
      commandButton('sent-report', w.host.all, view.review.id),
    ],
    summary: w.host.statement,
  });
}

/** What went out before what a card shows, each to be read as it was sent. */
export function earlierBlocks(
  shown: readonly Kept<SentReport>[],
  view: Pick<ReviewView, 'review'>,
  context: FlowContext,
): Block[] {
  const { kept, language, person } = context;
  const w = WORDS[language];
  const keys = shown.map(keyOf);
  const earlier = [...kept.of(SENT_REPORT)]
    .filter((one) => !keys.includes(keyOf(one)) && readsSent(person, view.review, one.value.as))
    .sort((a, b) => (a.value.at < b.value.at ? 1 : -1));
  if (earlier.length === 0) return [];
  const blocks = earlier.flatMap((one): Block[] => [
    text(w.sentOn(called(one.value, context), hostMoment(one.value.at, view, context))),
    { kind: 'presses', actions: [readButton(one, 0, w.host.read)] },
  ]);
  return [{ kind: 'details', label: w.earlier(earlier.length), blocks }];
}

/** The files of what was sent, in the reader's language first: of a version, where it is not the last one. */
export function fileBlocks(
  { as, language: written, languages = [written] }: SentReport,
  { review }: Pick<ReviewView, 'review'>,
  context: FlowContext,
  version?: number,
): Block[] {
  const { language, printsPdf } = context;
  const w = WORDS[language];
  const last = as === 'draft' ? 'draft-report' : 'final-report';
  const name = version === undefined ? last : `${last}-${version}`;
  const formats = PAPERS.filter((format) => format !== 'pdf' || printsPdf);
  const link = (label: string, file: string): Block => ({ kind: 'link', label, path: `exports/${review.id}/${file}` });
  const several = languages.length > 1;
  const first = languages.find((one) => one === language) ?? written;
  const inOne = (its: Language) =>
    formats.map((format) =>
      several
        ? link(calledAs(w.files[as], format, nameOf(its, language)), fileIn(name, its, format))
        : link(calledAs(w.files[as], format), `${name}.${format}`),
    );
  const others = languages.filter((one) => one !== first).flatMap(inOne);
  return [
    ...inOne(first),
    ...(others.length > 0 ? [{ kind: 'details' as const, label: w.inOthers, blocks: others }] : []),
    ...(printsPdf ? [] : [text(w.noPdf, 'subtle')]),
  ];
}
