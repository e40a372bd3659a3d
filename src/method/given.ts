import { EMPTY_CONTENT, type SheetContent, type SheetField } from './sheet';

/**
 * What something that a peer said gave their sheet, by field: the entries it added to a list, the piece it added to a
 * text, or the value that it set in the place of another.
 */
export type Given = { readonly [F in SheetField]?: GivenTo };
export type GivenTo =
  | { kind: 'entries'; added: readonly string[] }
  | { kind: 'piece'; added: string }
  | { kind: 'value'; from?: Value; to?: Value };
type Value = string | boolean | readonly string[];
/** Fields by name, those that are not set included. */
type Fields = { readonly [F in SheetField]?: Value | undefined };

/** A content that gives no performance holds it as unset, so that a change can unset it. */
const UNSET: Fields = { ...EMPTY_CONTENT, performance: undefined, leaning: undefined };
const FIELDS = Object.keys(UNSET) as readonly SheetField[];

/** What made one content of another. */
export function givenBetween(before: SheetContent, after: SheetContent): Given {
  const given = FIELDS.flatMap((field) => {
    const made = givenTo(before[field], after[field]);
    return made ? [[field, made] as const] : [];
  });
  return Object.fromEntries(given);
}

function givenTo(before: Value | undefined, after: Value | undefined): GivenTo | undefined {
  if (same(before, after)) return undefined;
  if (isList(before) && isList(after)) {
    const added = after.filter((entry) => !before.includes(entry));
    return before.every((entry) => after.includes(entry))
      ? { kind: 'entries', added }
      : { kind: 'value', from: before, to: after };
  }
  if (typeof before === 'string' && typeof after === 'string' && after.startsWith(before))
    return { kind: 'piece', added: after.slice(before.length).trim() };
  return {
    kind: 'value',
    ...(before === undefined ? {} : { from: before }),
    ...(after === undefined ? {} : { to: after }),
  };
}

/** What two sayings gave one after the other. Of a value that both set, the first knows what was there before. */
export function givenInAll(first: Given, second: Given): Given {
  const all = FIELDS.flatMap((field) => {
    const [a, b] = [first[field], second[field]];
    const made = a && b ? together(a, b) : (a ?? b);
    return made ? [[field, made] as const] : [];
  });
  return Object.fromEntries(all);
}

function together(a: GivenTo, b: GivenTo): GivenTo {
  if (a.kind === 'entries' && b.kind === 'entries') return { ...a, added: [...a.added, ...b.added] };
  if (a.kind === 'piece' && b.kind === 'piece') return { ...a, added: `${a.added}\n${b.added}` };
  return a.kind === 'value' && b.kind === 'value'
    ? { kind: 'value', ...(a.from === undefined ? {} : { from: a.from }), ...(b.to === undefined ? {} : { to: b.to }) }
    : b;
}

/** A content without what was given to it; undefined when that is not in it any more as it was given. */
export function withoutGiven(content: SheetContent, given: Given): SheetContent | undefined {
  const fields: Partial<Record<SheetField, Value | undefined>> = { ...UNSET, ...content };
  for (const field of FIELDS) {
    const gave = given[field];
    if (!gave) continue;
    const left = withoutOne(content[field], gave);
    if (!left) return undefined;
    fields[field] = left.value;
  }
  return fields as SheetContent;
}

function withoutOne(now: Value | undefined, gave: GivenTo): { value: Value | undefined } | undefined {
  switch (gave.kind) {
    case 'entries':
      return isList(now) && gave.added.every((entry) => now.includes(entry))
        ? { value: now.filter((entry) => !gave.added.includes(entry)) }
        : undefined;
    case 'piece': {
      const [above, below, ...more] = typeof now === 'string' && gave.added !== '' ? now.split(gave.added) : [];
      if (above === undefined || below === undefined || more.length > 0) return undefined;
      return { value: [above.trim(), below.trim()].filter((part) => part !== '').join('\n') };
    }
    case 'value':
      return same(now, gave.to) ? { value: gave.from } : undefined;
  }
}

/**
 * The fields that bring a content from `now` to `wanted`, where `left` is what it was without what is given anew: entries
 * that are new in a list come where those stood that they replace.
 */
export function fieldsInPlace(now: SheetContent, left: SheetContent, wanted: SheetContent): Partial<SheetContent> {
  const changed = FIELDS.flatMap((field) => {
    const value = inPlace(now[field], left[field], wanted[field]);
    return same(value, now[field]) ? [] : [[field, value] as const];
  });
  return Object.fromEntries(changed);
}

function inPlace(now: Value | undefined, left: Value | undefined, wanted: Value | undefined): Value | undefined {
  if (!isList(now) || !isList(left) || !isList(wanted)) return wanted;
  const isOld = new Set(left);
  const first = now.findIndex((entry) => !isOld.has(entry));
  if (first < 0 || !left.every((entry) => wanted.includes(entry))) return wanted;
  const fresh = wanted.filter((entry) => !isOld.has(entry));
  const above = new Set(now.slice(0, first));
  return [...left.filter((e) => above.has(e)), ...fresh, ...left.filter((e) => !above.has(e))];
}

/** Whether nothing was given. */
export function isNothing(given: Given): boolean {
  return Object.keys(given).length === 0;
}

function isList(value: Value | undefined): value is readonly string[] {
  return typeof value === 'object';
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
