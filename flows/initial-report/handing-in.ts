import { wordsIn } from '../../src/i18n';
import { inARow, momentInWords } from '../../src/i18n/format';
import { type Cell, cellsOf } from '../../src/method/benchmark';
import { earliestOpening, hasBegun, isOpened } from '../../src/method/calendar';
import { inEach } from '../../src/method/language';
import { awaitedCells, mayComeInParts, scopeOf, toAccept, withHandedIn } from '../../src/method/report-cells';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { type FlowContext, inPlace, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { cellTitle } from '../prompts/common';
import { doneOf, linesOf, standsOn } from './answer';
import { askedAgain } from './asked';
import { documentsHandedIn, filesOn, wholeHandedIn } from './documents/kept';
import { closed, type Session } from './session';
import { HANDING_IN } from './words/handing-in';
import { WRITING } from './words/writing';

/** Before it is handed in: what is missing, said and not refused. */
export function askToHandIn(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  const w = HANDING_IN[context.language];
  const { review, benchmark } = view;
  if (hasBegun(review, context.now)) return saying(session, line(WRITING[context.language].over));
  if (isNothing(view, context)) return saying(session, line(w.nothing));
  const of = benchmark.indicators.length;
  const cells = missingCells(view, context);
  const n = of - doneOf(view, context, benchmark.indicators);
  const parts = n > 0 && mayComeInParts(review) ? wholeCells(view, context) : [];
  const title = w.ask(review.hostCity);
  return saying(
    session,
    prompt({
      address: { review: review.id },
      title,
      body:
        n === 0
          ? [text(w.whole(of), 'good')]
          : [
              text(w.missing(n, of)),
              { kind: 'list', items: cells.map(({ title: cell, n: lacks }) => w.missingIn(cell, lacks)) },
              text(w.meansThat),
              ...(parts.length > 0 ? [text(w.partMeans)] : []),
            ],
      actions: [
        { id: 'report-hand-in-now', label: w.yes, style: 'primary' },
        ...(parts.length > 0 ? [{ id: 'report-hand-in-part', label: w.part(parts.length) }] : []),
        { id: 'report-not-yet', label: w.no },
      ],
      summary: title,
    }),
  );
}

/** It is handed in: a receipt, with what comes next; whoever accepts it is told. */
export function handIn(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const lines = reported(view, context);
  // Where some of it came before, nothing of it is awaited any more.
  const cells = view.review.reportCells && cellsOf(view.benchmark).map(({ id }) => id);
  if (isNothing(view, context)) return saying(session, line(HANDING_IN[context.language].nothing));
  return handedIn(session, view, context, press, { lines, ...(cells ? { cells } : {}) });
}

/** The cells that are answered whole are handed in; the others follow (method, section 9.4). */
export function handInPart(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const cells = mayComeInParts(view.review) ? wholeCells(view, context) : [];
  if (cells.length === 0) return askToHandIn(session, view, context);
  const ids = cells.map(({ id }) => id);
  const own = inCells(view, ids);
  const lines = reported(view, context).filter(({ indicator }) => own.has(indicator));
  return handedIn(session, view, context, press, { lines, cells: ids });
}

type HandedIn = Pick<Extract<Effect, { kind: 'hand-in-report' }>, 'lines' | 'cells'>;

function handedIn(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { message }: Press,
  given: HandedIn,
): Turn<Session> {
  const { review } = view;
  if (hasBegun(review, context.now)) return saying(session, line(WRITING[context.language].over));
  // A second press: they have their receipt, and nobody is told anew.
  if (isAsHandedIn(view, context, given))
    return inPlace(session, { message }, receipt(view, context, review.reportHandedIn));
  const { leader, organisers } = review.members;
  const after = given.cells ? { ...view, review: { ...review, reportCells: withHandedIn(review, given.cells) } } : view;
  // What is asked for once more is settled once all of it came.
  const asked = askedAgain(context);
  const isAnswered = asked && (given.cells === undefined || asked.value.cells.every((id) => given.cells?.includes(id)));
  const news = inEach((language) => toldCard(after, { ...context, language, words: wordsIn(language) }));
  return {
    session: closed(session),
    reply: [{ prompt: receipt(after, context), ...(message ? { replaces: message } : {}) }],
    effects: [
      { kind: 'hand-in-report', review: review.id, ...given, whole: wholeHandedIn(context) },
      ...documentsHandedIn(context, given.cells && inCells(view, given.cells)),
      ...(asked && isAnswered ? [{ kind: 'forget' as const, seen: asked.record }] : []),
      {
        kind: 'tell-people',
        review: review.id,
        people: [...new Set([leader, ...organisers])],
        about: `report handed in ${review.reportRevision ?? 0}`,
        prompt: news,
      },
      ...receipts(after, context),
    ],
  };
}

/** The report is not handed in after all: nothing changes. */
export function notYet(session: Session, _: ReviewView, { language }: FlowContext, { message }: Press): Turn<Session> {
  return inPlace(session, { message }, line(HANDING_IN[language].notYet));
}

/** Whether all of it was handed in as it is, and nothing is asked for once more: that may be handed in unchanged. */
function isAsHandedIn(view: ReviewView, context: FlowContext, { lines, cells }: HandedIn): boolean {
  const { review } = view;
  if (review.reportHandedIn === undefined || askedAgain(context)) return false;
  if (documentsHandedIn(context, cells && inCells(view, cells)).length > 0) return false;
  if (cells && withHandedIn(review, cells).handedIn?.length !== review.reportCells?.handedIn?.length) return false;
  const { link } = wholeHandedIn(context);
  const isSameLink =
    !link || (link.url === (review.report.url ?? '') && link.holdsRatings === (review.report.holdsRatings === true));
  return isSameLink && lines.every((one) => isSameLine(one, view));
}

function isSameLine({ indicator, selfAssessment, ...said }: HandedIn['lines'][number], view: ReviewView): boolean {
  const before = view.report.get(indicator);
  const keys = ['text', 'page', 'responsible', 'sourceType', 'documents', 'holdsRatings', 'files'] as const;
  return (
    (view.rating(indicator, undefined) ?? '') === selfAssessment &&
    keys.every((key) => JSON.stringify(before?.[key]) === JSON.stringify(said[key]))
  );
}

/** The city's other contacts have the receipt too, and whoever is on mail alone has it there as well as on the page. */
function receipts(view: ReviewView, context: FlowContext): Effect[] {
  const { review } = view;
  const { person, platform } = context;
  const isOnMail = platform === 'web' && person.accounts.length === 0;
  const people = review.members.host.filter((id) => id !== person.id || isOnMail);
  if (people.length === 0) return [];
  const prompt = inEach((language) => receipt(view, { ...context, language, words: wordsIn(language) }));
  return [{ kind: 'tell-people', review: review.id, people, about: `receipt ${review.reportRevision ?? 0}`, prompt }];
}

/** Whether there is nothing to hand in, in no cell and about the whole. */
function isNothing(view: ReviewView, context: FlowContext): boolean {
  const { files, link } = wholeHandedIn(context);
  const isSaid = files.length > 0 || (link?.url ?? '') !== '';
  return !isSaid && reported(view, context).length === 0 && view.report.size === 0;
}

function reported(view: ReviewView, context: FlowContext) {
  return linesOf(view, context, (indicator) => filesOn(context, indicator));
}

function receipt(view: ReviewView, context: FlowContext, at = context.now): Prompt {
  const { language, now, person, today } = context;
  const w = HANDING_IN[language];
  const { review, benchmark } = view;
  const title = w.receipt(review.hostCity);
  const opens = momentInWords(earliestOpening(review), person.timeZone, language, false, today);
  const when = momentInWords(at, person.timeZone, language, true, today);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(w.received(when, answered(view, context), benchmark.indicators.length), 'good'),
      ...partBlocks(view, context),
      text(isOpened(review, now) ? (review.reportCells ? w.nextPart : w.nextOpen) : w.next(opens)),
    ],
    actions: [{ id: 'write-report', label: WRITING[language].title(review.hostCity), data: { review: review.id } }],
    ofReader: true,
    summary: title,
  });
}

