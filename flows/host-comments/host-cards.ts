import { type Language, nameOf } from '../../src/method/language';
import { may } from '../../src/method/permissions';
import { isClosed } from '../../src/method/review';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf, withKey } from '../../src/steps/documents';
import { calledAs, fileIn, PAPERS } from '../../src/steps/exports';
import { beginning, commandButton, prompt, text } from '../../src/steps/prompts';
import { notYet } from '../team';
import { COMMENT_FORM, STATEMENT_FORM } from './forms';
import { type Comment, commentsIn, DONE, lastSent, SENT_REPORT, type SentReport, STATEMENT, versionOf } from './kept';
import { linesOf, pagesOf, readIn, type SentLine } from './lines';
import { COMMENT_ON, readsJudgements, readsVersion, STATE } from './rights';
import { hostMoment, openDraft } from './standing';
import { termsBlocks } from './terms-lines';
import { WORDS } from './words';

/** So much of a paragraph stands beside its number where one is chosen, in characters. */
const NAMED_OF = 60;
/** So many comments are shown without a press, and so many at all: each stands with its paragraph, too. */
const MOST_OPEN = 6;
const MOST_SHOWN = 20;

/** What is called by its kind and version: `draft`, `final report, version 2`. */
export function called({ as, version }: SentReport, { language }: Pick<FlowContext, 'language'>): string {
  return as === 'draft' ? WORDS[language].draft(version) : WORDS[language].final(version);
}

/** What somebody may read of it now: the final report, and while there is none the draft. */
function readable(view: Pick<ReviewView, 'review'>, { kept, person }: FlowContext): Kept<SentReport> | undefined {
  const sent = [lastSent(kept, 'final'), lastSent(kept, 'draft')];
  return sent.find((one) => one && readsVersion(person, view.review, one.value));
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
      body: [
        ...first,
        ...(there ? [text(w.host.notYours)] : notYet(view, context, w.host.nothing(review.hostCity)).body),
      ],
      summary: title,
    });
  const draft = openDraft(kept, now);
  const asks = draft !== undefined && may(person, COMMENT_ON, review) && readsVersion(person, review, draft.value);
  // What was said about a draft is for those who may read that draft: not for who reads the final report alone, or a later draft.
  const read = kept.of(SENT_REPORT).filter(({ value }) => value.as === 'draft' && readsVersion(person, review, value));
  const drafts = new Set(read.map(keyOf));
  const comments = commentsIn(kept).filter(({ value }) => drafts.has(value.draft));
  // Once anything was final, its statement stands as it went out: it is read here, and nobody is asked for another.
  const isFinal = lastSent(kept, 'final') !== undefined;
  const isDone = draft && kept.of(DONE).some(({ value }) => value.draft === keyOf(draft));
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      text(w.sentOn(called(sent.value, context), hostMoment(sent.value.at, view, context)), 'strong'),
      ...introOf(sent.value, asks, view, context),
      ...termsBlocks(view, sent.value, language, readsJudgements(person, review)),
      ...(comments.length > 0 ? commentsBlocks(comments, view, context) : []),
      ...statedBlocks(sent.value, context),
      ...(isDone ? [text(comments.length > 0 ? w.saidAll : w.saidNone, 'subtle')] : []),
      ...fileBlocks(sent.value, view, context),
      ...earlierBlocks([sent], view, context),
    ],
    actions: [
      readButton(sent, 0, w.host.read, 'primary'),
      ...(asks && !isDone && states
        ? [
            {
              id: 'comments-done',
              label: comments.length > 0 ? w.host.thatIsAll : w.host.nothingToSay,
              data: { sent: keyOf(draft) },
            },
          ]
        : []),
      ...(states && !isFinal ? [{ id: 'statement', label: w.host.statement, data: { review: review.id } }] : []),
    ],
    summary: title,
  });
}

/** The city's own words as the final report has them. */
function statedBlocks({ as, statement }: SentReport, { language }: FlowContext): Block[] {
  if (as !== 'final' || statement === '') return [];
  return [{ kind: 'details', label: WORDS[language].field.statement.label, blocks: [text(statement)] }];
}

