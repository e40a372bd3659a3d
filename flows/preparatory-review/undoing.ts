import { say } from '../../src/i18n';
import { type Indicator, indicatorOf } from '../../src/method/benchmark';
import { mayBeRead } from '../../src/method/blind-rule';
import { applyChange, contentAt, currentContent, takenBack } from '../../src/method/sheet-changes';
import type { Action, Address, Prompt } from '../../src/ports/prompt';
import type { FlowContext, PendingText, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { keeping } from '../../src/steps/keeping';
import { line, text } from '../../src/steps/prompts';
import { askFor } from './asking';
import { type Applied, sheetOf, withSheet } from './changing';
import { isSame, partWith } from './dealing';
import { indicatorCard } from './indicator-card';
import { judgingCard } from './judging-card';
import { savedLine } from './saved-line';
import { type LastChange, openIn, type Session, type Turn } from './session';
import { currentOf } from './walking';
import { askWhere } from './where';
import { READ_WORDS } from './words/read';
import { TYPING } from './words/typing';

/**
 * What *undo* takes back after a change made in this session: to be put over the session that the turn ends with. `text`:
 * the one that found its place by it. Nothing, where what was before cannot be had again.
 */
export function undoable(
  session: Session,
  { before, after, effect }: Applied,
  text?: PendingText,
): Pick<Session, 'undo'> {
  if (effect.kind !== 'change-sheet' || (before.draft?.conflicts.length ?? 0) > 0) return {};
  const made = after.version;
  const last = made === before.version ? made - 1 : before.version;
  // Unchanged: said twice, or by this same turn, cut short before it was remembered.
  if (made === before.version && !leadsHere({ before, after, effect })) return {};
  const { review, indicator } = effect;
  return { undo: { review, indicator, before: last, made, was: openIn(session), ...(text ? { text } : {}) } };
}

/** The button that takes back the last change to a sheet, where it can be: others may have read what counts by now. */
export function undoButtons({ undo }: Session, view: ReviewView, { id }: Indicator, context: FlowContext): Action[] {
  if (undo?.indicator !== id || undo.review !== view.review.id) return [];
  if (allTakenBack(undo, view, context).some(({ after }) => after === undefined)) return [];
  return [{ id: 'undo', label: TYPING[context.language].undo, data: { review: view.review.id } }];
}

function leadsHere({ before, effect }: Pick<Applied, 'before' | 'after' | 'effect'>): boolean {
  const was = contentAt(before, before.version - 1);
  if (!was || effect.kind !== 'change-sheet') return false;
  const { at, language } = effect.change;
  const earlier = { ...before, revisions: [], draft: { content: was, at, language, conflicts: [] } };
  const again = applyChange(earlier, { ...effect.change, submit: false });
  return JSON.stringify(currentContent(again)) === JSON.stringify(currentContent(before));
}

/**
 * Takes back the last change: the sheet, what was open and what was asked are as they were before it. `address`: the
 * card that has the button, which takes back its own change only. What cannot be taken back any more is shown as it is.
 */
export function undoLast(session: Session, view: ReviewView, context: FlowContext, address?: Address): Turn {
  const { undo, ...rest } = session;
  const typing = TYPING[context.language];
  const asked = indicatorOf(view.benchmark, address?.indicator ?? undo?.indicator ?? '');
  const isLast =
    undo?.review === view.review.id &&
    (address === undefined || (address.indicator === undo.indicator && address.version === undo.made));
  if (address && asked && !isLast) return shownAsIs(session, view, asked, context, typing.tooLate);
  const current = currentOf(session, view);
  if (!undo || !isLast || !asked)
    return saying(
      session,
      current ? noting(indicatorCard(view, current, context), typing.nothingToUndo) : line(typing.nothingToUndo),
    );
  const gathered = mayBeRead(view.review, context.now);
  const all = allTakenBack(undo, view, context);
  const stuck = all.find(({ after }) => after === undefined);
  if (stuck) {
    const isRead = takenBack(stuck.sheet, stuck.change, false) !== undefined;
    const why = isRead ? READ_WORDS[context.language].stays : typing.tooLate;
    return shownAsIs(rest, view, indicatorOf(view.benchmark, stuck.sheet.indicator) ?? asked, context, why);
  }
  const back = all.reduce((now, { after }) => (after ? withSheet(now, after) : now), view);
  const turn = asBefore(rest, back, asked, context, undo);
  const { review } = undo;
  return {
    ...turn,
    effects: all.map(({ sheet, change }) => {
      const { indicator, version: expected } = sheet;
      return { kind: 'take-back', review, indicator, expected, change, gathered };
    }),
  };
}

/** Each sheet of a change with what it is without it; without `after`, where that cannot be had any more. */
function allTakenBack({ indicator, made, before, also = [] }: LastChange, view: ReviewView, context: FlowContext) {
  return [{ indicator, made, before }, ...also].flatMap((one) => {
    const about = indicatorOf(view.benchmark, one.indicator);
    if (!about) return [];
    const sheet = sheetOf(view, about, context);
    const change = { made: one.made, before: one.before, at: context.now, language: context.language };
    return [{ sheet, change, after: takenBack(sheet, change, mayBeRead(view.review, context.now)) }];
  });
}

/** The conversation as it was before a change that is taken back. */
function asBefore(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  undo: LastChange,
): Turn {
  const { review: _r, at: _t, asking: _a, choices: _c, way: _w, ...rest } = session;
  const { was, text } = undo;
  const back = { ...rest, ...was };
  const others = undo.also?.flatMap((one) => indicatorOf(view.benchmark, one.indicator) ?? []) ?? [];
  const { undone, undoneTogether } = TYPING[context.language];
  const note = others.length > 0 ? undoneTogether(others.length + 1) : undone(say(indicator.title, context.language));
  return saying(
    text ? keeping(back, text.text, text.id) : back,
    ...(text ? [askWhere(view, indicator.id, text, context)] : []),
    asked(view, indicator, context, note, was),
  );
}

function asked(
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  note: string,
  was: LastChange['was'],
): Prompt {
  const part = was.review === view.review.id && was.way === 'judging' ? partWith(view, indicator.id) : undefined;
  if (part && isSame(part, partWith(view, was.at ?? ''))) return noting(judgingCard(view, part, context), note);
  if (was.review !== view.review.id || was.at !== indicator.id)
    return noting(savedLine(view, indicator, view.sheets.get(indicator.id), context), note);
  return was.asking === undefined
    ? noting(indicatorCard(view, indicator, context), note)
    : askFor(was.asking, view, indicator, context, note, was.choices).prompt;
}

function shownAsIs(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  why: (title: string) => string,
): Turn {
  const note = why(say(indicator.title, context.language));
  return saying(session, noting(indicatorCard(view, indicator, context), note));
}

/** A prompt with a word before all else. */
function noting(prompt: Prompt, note: string): Prompt {
  return { ...prompt, body: [text(note), ...prompt.body], summary: note };
}