/** What the leader and the organiser are told: numbers and cells alone, and where it can be read. */
function toldCard(view: ReviewView, context: FlowContext): Prompt {
  const { language, now } = context;
  const w = HANDING_IN[language].told;
  const { review, benchmark } = view;
  const cells = missingCells(view, context).map(({ title: cell }) => cell);
  const title = (review.reportHandedIn === undefined ? w.title : w.again)(review.hostCity);
  const isOpen = isOpened(review, now) && toAccept(review).length === 0;
  const accept: Action[] = isOpen
    ? []
    : [{ id: 'open', label: w.accept, data: { review: review.id }, style: 'primary' }];
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(w.says(answered(view, context), benchmark.indicators.length)),
      ...partBlocks(view, context),
      ...(cells.length > 0 && !review.reportCells ? [text(w.missing(inARow(cells, language)), 'subtle')] : []),
      text(isOpen ? w.todoOpen : isOpened(review, now) ? w.todoCells : w.todo),
    ],
    actions: [{ id: 'report-read', label: w.read }, ...accept, { id: 'report-ask', label: w.askAgain }],
    summary: title,
  });
}

function answered(view: ReviewView, context: FlowContext): number {
  return view.benchmark.indicators.filter(({ id }) => standsOn(view, context, id) !== 'open').length;
}

