import type { Indicator } from '../../src/method/benchmark';
import { isComplete } from '../../src/method/completeness';
import { PERFORMANCES, type Sheet, type SheetConflict, type SheetContent } from '../../src/method/sheet';
import { currentContent, settleConflict } from '../../src/method/sheet-changes';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, Reply, ReviewView } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { prompt, text } from '../../src/steps/prompts';
import { SHARED } from '../prompts/words';
import { type Applied, change, sheetChange, sheetOf, withSheet } from './changing';
import { indicatorCard } from './indicator-card';
import { functionName, keptNames, readOption, registerIn } from './meeting';
import { NONE, type NoneOf } from './reason-fields';
import { savedLine } from './saved-line';
import { isCurrent, type Session, type Turn } from './session';
import { readFields } from './sheet-fields';
import { undoable } from './undoing';
import { goBack, goNext } from './walking';
import { FIELD } from './words/fields';
import { REASONS_WORDS } from './words/reasons';
import { SAVED } from './words/saved';

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
  const { applied, kept } = keep(session, view, context, pressed, {});
  const folded = fold(applied.view, pressed.indicator, applied.after, context, pressed.message);
  if (then === 'stay') return { ...kept, reply: [...folded, ...kept.reply] };
  return goOn(session, context, pressed, { applied, kept, folded }, then === 'next' ? goNext : goBack);
}

/**
 * *Nothing to ask*, *Nobody to meet*: kept with what was written beside it. Once nothing is missing one goes on, else the
 * card says what is. Beside entries it is not true: they stay, and the card says so.
 */
export function sayNone(session: Session, view: ReviewView, context: FlowContext, pressed: Pressed, of: NoneOf): Turn {
  const { indicator, message } = pressed;
  const { applied, kept } = keep(session, view, context, pressed, { [NONE[of]]: true });
  const now = currentContent(applied.after);
  if (isComplete(now) && now[NONE[of]]) {
    const folded = fold(applied.view, indicator, applied.after, context, message);
    return goOn(session, context, pressed, { applied, kept, folded }, goNext);
  }
  const card = indicatorCard(applied.view, indicator, context);
  const note = text(REASONS_WORDS[context.language].notNone[of], 'warning');
  const shown = now[NONE[of]] ? card : { ...card, body: [...card.body, note] };
  return { ...kept, reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }, ...kept.reply] };
}

/** What a card brought, and more, kept: the change, and the turn that only says what was changed in two places. */
function keep(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { indicator, fields, base }: Pressed,
  more: Partial<SheetContent>,
): Pick<Kept, 'applied' | 'kept'> {
  const content = { ...readFields(fields, view, sheetOf(view, indicator, context), base), ...more };
  const applied = change(view, indicator, context, content, {
    submit: true,
    ...(base === undefined ? {} : { base }),
  });
  const reply = conflictPrompts(applied.view, indicator, applied.after, context);
  return {
    applied,
    kept: { session: { ...session, ...undoable(session, applied) }, reply, effects: [applied.effect] },
  };
}

interface Kept {
  applied: Applied;
  kept: Turn;
  folded: readonly Reply[];
}

/** From the current card to another one, once nothing in it was changed in two places. */
function goOn(
  session: Session,
  context: FlowContext,
  { indicator }: Pressed,
  { applied, kept, folded }: Kept,
  go: typeof goNext,
): Turn {
  const stays = kept.reply.length > 0 || !isCurrent(session, applied.view.review.id, indicator.id);
  if (stays) return { ...kept, reply: [...folded, ...kept.reply] };
  return { ...go(kept.session, applied.view, context, folded), effects: kept.effects };
}

/**
 * A performance chosen on a card that is still open: kept at once, as a draft, without a word. The card goes on with what
 * this judgement needs, on another device too.
 */
export function choose(session: Session, view: ReviewView, context: FlowContext, pressed: Pressed): Turn {
  const { indicator, fields, base } = pressed;
  const { performance, ...beside } = readFields(fields, view, sheetOf(view, indicator, context), base);
  if (!performance) return { session, reply: [], effects: [] };
  return keepOpen(session, view, context, pressed, beside, () => ({ performance }));
}

/** One of those whom the card offers, named in a press: kept as a draft, and the card goes on with them in it. */
export function takeOffered(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  pressed: Pressed,
  offered: string,
): Turn {
  const { indicator, fields, base } = pressed;
  const sheet = sheetOf(view, indicator, context);
  const register = registerIn(view, sheet);
  const name = readOption(register, view.review.id)(offered);
  return keepOpen(session, view, context, pressed, readFields(fields, view, sheet, base), ({ toMeet }) =>
    name === undefined ? {} : { toMeet: keptNames([...toMeet, name], toMeet, register) },
  );
}

/**
 * What was chosen in a press on a card that stays open, after what the card brought along. The choice itself is the last
 * word: it is never held against what was there before.
 */
function keepOpen(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { indicator, base, message }: Pressed,
  beside: Partial<SheetContent>,
  chosen: (now: SheetContent) => Partial<SheetContent>,
): Turn {
  const made = base === undefined ? {} : { base };
  const written = Object.keys(beside).length > 0;
  const first = written ? [change(view, indicator, context, beside, { submit: false, ...made })] : [];
  const then = first[0]?.view ?? view;
  const now = currentContent(sheetOf(then, indicator, context));
  const last = change(then, indicator, context, chosen(now), { submit: false });
  const applied = [...first, last].filter(({ before, after }) => before !== after);
  if (applied.length === 0) return { session, reply: [], effects: [] };
  const reply = message ? [{ prompt: indicatorCard(last.view, indicator, context), replaces: message }] : [];
  return {
    session: applied.includes(last) ? { ...session, ...undoable(session, last) } : session,
    reply: [...reply, ...conflictPrompts(last.view, indicator, last.after, context)],
    effects: applied.map(({ effect }) => effect),
  };
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
  const conflict = before.draft?.conflicts.find((c) => c.field === data.field);
  if (!conflict) return { session, reply: fold(view, indicator, before, context, message), effects: [] };
  // A third version has come since: the card shows others than those there are to choose from.
  if (data.of !== undefined && data.of !== standsFor(conflict)) {
    const asked = conflictCard(view, indicator, before, conflict, context);
    return { session, reply: [{ prompt: asked, ...(message ? { replaces: message } : {}) }], effects: [] };
  }
  const { field } = conflict;
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
  const body = sheet.version > 0 ? saved.body : [...saved.body, text(SAVED[context.language].untouched, 'subtle')];
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
  conflict: SheetConflict,
  context: FlowContext,
): Prompt {
  const { field, mine, other } = conflict;
  const saved = SAVED[context.language];
  const names = FIELD[context.language];
  const question = saved.conflict(names[field]);
  const of = standsFor(conflict);
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
      { id: 'settle', label: saved.keepMine, data: { field, keep: 'mine', of }, style: 'primary' },
      { id: 'settle', label: saved.keepOther, data: { field, keep: 'other', of } },
    ],
    summary: question,
  });
}

/** The two versions that somebody is asked about. */
function standsFor({ mine, other }: SheetConflict): string {
  return shortKey(JSON.stringify(mine ?? ''), JSON.stringify(other ?? ''));
}

function shown(value: unknown, view: ReviewView, context: FlowContext): string {
  const { empty } = SAVED[context.language];
  if (Array.isArray(value))
    return value.length === 0 ? empty : value.map((v) => functionName(view, String(v))).join('\n');
  if (value === undefined || value === '') return empty;
  const judged = PERFORMANCES.find((p) => p === value);
  return judged ? SHARED[context.language].judgement[judged] : String(value);
}
