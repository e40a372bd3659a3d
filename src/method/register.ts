import type { RegisterFunction } from './report';
import type { Sheet } from './sheet';
import { currentContent, lastRevision } from './sheet-changes';

/** A function or body that somebody can ask to meet. */
export interface RegisterEntry extends Omit<RegisterFunction, 'review'> {
  /** What sheets keep of it: the id of a function that the report names, else its name as somebody typed it. */
  id: string;
}

/** Whom one can ask to meet, each once: the report's functions, and whom somebody named beside them. */
export interface Register {
  entries: readonly RegisterEntry[];
  /** The function that a name means, whether it is the report's or was typed; undefined for one that is not here. */
  entryOf(name: string): RegisterEntry | undefined;
}

/** The register of the report's functions and of these names. Of several names of one function, the first is shown. */
export function registerOf(functions: readonly RegisterFunction[], named: Iterable<string> = []): Register {
  const byId = new Map<string, RegisterEntry>();
  const byKey = new Map<string, RegisterEntry>();
  const add = (entry: RegisterEntry, key: string) => {
    byId.set(entry.id, entry);
    if (!byKey.has(key)) byKey.set(key, entry);
  };
  for (const entry of functions) add(entry, functionKey(entry.label));
  for (const name of named) {
    if (byId.has(name)) continue;
    const key = functionKey(name);
    if (!byKey.has(key)) add({ id: name, label: name, indicators: [] }, key);
  }
  return { entries: [...byId.values()], entryOf: (name) => byId.get(name) ?? byKey.get(functionKey(name)) };
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

/**
 * The form in which two names are one function's: whatever the case, accents, spaces and punctuation. Other signs are
 * part of a name.
 */
export function functionKey(name: string): string {
  return withHyphens(name.replace(/\p{Cf}/gu, ''), /[^\p{L}\p{N}\p{Sm}\p{Sc}\p{So}]+/gu) || name.trim();
}

/** The part of a report's function's id that comes from its label. */
export function functionSlug(label: string): string {
  return withHyphens(label, /[^\p{L}\p{N}]+/gu).slice(0, 80);
}

/** The functions a report names; several in one cell are separated by semicolons. */
export function functionLabels(responsible: string): string[] {
  return responsible
    .split(/[;\n]/)
    .map((label) => label.replace(/\s+/g, ' ').trim())
    .filter((label) => functionSlug(label) !== '');
}

function withHyphens(name: string, others: RegExp): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(others, '-').replace(/^-|-$/g, '');
}
