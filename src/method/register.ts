import { functionKey, functionKeyOnce } from './function-key';
import type { RegisterFunction } from './report';
import type { Sheet } from './sheet';
import { currentContent, lastRevision } from './sheet-changes';

/** A function or body that somebody can ask to meet. */
export interface RegisterEntry extends Omit<RegisterFunction, 'review'> {
  /** What sheets keep of it: the id of a function that the report names, else its name as somebody typed it. */
  id: string;
  /** Its name as names are compared. */
  key: string;
}

/** Whom one can ask to meet, each once: the report's functions, and whom somebody named beside them. */
export interface Register {
  entries: readonly RegisterEntry[];
  /** The function that a name means, whether it is the report's or was typed; undefined for one that is not here. */
  entryOf(name: string): RegisterEntry | undefined;
}

/** The register of the report's functions and of these names. Of several names of one function, the first is shown. */
export function registerOf(functions: readonly RegisterFunction[], named: Iterable<string> = []): Register {
  const { byId, byKey } = byBoth(functions);
  for (const name of named) {
    if (byId.has(name)) continue;
    const key = functionKey(name);
    if (byKey.has(key)) continue;
    const entry = { id: name, label: name, indicators: [], key };
    byId.set(name, entry);
    byKey.set(key, entry);
  }
  return { entries: [...byId.values()], entryOf: (name) => byId.get(name) ?? byKey.get(functionKey(name)) };
}

/** The report's functions by their ids, and by their names as names are compared: of several of one name, the first. */
function byBoth(functions: readonly RegisterFunction[]) {
  const byId = new Map<string, RegisterEntry>();
  const byKey = new Map<string, RegisterEntry>();
  for (const known of functions) {
    const entry = { ...known, key: functionKey(known.label) };
    byId.set(entry.id, entry);
    if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  }
  return { byId, byKey };
}

/**
 * What names mean, each asked about once: the report's function, or the key of one that was typed. Without a register of
 * them all, as a full review has tens of thousands.
 */
export function meaningOf(functions: readonly RegisterFunction[]): (name: string) => RegisterEntry | string {
  const { byId, byKey } = byBoth(functions);
  return (name) => {
    const known = byId.get(name);
    if (known) return known;
    const key = functionKeyOnce(name);
    return byKey.get(key) ?? key;
  };
}

/** What each of many names is called, in the order in which they are asked about: as the report calls it, or whoever named it first. */
export function labelsOf(functions: readonly RegisterFunction[]): (name: string) => string {
  const meant = meaningOf(functions);
  const first = new Map<string, string>();
  return (name) => {
    const one = meant(name);
    if (typeof one !== 'string') return one.label;
    const label = first.get(one);
    if (label === undefined) first.set(one, name);
    return label ?? name;
  };
}

/** Whom these sheets ask to meet, by what counts. */
export function namedIn(sheets: Iterable<Sheet>): string[] {
  return [...sheets].flatMap((sheet) => lastRevision(sheet)?.content.toMeet ?? []);
}

/** Whom somebody asks to meet in their own sheets, drafts included. */
export function namedByOneself(sheets: Iterable<Sheet>): string[] {
  const own = [...sheets];
  return [...own.flatMap((sheet) => currentContent(sheet).toMeet), ...namedIn(own)];
}

/** The part of a report's function's id that comes from its label. */
export function functionSlug(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

/** The functions a report names; several in one cell are separated by semicolons. */
export function functionLabels(responsible: string): string[] {
  return responsible
    .split(/[;\n]/)
    .map((label) => label.replace(/\s+/g, ' ').trim())
    .filter((label) => functionSlug(label) !== '');
}