function introOf({ as, until = '' }: SentReport, asks: boolean, view: ReviewView, context: FlowContext): Block[] {
  const { host } = WORDS[context.language];
  if (as === 'final') return [text(host.isFinal)];
  if (isClosed(view.review)) return [];
  const when = hostMoment(until, view, context);
  return [text(asks ? host.intro(when) : host.closed(when))];
}

/** Comments with the answers that were sent; each can be opened. */
function commentsBlocks(comments: readonly Kept<Comment>[], view: ReviewView, context: FlowContext): Block[] {
  const { host } = WORDS[context.language];
  const lineOf = lineFinder(view, context);
  const blocks = comments.slice(0, MOST_SHOWN).flatMap((one): Block[] => {
    const line = lineOf(one);
    return [
      ...(line ? [text(host.onParagraph(line.n, line.part), 'strong')] : []),
      text(one.value.text),
      text(answerInWords(one, context), 'subtle'),
    ];
  });
  const label = host.yours(comments.length);
  const all = comments.length > MOST_SHOWN ? [...blocks, text(host.othersThere(comments.length - MOST_SHOWN))] : blocks;
  return comments.length > MOST_OPEN ? [{ kind: 'details', label, blocks: all }] : [text(label, 'strong'), ...all];
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

/** Finds the line that a comment is about, as it was sent: each draft is numbered once, however many comments there are. */
export function lineFinder(
  view: Pick<ReviewView, 'benchmark'>,
  { kept, language }: Pick<FlowContext, 'kept' | 'language'>,
): (one: Kept<Comment>) => SentLine | undefined {
  const drafts = new Map<string, ReadonlyMap<string, SentLine>>();
  return ({ value: { draft, paragraph } }) => {
    const known = drafts.get(draft);
    if (known) return known.get(paragraph);
    const sent = withKey(kept.of(SENT_REPORT), draft);
    const lines = new Map((sent ? sentLines(sent.value, view, language) : []).map((line) => [line.key, line]));
    drafts.set(draft, lines);
    return lines.get(paragraph);
  };
}

/** A page of what was sent, and a place for a comment while they are asked for. */
export function readCard(
  view: ReviewView,
  sent: Kept<SentReport>,
  at: number,
  context: FlowContext,
  first: readonly Block[] = [],
  filled: { on?: string | undefined; text?: string | undefined } = {},
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
  const onLine = (key: string) => own.filter(({ value }) => value.paragraph === key);
  const isOwn = ({ record }: Kept<Comment>) => record.person === person.id;
  const chosen = lines.find(({ key }) => key === filled.on);
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
        return [
          text(`${n}. ${said}`),
          ...(original ? [text(w.original(nameOf(original, language)), 'subtle')] : []),
          ...onLine(key).flatMap((one): Block[] => [
            { kind: 'quote', text: one.value.text, source: answerInWords(one, context) },
            ...(asks && isOwn(one)
              ? [
                  {
                    kind: 'presses' as const,
                    actions: [
                      { id: 'sent-read', label: w.host.change, data: { ...data, on: key } },
                      { id: 'comment-withdraw', label: w.host.withdraw, data: { ...data, comment: keyOf(one) } },
                    ],
                  },
                ]
              : []),
          ]),
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
            value: (chosen ?? lines[0])?.key,
          },
          // Only of a paragraph that was chosen: what was said of another is not taken for this one.
          commentText: { value: filled.text ?? (chosen && onLine(chosen.key).find(isOwn)?.value.text) ?? '' },
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
  const there = kept.of(STATEMENT)[0]?.value.text ?? '';
  return prompt({
    address: { review: view.review.id },
    title: w.host.statement,
    body: [...first, text(w.host.statementIntro)],
    fields: STATEMENT_FORM.draw(language, { statementText: { value: given ?? there } }),
    actions: [
      {
        id: 'statement-keep',
        label: w.host.keep,
        style: 'primary',
        submits: true,
        data: { version: versionOf(there) },
      },
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
    .filter((one) => !keys.includes(keyOf(one)) && readsVersion(person, view.review, one.value))
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
