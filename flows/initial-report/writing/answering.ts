import type { Indicator } from '../../../src/method/benchmark';
import { hasBegun } from '../../../src/method/calendar';
import { refuseLarger } from '../../../src/method/limits';
import { idOf, isInScope, placeInWhole } from '../../../src/method/named-place';
import { sourceTypesOf } from '../../../src/method/source-types';
import type { Block, FieldValues, Prompt } from '../../../src/ports/prompt';
import { type FlowContext, type Reply, type ReviewView, saying, type Turn } from '../../../src/steps/contract';
import { line, text } from '../../../src/steps/prompts';
import { turnedTo } from '../../../src/steps/session-part';
import type { Said as Command, Press } from '../../../src/steps/step';
import { answerOn, isEmpty, keeping, type Said, standsOn, withAnswer } from '../answer';
import { leftOutOfReport } from '../left-out';
import { closed, type Session } from '../session';
import { ownCells, ownIndicator } from '../shared';
import { SHARING } from '../words/sharing';
import { WRITING } from '../words/writing';
import { answerCard, answeredLine } from './answer-card';
import { ANSWER_FORM } from './form';
import { nextToAnswer, overviewOfOwn } from './overview';

/** So long may what a city says on one indicator be, in characters: the team reads it on a card. */
export const LONGEST_TEXT = 5_000;

/** The report at a glance, or the part of it that was named. */
export function write(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { place: name }: Command,
): Turn<Session> {
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[context.language].over));
  const place = name === undefined ? undefined : placeInWhole(view.benchmark, name);
  const gone = place && !isInScope(view.benchmark, place) && leftOutOfReport(view, context, idOf(place));
  if (gone) return saying(turnedTo(session, view.review.id), gone);
  switch (place?.kind) {
    case 'indicator':
      return showing(session, view, context, ownIndicator(view, context, place.indicator.id));
    case 'cell':
      return showing(session, view, context, firstIn(view, context, place.cell.id));
    case undefined:
      return saying(closed(turnedTo(session, view.review.id)), overviewOfOwn(view, context));
  }
}

/** Opens a card: the indicator's that is named, the cell's first that is not whole, or the one after another. */
export function fill(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { data, message }: Press,
): Turn<Session> {
  if (hasBegun(view.review, context.now)) return saying(session, line(WRITING[context.language].over));
  if (data.after !== undefined) return showing(session, view, context, nextToAnswer(view, context, data.after));
  if (data.cell !== undefined) return showing(session, view, context, firstIn(view, context, data.cell));
  const gone = leftOutOfReport(view, context, data.indicator);
  if (gone) return saying(session, gone);
  return showing(session, view, context, ownIndicator(view, context, data.indicator), message);
}

/** Keeps what a card brought, as far as it is, and goes on with the next. */
export function save(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const w = WRITING[context.language];
  if (hasBegun(view.review, context.now)) return saying(session, line(w.over));
  const id = press.data.indicator ?? press.address?.indicator;
  const indicator = ownIndicator(view, context, id);
  if (!indicator) return saying(session, notTheirs(view, context, id));
  const said = broughtOn(view, context, indicator, press.fields);
  if (said.text.length > LONGEST_TEXT)
    return saying(session, answerCard(view, indicator, context, { said, notices: [tooLong(said, context)] }));
  const replaces = press.message === undefined ? {} : { replaces: press.message };
  return kept(session, view, context, indicator, said, replaces);
}

/** Why somebody cannot answer on an indicator. */
export function notTheirs(view: ReviewView, context: FlowContext, id: string | undefined): Prompt {
  return leftOutOfReport(view, context, id) ?? line(SHARING[context.language].notYours, [], 'warning');
}

/** What is said on an indicator from now on: its line, in the place of its card where that is known, and the next card. */
export function kept(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  indicator: Indicator,
  said: Said,
  replaces: Pick<Reply, 'replaces'> = {},
): Turn<Session> {
  const isSame = JSON.stringify(answerOn(view, context, indicator.id)) === JSON.stringify(said);
  const effect = keeping(view, context, indicator.id, said);
  const after = isSame ? context : withAnswer(context, effect.record);
  const goesOn = showing(session, view, after, nextToAnswer(view, after, indicator.id));
  const folded = isEmpty(said) ? [] : [{ prompt: answeredLine(view, indicator, said, context), ...replaces }];
  return { ...goesOn, reply: [...folded, ...goesOn.reply], effects: isSame ? [] : [effect] };
}

/** The card of an indicator as the open one; without one, the whole at a glance. */
function showing(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  indicator: Indicator | undefined,
  message?: string,
): Turn<Session> {
  const here = turnedTo(session, view.review.id);
  if (!indicator) return saying(closed(here), overviewOfOwn(view, context));
  const reply = { prompt: answerCard(view, indicator, context), ...(message ? { replaces: message } : {}) };
  return { session: { ...here, answering: indicator.id }, reply: [reply], effects: [] };
}

function firstIn(view: ReviewView, context: FlowContext, id: string): Indicator | undefined {
  const indicators = ownCells(view, context).find((cell) => cell.id === id)?.indicators ?? [];
  return indicators.find((one) => standsOn(view, context, one.id) !== 'done') ?? indicators[0];
}

/** What the card brought in the place of what was there; of what it did not have, that stays. Errors: `TooMuch`. */
function broughtOn(view: ReviewView, context: FlowContext, { id }: Indicator, fields: FieldValues): Said {
  const before = answerOn(view, context, id);
  const read = ANSWER_FORM.read(fields);
  refuseLarger(Object.values(read));
  const { sourceType: _, holdsRatings: __, ...rest } = before;
  const responsible = read.responsible?.join('; ') ?? before.responsible;
  const isKnown = sourceTypesOf(view.benchmark).some((one) => one.id === read.sourceType);
  const type = isKnown ? read.sourceType : before.sourceType;
  return {
    ...rest,
    ownView: read.ownView ?? before.ownView,
    text: read.whatWeDo?.trim() ?? before.text,
    documents: read.documents?.join('\n') ?? before.documents,
    responsible,
    // Whose kind of source it is, once somebody is named.
    ...(responsible === '' || type === undefined ? {} : { sourceType: type }),
    ...((read.holdsRatings ?? before.holdsRatings) ? { holdsRatings: true } : {}),
  };
}

function tooLong({ text: said }: Said, { language }: FlowContext): Block {
  return text(WRITING[language].tooLong(said.length, LONGEST_TEXT), 'warning');
}
