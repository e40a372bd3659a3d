import type { Indicator } from '../../src/method/benchmark';
import { functionKey } from '../../src/method/function-key';
import { namedByOneself, type Register, type RegisterEntry, registerOf } from '../../src/method/register';
import type { Sheet, SheetContent } from '../../src/method/sheet';
import { contentAt, currentContent } from '../../src/method/sheet-changes';
import type { Option } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { ReviewView } from '../../src/steps/contract';

/**
 * Whom the person may ask to meet: whom the report names, whom they named themselves, and once the sheets are open whom
 * the others did. With `sheet`, also whom it named before: a card from then may still hold them.
 */
export function registerIn({ register, named, sheets }: ReviewView, sheet?: Sheet): Register {
  const before = (sheet?.history ?? []).flatMap(({ content }) => content.toMeet);
  return registerOf(register, new Set([...namedByOneself(sheets.values()), ...named.slice(0, NAMED), ...before]));
}

/** So many are offered at most; others can be named, and are the same functions then. */
const OFFERED = 400;
/** So many names of others' are looked at for that. */
const NAMED = 2_000;

/**
 * The register as options, those chosen and those responsible for this indicator first. Where there are too many, the
 * report's rather than those that somebody typed.
 */
export function meetOptions(register: Register, indicator: Indicator, content: SheetContent): Option[] {
  const chosen = new Set(toMeetIds(register, content));
  const rank = ({ id, indicators }: RegisterEntry) => (chosen.has(id) ? 0 : indicators.includes(indicator.id) ? 1 : 2);
  const ranked = register.entries.map((entry) => ({ entry, rank: rank(entry) }));
  return ranked
    .sort((a, b) => a.rank - b.rank || Number(isTyped(a.entry)) - Number(isTyped(b.entry)))
    .slice(0, Math.max(OFFERED, chosen.size))
    .sort((a, b) => a.rank - b.rank || (a.entry.label < b.entry.label ? -1 : 1))
    .map(({ entry }) => ({ value: optionValue(entry), label: entry.label }));
}

/** Of the options, those whom the report names as responsible for this indicator. */
export function responsibleOptions(register: Register, indicator: Indicator): string[] {
  return register.entries.filter(({ indicators }) => indicators.includes(indicator.id)).map(optionValue);
}

/** The options that a sheet has chosen, each once. */
export function chosenOptions(register: Register, { toMeet }: SheetContent): string[] {
  return [...new Set(toMeet.flatMap((name) => register.entryOf(name) ?? []).map(optionValue))];
}

function toMeetIds(register: Register, { toMeet }: SheetContent): string[] {
  return toMeet.flatMap((name) => register.entryOf(name)?.id ?? []);
}

/** A name that was typed may be long, and hold any sign: what stands for it on a card is short and holds none. */
function optionValue(entry: RegisterEntry): string {
  return isTyped(entry) ? shortKey(entry.key) : entry.id;
}

/** Somebody typed it: no report names it. */
function isTyped({ id, label }: RegisterEntry): boolean {
  return id === label;
}

/** Reads the value of an option; undefined when it stands for nobody whom the person may ask to meet. */
export function readOption(register: Register, review: string): (value: string) => string | undefined {
  // Made once somebody is chosen: it is dear where thousands of names were typed.
  let options: ReadonlyMap<string, RegisterEntry> | undefined;
  const byValue = (value: string) => {
    options ??= new Map(register.entries.map((entry) => [optionValue(entry), entry]));
    return options.get(value);
  };
  // Cards of a version before this one named everybody by the review and the name.
  const plain = (value: string) => (value.startsWith(`${review}|`) ? value.slice(review.length + 1) : value);
  return (value) => (byValue(value) ?? register.entryOf(value) ?? register.entryOf(plain(value)))?.id;
}

/** Names as a sheet keeps them: each function once, and as the sheet has it already, in its order. */
export function keptNames(names: readonly string[], kept: readonly string[], register: Register): string[] {
  const keyOf = (name: string) => register.entryOf(name)?.id ?? functionKey(name);
  const wanted = new Set(names.map(keyOf));
  const stay = [...new Set(kept)].filter((name) => wanted.has(keyOf(name)));
  const there = new Set(stay.map(keyOf));
  const fresh = names.filter((name) => !there.has(keyOf(name)) && there.add(keyOf(name)));
  return [...stay, ...fresh.map((name) => register.entryOf(name)?.id ?? name.trim())];
}

/** What a sheet named when a card was made from it, then what it names now. */
export function namesBefore(sheet: Sheet | undefined, base: number | undefined): string[] {
  const then = sheet ? contentAt(sheet, base)?.toMeet : undefined;
  return [...(then ?? []), ...currentContent(sheet).toMeet];
}

/** A function's name as people read it. */
export function functionName({ register }: ReviewView, name: string): string {
  return register.find(({ id }) => id === name)?.label ?? name;
}
