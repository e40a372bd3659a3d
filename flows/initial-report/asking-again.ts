import { wordsIn } from '../../src/i18n';
import { cellsOf } from '../../src/method/benchmark';
import { inEach } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { scopeOf } from '../../src/method/report-cells';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { defineForm } from '../../src/steps/form';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { cellTitle } from '../prompts/common';
import { ASKED_AGAIN, askedAgain, keepOne } from './asked';
import { missingIn } from './handing-in';
import type { Session } from './session';
import { resting } from './shared';
import { ASKING } from './words/asking';

/** So long may be what is written to the host, in bytes. */
const LONGEST_NOTE = 4_000;

/** Which cells of the report are asked for once more. */
export const AGAIN_FORM = defineForm({
  askedCells: { kind: 'pick', shown: (language) => ({ label: ASKING[language].again.cells, needed: true }) },
  askedNote: {
    kind: 'text',
    multiline: true,
    shown: (language) => ({ label: ASKING[language].again.note, hint: ASKING[language].again.noteHint }),
  },
});

/** The form, with the cells chosen in which the report says nothing on something. */
export function askAgain(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  const w = ASKING[context.language].again;
  const rests = resting(view, context);
  if (rests) return saying(session, rests);
  if (view.review.reportHandedIn === undefined) return saying(session, line(w.tooEarly));
  return saying(session, formOf(view, context, missingIn(view)));
}

/** The host is asked, with the leader's words as they are. */
export function sendAsked(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = ASKING[context.language].again;
  const { review, benchmark } = view;
  const rests = resting(view, context);
  if (rests) return saying(session, rests);
  if (review.reportHandedIn === undefined) return saying(session, line(w.tooEarly));
  const { askedCells, askedNote = '' } = AGAIN_FORM.read(press.fields);
  refuseLonger('askedNote', askedNote, LONGEST_NOTE);
  const known = cellsOf(scopeOf({ benchmark, review })).map(({ id }) => id);
  const cells = known.filter((id) => askedCells?.chosen?.includes(id));
  if (cells.length === 0) return saying(session, wrongAt('askedCells', w.none, { ...line(w.none, [], 'warning') }));
  const value = { cells, note: askedNote.trim(), at: context.now, by: context.person.id };
  const about = `report asked again ${review.reportRevision ?? 0} ${cells.join()} ${value.note}`;
  return {
    session,
    reply: [
      {
        prompt: line(w.sent(review.hostCity, cells.length), [], 'good'),
        ...(press.message ? { replaces: press.message } : {}),
      },
    ],
    effects: [
      keepOne(ASKED_AGAIN, review.id, value, askedAgain(context)),
      {
        kind: 'tell-people',
        review: review.id,
        people: review.members.host,
        about,
        prompt: inEach((language) => toldHost(view, value, { ...context, language, words: wordsIn(language) })),
      },
    ],
  };
}

/** The cells that are asked for, in the reader's language. */
export function askedCells(
  { benchmark, review }: Pick<ReviewView, 'benchmark' | 'review'>,
  context: FlowContext,
): string[] {
  const asked = askedAgain(context)?.value.cells ?? [];
  return cellsOf(scopeOf({ benchmark, review })).flatMap((cell) =>
    asked.includes(cell.id) ? [cellTitle(cell, context.language)] : [],
  );
}

function formOf(view: ReviewView, context: FlowContext, chosen: readonly string[]): Prompt {
  const { language } = context;
  const w = ASKING[language].again;
  const title = w.title(view.review.hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    fields: AGAIN_FORM.draw(language, {
      askedCells: {
        options: cellsOf(scopeOf(view)).map((cell) => ({ value: cell.id, label: cellTitle(cell, language) })),
        value: [...chosen],
      },
      askedNote: { value: '' },
    }),
    actions: [{ id: 'report-ask-send', label: w.send, style: 'primary', submits: true }],
    summary: title,
  });
}

function toldHost(
  view: ReviewView,
  { cells, note }: { cells: readonly string[]; note: string },
  context: FlowContext,
): Prompt {
  const w = ASKING[context.language].again;
  const asked = cellsOf(scopeOf(view)).filter(({ id }) => cells.includes(id));
  const title = w.told(view.review.hostCity);
  const actions = asked.map((cell) => ({
    id: 'report-fill',
    label: cellTitle(cell, context.language),
    data: { cell: cell.id },
  }));
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      text(w.says),
      ...(note === '' ? [] : [{ kind: 'quote' as const, text: note, source: '' }]),
      { kind: 'presses', actions },
    ],
    summary: title,
  });
}
