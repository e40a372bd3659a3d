import type { Indicator } from '../../src/method/benchmark';
import { PERFORMANCES, type Sheet, type SheetConflict } from '../../src/method/sheet';
import { currentContent, settleConflict } from '../../src/method/sheet-changes';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import type { Effect, FlowContext, Reply, ReviewView, Session, Turn } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { isCurrent } from '../session';
import { change, sheetChange, sheetOf, withSheet } from './changing';
import { indicatorCard } from './indicator-card';
import { functionName } from './meeting';
import { savedLine } from './saved-line';
import { readFields } from './sheet-fields';
import { SHEET_FORM } from './sheet-form';
import { undoable } from './undoing';
import { goBack, goNext } from './walking';

/** Where a save came from. */
export interface Pressed {
  indicator: Indicator;
  fields: FieldValues;
  base?: number;
  message?: string;
}

/**
 * *Save*, then the next card, the one before, or none. Any card can be saved at any time; the next one is shown only
 * when the saved card was the current one, so that an old card pressed twice does not lead anybody away.
 */
export function save(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  pressed: Pressed,
  then: 'next' | 'back' | 'stay',
): Turn {
  const content = readFields(pressed.fields, view, sheetOf(view, pressed.indicator, context), pressed.base);
  const applied = change(view, pressed.indicator, context, content, {
    submit: true,
    ...(pressed.base === undefined ? {} : { base: pressed.base }),
  });
  const effects = [applied.effect];
  const folded = fold(applied.view, pressed.indicator, applied.after, context, pressed.message);
  const conflicts = conflictPrompts(applied.view, pressed.indicator, applied.after, context);
  const after = { ...session, ...undoable(session, applied) };
  if (conflicts.length > 0) return { session: after, reply: [...folded, ...conflicts], effects };
  const wasCurrent = isCurrent(session, view.review.id, pressed.indicator.id);
  if (then === 'stay' || !wasCurrent) return { session: after, reply: folded, effects };
  const turn =
    then === 'next' ? goNext(after, applied.view, context, folded) : goBack(after, applied.view, context, folded);
  return { ...turn, effects };
}

/**
 * A performance chosen on a card that is still open: kept at once, as a draft, without a word. The stored card shows it
 * from then on, so that it is there on another device too; a card one is typing on is not redrawn.
 */
export function choose(session: Session, view: ReviewView, context: FlowContext, pressed: Pressed): Turn {
  const { performance: value } = SHEET_FORM.read(pressed.fields);
  if (!value || currentContent(sheetOf(view, pressed.indicator, context)).performance === value)
    return { session, reply: [], effects: [] };
  const applied = change(view, pressed.indicator, context, { performance: value }, { submit: false });
  const card = indicatorCard(applied.view, pressed.indicator, context);
  const reply = pressed.message ? [{ prompt: card, replaces: pressed.message }] : [];
  return { session: { ...session, ...undoable(session, applied) }, reply, effects: [applied.effect] };
}

/** The person chose between two versions of a field. */
export function settle(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  indicator: Indicator,
  data: Readonly<Record<string, string>>,
  message?: string,
): Turn {
  const before = sheetOf(view, indicator, context);
  const field = before.draft?.conflicts.find((c) => c.field === data.field)?.field;
  if (!field) return { session, reply: fold(view, indicator, before, context, message), effects: [] };
  const keepOther = data.keep === 'other';
  const made = sheetChange(view, indicator, context, {}, { submit: true });
  const after = settleConflict(before, field, keepOther, made);
  const effect: Effect = {
    kind: 'settle-conflict',
    review: view.review.id,
    indicator: indicator.id,
    expected: before.version,
    field,
    keepOther,
    change: made,
  };
  const reply = fold(withSheet(view, after), indicator, after, context, message);
  return { session, reply, effects: [effect] };
}

/** The folded line in the place of the card that was pressed (or as a new message without one). */
export function fold(
  view: ReviewView,
  indicator: Indicator,
  sheet: Sheet,
  context: FlowContext,
  message?: string,
): Reply[] {
  const saved = savedLine(view, indicator, sheet, context);
  // A card that was sent as it came has left no trace.
  const body = sheet.version > 0 ? saved.body : [...saved.body, text(context.words.saved.untouched, 'subtle')];
  return [{ prompt: { ...saved, body }, ...(message ? { replaces: message } : {}) }];
}

function conflictPrompts(view: ReviewView, indicator: Indicator, sheet: Sheet, context: FlowContext): Reply[] {
  return (sheet.draft?.conflicts ?? []).map((conflict) => ({
    prompt: conflictCard(view, indicator, sheet, conflict, context),
  }));
}

function conflictCard(
  view: ReviewView,
  indicator: Indicator,
  sheet: Sheet,
  { field, mine, other }: SheetConflict,
  context: FlowContext,
): Prompt {
  const { saved, field: names } = context.words;
  const question = saved.conflict(names[field]);
  return prompt({
    address: { review: view.review.id, indicator: indicator.id, version: sheet.version },
    title: question,
    body: [
      text(saved.keepMine, 'strong'),
      text(shown(mine, view, context)),
      text(saved.keepOther, 'strong'),
      text(shown(other, view, context)),
    ],
    actions: [
      { id: 'settle', label: saved.keepMine, data: { field, keep: 'mine' }, style: 'primary' },
      { id: 'settle', label: saved.keepOther, data: { field, keep: 'other' } },
    ],
    summary: question,
  });
}

function shown(value: unknown, view: ReviewView, context: FlowContext): string {
  const { words } = context;
  if (Array.isArray(value))
    return value.length === 0 ? words.saved.empty : value.map((v) => functionName(view, String(v))).join('\n');
  if (value === undefined || value === '') return words.saved.empty;
  const judged = PERFORMANCES.find((p) => p === value);
  return judged ? words.performance[judged] : String(value);
}
