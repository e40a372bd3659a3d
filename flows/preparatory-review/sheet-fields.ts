import type { Sheet, SheetContent } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { FieldValues } from '../../src/ports/prompt';
import type { ReviewView } from '../../src/steps/contract';
import type { Picked } from '../../src/steps/form';
import { keptNames, namesBefore, readOption, registerIn } from './meeting';
import { SHEET_FORM } from './sheet-form';

/** A card's fields as a sheet's: only what the card sent is changed. `base`: the version it was made from. */
export function readFields(fields: FieldValues, view: ReviewView, sheet?: Sheet, base?: number): Partial<SheetContent> {
  const now = currentContent(sheet);
  const { toMeet, ...rest } = SHEET_FORM.read(fields, now);
  return toMeet ? { ...rest, toMeet: namesIn(toMeet, view, now, sheet, base) } : rest;
}

/** A pick that the platform did not send back is as it was; what is typed beside it comes in addition. */
function namesIn({ chosen, typed }: Picked, view: ReviewView, now: SheetContent, sheet?: Sheet, base?: number) {
  const register = registerIn(view, sheet);
  const read = readOption(register, view.review.id);
  const names = chosen?.flatMap((value) => read(value) ?? []) ?? now.toMeet;
  return keptNames([...names, ...typed], namesBefore(sheet, base), register);
}
