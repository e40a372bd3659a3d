import { wordsIn } from '../../src/i18n';
import { momentInWords } from '../../src/i18n/format';
import { cellsOf } from '../../src/method/benchmark';
import { earliestOpening, hasBegun, isOpened } from '../../src/method/calendar';
import { inEach } from '../../src/method/language';
import type { Action, Prompt } from '../../src/ports/prompt';
import { type Effect, type FlowContext, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { cellTitle } from '../prompts/common';
import { doneOf, linesOf, standsOn } from './answer';
import { askedAgain } from './asked';
import { documentsHandedIn, filesOn } from './documents/kept';
import { closed, type Session } from './session';
import { HANDING_IN } from './words/handing-in';
import { WRITING } from './words/writing';

/** Before it is handed in: what is missing, said and not refused. */
export function askToHandIn(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  const w = HANDING_IN[context.language];
  const { review, benchmark } = view;
  if (hasBegun(review, context.now)) return saying(session, line(WRITING[context.language].over));
  if (reported(view, context).length === 0 && view.report.size === 0) return saying(session, line(w.nothing));
  const of = benchmark.indicators.length;
  const cells = missingCells(view, context);
  const n = of - doneOf(view, context, benchmark.indicators);
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
            ],
      actions: [
        { id: 'report-hand-in-now', label: w.yes, style: 'primary' },
        { id: 'report-not-yet', label: w.no },
      ],
      summary: title,
    }),
  );
}

/** It is handed in: a receipt, with what comes next; whoever accepts it is told. */
export function handIn(session: Session, view: ReviewView, context: FlowContext, { message }: Press): Turn<Session> {
  const { review } = view;
  if (hasBegun(review, context.now)) return saying(session, line(WRITING[context.language].over));
  const lines = reported(view, context);
  if (lines.length === 0 && view.report.size === 0) return saying(session, line(HANDING_IN[context.language].nothing));
  const { leader, organisers } = review.members;
  const asked = askedAgain(context);
  const news = inEach((language) => toldCard(view, { ...context, language, words: wordsIn(language) }));
  return {
    session: closed(session),
    reply: [{ prompt: receipt(view, context), ...(message ? { replaces: message } : {}) }],
    effects: [
      { kind: 'hand-in-report', review: review.id, lines },
      ...documentsHandedIn(context),
      ...(asked ? [{ kind: 'forget' as const, seen: asked.record }] : []),
      {
        kind: 'tell-people',
        review: review.id,
        people: [...new Set([leader, ...organisers])],
        about: `report handed in ${review.reportRevision ?? 0}`,
        prompt: news,
      },
      ...receipts(view, context),
    ],
  };
}

export function notYet(session: Session, _: ReviewView, { language }: FlowContext, { message }: Press): Turn<Session> {
  const reply = { prompt: line(HANDING_IN[language].notYet), ...(message ? { replaces: message } : {}) };
  return { session, reply: [reply], effects: [] };
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

function reported(view: ReviewView, context: FlowContext) {
  return linesOf(view, context, (indicator) => filesOn(context, indicator));
}

function receipt(view: ReviewView, context: FlowContext): Prompt {
  const { language, now, person, today } = context;
  const w = HANDING_IN[language];
  const { review, benchmark } = view;
  const title = w.receipt(review.hostCity);
  const opens = momentInWords(earliestOpening(review), person.timeZone, language, false, today);
  const when = momentInWords(now, person.timeZone, language, true, today);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(w.received(when, answered(view, context), benchmark.indicators.length), 'good'),
      text(isOpened(review, now) ? w.nextOpen : w.next(opens)),
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
  const isOpen = isOpened(review, now);
  const accept: Action[] = isOpen
    ? []
    : [{ id: 'open', label: w.accept, data: { review: review.id }, style: 'primary' }];
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(w.says(answered(view, context), benchmark.indicators.length)),
      ...(cells.length > 0 ? [text(w.missing(cells.join('; ')), 'subtle')] : []),
      text(isOpen ? w.todoOpen : w.todo),
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

/** The cells in which the report, as it was handed in, says nothing on something. */
export function missingIn({ benchmark, report }: Pick<ReviewView, 'benchmark' | 'report'>): string[] {
  const isSilent = (id: string) => (report.get(id)?.text ?? '') === '';
  return cellsOf(benchmark).flatMap((cell) => (cell.indicators.some(({ id }) => isSilent(id)) ? [cell.id] : []));
}