/** The cells in which something is not answered, or half, and how much. */
function missingCells(view: ReviewView, context: FlowContext): { id: string; title: string; n: number }[] {
  return cellsOf(view.benchmark).flatMap((cell) => {
    const n = cell.indicators.length - doneOf(view, context, cell.indicators);
    return n > 0 ? [{ id: cell.id, title: cellTitle(cell, context.language), n }] : [];
  });
}

/** The indicators of these cells. */
function inCells({ benchmark }: Pick<ReviewView, 'benchmark'>, cells: readonly string[]): ReadonlySet<string> {
  const own = cellsOf(benchmark).filter(({ id }) => cells.includes(id));
  return new Set(own.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
}

/** The cells that are answered whole. */
function wholeCells(view: ReviewView, context: FlowContext): Cell[] {
  return cellsOf(view.benchmark).filter(({ indicators }) => doneOf(view, context, indicators) === indicators.length);
}

/** That a report comes in parts: how many of its cells came, and which follow. */
export function partBlocks(view: Pick<ReviewView, 'benchmark' | 'review'>, { language }: FlowContext): Block[] {
  const cells = awaitedCells(view);
  if (cells.length === 0) return [];
  const of = cellsOf(scopeOf(view)).length;
  const titles = cells.map((cell) => cellTitle(cell, language));
  const follow = inARow(titles, language);
  return [text(HANDING_IN[language].inPart(of - cells.length, of, follow))];
}

/** The cells in which the report, as it was handed in, says nothing on something. */
export function missingIn({
  benchmark,
  report,
  review,
}: Pick<ReviewView, 'benchmark' | 'report' | 'review'>): string[] {
  const isSilent = (id: string) => (report.get(id)?.text ?? '') === '';
  // What is to follow is asked of the host as it is.
  const follows = new Set(awaitedCells({ benchmark, review }).map(({ id }) => id));
  return cellsOf(scopeOf({ benchmark, review })).flatMap((cell) =>
    !follows.has(cell.id) && cell.indicators.some(({ id }) => isSilent(id)) ? [cell.id] : [],
  );
}
