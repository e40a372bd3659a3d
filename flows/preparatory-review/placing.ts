import type { Indicator } from '../../src/method/benchmark';
import { cleaned } from '../../src/method/plain-text';
import { PERFORMANCES, type SheetContent } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { shortened } from '../../src/steps/prompts';
import { linesOf, withLine } from '../../src/steps/typing/lines';
import { SHARED } from '../prompts/words';
import { sheetOf } from './changing';
import { functionName, keptNames, readOption, registerIn } from './meeting';
import type { LineField } from './sheet-form';
import type { Unplaced } from './typing/asked';
import type { Reading } from './typing/reading';
import { understood } from './understood';
import { TYPING } from './words/typing';

/** What was typed, as a change of the sheet. */
export interface Placed {
  content: Partial<SheetContent>;
  /** Said back, so that a misunderstanding shows. */
  note: string;
  /** It said several things at once. */
  isWhole?: boolean;
}

/** A text put under a field, after what is there already. */
export function placeLines(
  field: LineField,
  said: string,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
): Placed {
  const content = currentContent(sheetOf(view, indicator, context));
  const note = TYPING[context.language].kept;
  if (field === 'note' || field === 'naReason')
    return { content: { [field]: withLine(content[field], cleaned(said)) }, note };
  const fresh = linesOf(said);
  if (field !== 'toMeet') return { content: { [field]: [...content[field], ...fresh] }, note };
  return { content: { toMeet: keptNames([...content.toMeet, ...fresh], content.toMeet, registerIn(view)) }, note };
}

/** A message that was read, as a change of the sheet, and what of it is asked about. */
export function placeReading(
  reading: Reading,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
): Placed & { unplaced: readonly Unplaced[] } {
  const w = TYPING[context.language];
  const now = currentContent(sheetOf(view, indicator, context));
  const placed = [...reading.fields].map(([field, lines]) =>
    placeLines(field, lines.join('\n'), view, indicator, context),
  );
  const content: Partial<SheetContent> = Object.assign({}, ...placed.map((p) => p.content));
  const picked = picksOf(reading, view);
  if (picked.length > 0)
    content.toMeet = keptNames([...(content.toMeet ?? now.toMeet), ...picked], now.toMeet, registerIn(view));
  if (reading.performance) content.performance = reading.performance;
  // Where there is something, "none" is not true.
  const [untrue, true_] = split(reading.none, ({ field }) => (content[field] ?? now[field]).length > 0);
  for (const { field } of true_) content[field === 'toAsk' ? 'noneToAsk' : 'noneToMeet'] = true;
  const names = picked.map((name) => functionName(view, name));
  const whole = understood(reading, names, true_, context);
  const note = [
    ...(reading.performance
      ? [
          w.noted(
            PERFORMANCES.indexOf(reading.performance) + 1,
            SHARED[context.language].judgement[reading.performance],
          ),
        ]
      : []),
    ...(names.length > 0 ? [w.keptAs(names.join(' · '))] : []),
    ...(reading.performance === undefined && names.length === 0 ? [w.kept] : []),
  ].join(' ');
  const asked = untrue.map(({ line }): Unplaced => ({ text: line, why: { kind: 'not-understood' } }));
  const aside =
    reading.aside.length > 0 ? [w.leftAside(shortened(reading.aside.join(' ').replace(/^[,;]\s?/, '')))] : [];
  const back = { note: [whole ?? note, ...aside].join(' '), isWhole: whole !== undefined };
  return { content, ...back, unplaced: [...reading.unplaced, ...asked] };
}

/** Whom a message picked by number, as the sheet keeps them. */
function picksOf({ picks }: Reading, view: ReviewView): string[] {
  const read = readOption(registerIn(view), view.review.id);
  return [...new Set(picks)].flatMap((value) => read(value) ?? []);
}

function split<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
