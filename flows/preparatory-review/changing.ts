import type { Indicator } from '../../src/method/benchmark';
import { isGathered, maySeeOthers } from '../../src/method/blind-rule';
import { hasBeenComplete } from '../../src/method/first-judged';
import { seatMates, seatOf } from '../../src/method/seats';
import type { Sheet, SheetContent } from '../../src/method/sheet';
import { applyChange, newSheet, type SheetChange } from '../../src/method/sheet-changes';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';

/** A change applied to the person's sheet: the effect that stores it, and how the view looks afterwards. */
export interface Applied {
  effect: Effect;
  before: Sheet;
  after: Sheet;
  view: ReviewView;
}

/** Applies a change to the person's own sheet on an indicator, made from `base` if the card names it. */
export function change(
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  content: Partial<SheetContent>,
  options: { submit: boolean; base?: number },
): Applied {
  const before = sheetOf(view, indicator, context);
  const made = sheetChange(view, indicator, context, content, options);
  const after = applyChange(before, made);
  const effect: Effect = {
    kind: 'change-sheet',
    review: view.review.id,
    indicator: indicator.id,
    expected: before.version,
    change: made,
  };
  return { effect, before, after, view: withSheet(view, after) };
}

/** The change as the method takes it, with what the moment adds. */
export function sheetChange(
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  content: Partial<SheetContent>,
  options: { submit: boolean; base?: number },
): SheetChange {
  return {
    content,
    submit: options.submit,
    at: context.now,
    platform: context.platform,
    language: context.language,
    informed: maySeeOthers(
      { person: context.person, answered: onceAnsweredIn(view) },
      view.review,
      indicator.id,
      context.now,
    ),
    late: isGathered(view.review, context.now),
    // What was in sight from the start marks no change.
    seesRating:
      view.review.hostRating !== 'open' && view.rating(indicator.id, view.sheets.get(indicator.id)) !== undefined,
    ...(seatMates(context.person.id, view.review).length > 0 ? { by: context.person.id } : {}),
    ...(options.base === undefined ? {} : { base: options.base }),
  };
}

/** The person's sheet, a new one if they have not written yet. */
export function sheetOf(view: ReviewView, indicator: Indicator, context: FlowContext): Sheet {
  return (
    view.sheets.get(indicator.id) ?? newSheet(view.review.id, indicator.id, seatOf(context.person.id, view.review))
  );
}

/** The view once a sheet has changed. */
export function withSheet(view: ReviewView, sheet: Sheet): ReviewView {
  return { ...view, sheets: new Map([...view.sheets, [sheet.indicator, sheet]]) };
}

/** The same, and those on which they took their answer back: it had opened the others' to them. */
function onceAnsweredIn(view: ReviewView): ReadonlySet<string> {
  return new Set([...view.sheets.values()].filter(hasBeenComplete).map((s) => s.indicator));
}
