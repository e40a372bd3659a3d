import { functionSlug } from '../../src/domain/register';
import type { RegisterFunction } from '../../src/domain/report';
import { PERFORMANCES, type Sheet, type SheetContent } from '../../src/domain/sheet';
import { currentContent } from '../../src/domain/sheet-changes';
import type { FieldValue, FieldValues } from '../../src/ports/prompt';
import type { ReviewView } from '../contract';
import { withoutAccents } from '../typing/commands';

/** What a submitted card changes, with the functions that were added to the register on it. */
export interface ReadFields {
  content: Partial<SheetContent>;
  added: readonly RegisterFunction[];
}

/**
 * A card's fields as a sheet's; what a small platform could only add to (`<field>Add`) comes after what is there. Only fields the card sent are changed; values of the wrong shape are left out.
 */
export function readFields(fields: FieldValues, view: ReviewView, person: string, sheet?: Sheet): ReadFields {
  const judged = PERFORMANCES.find((p) => p === fields.performance);
  const leaning = (['below', 'at', 'above'] as const).find((p) => p === fields.leaning);
  const now = currentContent(sheet);
  const meet = readMeet(fields, view, person, now);
  const content: Partial<SheetContent> = {
    ...(judged ? { performance: judged } : {}),
    ...lists(fields, LISTS),
    ...additions(fields, now),
    ...(meet ? { toMeet: meet.ids } : {}),
    ...toggles(fields, ['noneToAsk', 'noneToMeet', 'unclear', 'worthCopying']),
    ...texts(fields, ['naReason', 'note']),
    ...(leaning ? { leaning } : {}),
  };
  return { content, added: meet?.added ?? [] };
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

/** The ids of functions named in a text or list: known ones by their label or id, others as new entries. */
export function resolveFunctions(names: readonly string[], view: ReviewView, person: string) {
  const ids = new Set(view.register.map((f) => f.id));
  const byName = new Map<string, string>();
  for (const { id, label } of view.register) if (!byName.has(foldedName(label))) byName.set(foldedName(label), id);
  const added: RegisterFunction[] = [];
  const found = names.map((name) => {
    const known = ids.has(name) ? name : byName.get(foldedName(name));
    if (known !== undefined) return known;
    const entry = newFunction(ids, view.review.id, name, person);
    added.push(entry);
    ids.add(entry.id);
    byName.set(foldedName(name), entry.id);
    return entry.id;
  });
  return { ids: [...new Set(found)], added };
}

/** An entry of the register that somebody on the team adds. Names that differ only in their signs stay apart. */
function newFunction(taken: ReadonlySet<string>, review: string, label: string, addedBy: string): RegisterFunction {
  const plain = `${review}|${functionSlug(label) || 'function'}`;
  let id = plain;
  for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`;
  return { id, review, label: label.trim(), indicators: [], addedBy };
}

/** A pick that the platform did not send back is as it was; what is typed beside it comes in addition. */
function readMeet(fields: FieldValues, view: ReviewView, person: string, now: SheetContent) {
  const picked = asList(fields.toMeet);
  const typed = asList(fields.toMeetNew);
  if (picked === undefined && (typed ?? []).length === 0) return undefined;
  const register = new Set(view.register.map((f) => f.id));
  const known = (picked ?? now.toMeet).filter((id) => register.has(id));
  const fresh = resolveFunctions(typed ?? [], view, person);
  return { ids: [...new Set([...known, ...fresh.ids])], added: fresh.added };
}

/** The form in which two names are the same. */
const foldedName = withoutAccents;

function asList(value: FieldValue | undefined): string[] | undefined {
  if (typeof value === 'string')
    return value
      .split(/\r?\n/)
      .map((l) => l.trim())
      .filter((l) => l !== '');
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
