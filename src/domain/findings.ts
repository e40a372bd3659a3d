import type { QuestionGroup } from './decision';
import type { GridRow } from './grid';
import { withoutTrailing } from './line-ends';
import { type RegisterFunction, SOURCE_TYPES, type SourceType } from './report';

/** The same line written by one or several people, on one or several indicators. */
export interface SharedLine {
  /** As the first author wrote it, or the leader's wording. */
  text: string;
  people: readonly string[];
  indicators: readonly string[];
}

/** A function people want to meet, with what a talk with it would cover. */
export interface WantedFunction {
  id: string;
  label: string;
  sourceType?: SourceType;
  indicators: readonly string[];
  people: readonly string[];
}

/** The voices a visit must hear beside the administration (method, sections 5.1 and 5.3). */
const VOICES: readonly SourceType[] = ['elected', 'partner_org', 'service_user', 'migrant_group'];

/** What ends a line and does not make it another one. */
const FINAL_SIGNS = /[\s.?!…;:,]/u;

type LineField = 'know' | 'dontKnow' | 'suspect' | 'toAsk';

/**
 * The lines of one field, identical ones counted together (same words, whatever the case, spaces and final
 * punctuation), and those a leader grouped. Most shared first, then in the order of the grid.
 */
export function sharedLines(
  rows: readonly GridRow[],
  field: LineField,
  groups: readonly QuestionGroup[] = [],
): SharedLine[] {
  const wordings = new Map(groups.flatMap((g) => [g.wording, ...g.members].map((m) => [normalised(m), g.wording])));
  const found = new Map<string, { text: string; people: Set<string>; indicators: Set<string> }>();
  for (const row of rows)
    for (const { person, revision } of row.answers)
      for (const line of revision.content[field]) {
        const own = normalised(line);
        const text = wordings.get(own) ?? line;
        const key = text === line ? own : normalised(text);
        const entry = found.get(key) ?? { text, people: new Set(), indicators: new Set() };
        entry.people.add(person);
        entry.indicators.add(row.indicator.id);
        found.set(key, entry);
      }
  return [...found.values()]
    .map((e) => ({ text: e.text, people: [...e.people], indicators: [...e.indicators] }))
    .sort((a, b) => b.people.length - a.people.length);
}

/** The functions asked for, ranked by indicators covered, then by how many people ask, then by name. */
export function rankFunctions(rows: readonly GridRow[], register: readonly RegisterFunction[]): WantedFunction[] {
  const byId = new Map(register.map((f) => [f.id, f]));
  const found = new Map<string, { indicators: Set<string>; people: Set<string> }>();
  for (const row of rows)
    for (const { person, revision } of row.answers)
      for (const id of revision.content.toMeet) {
        const entry = found.get(id) ?? { indicators: new Set(), people: new Set() };
        entry.indicators.add(row.indicator.id);
        entry.people.add(person);
        found.set(id, entry);
      }
  return [...found]
    .map(([id, e]) => wanted(id, byId.get(id), [...e.indicators], [...e.people]))
    .sort(
      (a, b) =>
        b.indicators.length - a.indicators.length ||
        b.people.length - a.people.length ||
        (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
    );
}

/** The voices nobody has asked to hear: coverage alone favours the integration office. */
export function missingVoices(functions: readonly WantedFunction[]): SourceType[] {
  const heard = new Set(functions.map((f) => f.sourceType));
  return SOURCE_TYPES.filter((type) => VOICES.includes(type) && !heard.has(type));
}

/** The form in which two lines are the same. */
export function normalised(line: string): string {
  const folded = line.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();
  return withoutTrailing(folded, FINAL_SIGNS);
}

function wanted(
  id: string,
  entry: RegisterFunction | undefined,
  indicators: string[],
  people: string[],
): WantedFunction {
  const sourceType = entry?.sourceType;
  return { id, label: entry?.label ?? id, ...(sourceType ? { sourceType } : {}), indicators, people };
}
