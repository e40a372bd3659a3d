import { PERFORMANCES, type Sheet, type SheetContent } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { FieldValue, FieldValues } from '../../src/ports/prompt';
import type { ReviewView } from '../../src/steps/contract';
import { keptNames, namesBefore, readOption, registerIn } from './meeting';
import { linesOf } from './typing/answers';

/**
 * A card's fields as a sheet's; what a small platform could only add to (`<field>Add`) comes after what is there. Only
 * fields the card sent are changed; values of the wrong shape are left out. `base`: the version it was made from.
 */
export function readFields(fields: FieldValues, view: ReviewView, sheet?: Sheet, base?: number): Partial<SheetContent> {
  const judged = PERFORMANCES.find((p) => p === fields.performance);
  const leaning = (['below', 'at', 'above'] as const).find((p) => p === fields.leaning);
  const now = currentContent(sheet);
  const toMeet = readMeet(fields, view, now, sheet, base);
  return {
    ...(judged ? { performance: judged } : {}),
    ...lists(fields, LISTS),
    ...additions(fields, now),
    ...(toMeet ? { toMeet } : {}),
    ...toggles(fields, ['noneToAsk', 'noneToMeet', 'unclear', 'worthCopying']),
    ...texts(fields, ['naReason', 'note']),
    ...(leaning ? { leaning } : {}),
  };
}

const LISTS = ['know', 'dontKnow', 'suspect', 'toAsk', 'evidence'] as const;

/** Lines typed into the *add to it* inputs of platforms whose inputs do not hold all of a text. */
function additions(fields: FieldValues, now: SheetContent): Partial<SheetContent> {
  const lines = LISTS.flatMap((n) => {
    const added = asList(fields[`${n}Add`]);
    return added && added.length > 0 ? [[n, [...now[n], ...added]]] : [];
  });
  const written = (['naReason', 'note'] as const).flatMap((n) => {
    const added = fields[`${n}Add`];
    return typeof added === 'string' && added.trim() !== '' ? [[n, withText(now[n], added)]] : [];
  });
  return Object.fromEntries([...lines, ...written]);
}

/** A text with another after it, unless it is there already: the same event may be applied twice. */
export function withText(before: string, said: string): string {
  const text = said.trim();
  return `\n${before}\n`.includes(`\n${text}\n`) ? before : `${before}\n${text}`.trim();
}

/** A pick that the platform did not send back is as it was; what is typed beside it comes in addition. */
function readMeet(fields: FieldValues, view: ReviewView, now: SheetContent, sheet?: Sheet, base?: number) {
  const picked = asList(fields.toMeet);
  const typed = asList(fields.toMeetNew) ?? [];
  if (picked === undefined && typed.length === 0) return undefined;
  const register = registerIn(view, sheet);
  const read = readOption(register, view.review.id);
  const names = picked?.flatMap((value) => read(value) ?? []) ?? now.toMeet;
  return keptNames([...names, ...typed], namesBefore(sheet, base), register);
}

function asList(value: FieldValue | undefined): string[] | undefined {
  if (typeof value === 'string') return linesOf(value);
  return typeof value === 'object' ? [...value] : undefined;
}

function lists<K extends keyof SheetContent>(fields: FieldValues, names: readonly K[]) {
  return Object.fromEntries(names.flatMap((n) => (asList(fields[n]) === undefined ? [] : [[n, asList(fields[n])]])));
}

function toggles<K extends keyof SheetContent>(fields: FieldValues, names: readonly K[]) {
  return Object.fromEntries(
    names.flatMap((n) => {
      const value = fields[n];
      return typeof value === 'boolean'
        ? [[n, value]]
        : value === 'true' || value === 'false'
          ? [[n, value === 'true']]
          : [];
    }),
  );
}

function texts<K extends keyof SheetContent>(fields: FieldValues, names: readonly K[]) {
  return Object.fromEntries(names.flatMap((n) => (typeof fields[n] === 'string' ? [[n, fields[n]]] : [])));
}
