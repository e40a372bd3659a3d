import type { QuestionGroup } from './decision';
import type { GridRow } from './grid';
import { withoutTrailing } from './line-ends';
import { meaningOf, type Register, type RegisterEntry, registerOf } from './register';
import type { RegisterFunction } from './report';
import type { SourceType } from './source-types';

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
  sourceType?: string;
  indicators: readonly string[];
  people: readonly string[];
}

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
export function rankFunctions(rows: readonly GridRow[], functions: readonly RegisterFunction[]): WantedFunction[] {
  const meant = meaningOf(functions);
  const found = new Map<RegisterEntry | string, Asked>();
  for (const row of rows)
    for (const { person, revision } of row.answers)
      for (const name of revision.content.toMeet) {
        const one = meant(name);
        const asked = found.get(one);
        if (!asked) {
          const entry = typeof one === 'string' ? { id: name, label: name } : one;
          found.set(one, askedFirst(entry, row.indicator.id, person));
        } else {
          if (asked.indicators.at(-1) !== row.indicator.id) asked.indicators.push(row.indicator.id);
          if (!asked.people.includes(person)) asked.people.push(person);
        }
      }
  return [...found.values()].sort(
    (a, b) =>
      b.indicators.length - a.indicators.length ||
      b.people.length - a.people.length ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
}

/** A function while it is found out who asks for it. */
type Asked = WantedFunction & { indicators: string[]; people: string[] };

function askedFirst(
  { id, label, sourceType }: Pick<RegisterEntry, 'id' | 'label' | 'sourceType'>,
  indicator: string,
  person: string,
): Asked {
  return { id, label, ...(sourceType ? { sourceType } : {}), indicators: [indicator], people: [person] };
}

/** The functions that answers name, by whatever name: the same whoever named them, and in the words of the first. */
export function registerOfRows(rows: readonly GridRow[], functions: readonly RegisterFunction[]): Register {
  return registerOf(functions, namesIn(rows));
}

function* namesIn(rows: readonly GridRow[]): Generator<string> {
  for (const { answers } of rows) for (const { revision } of answers) yield* revision.content.toMeet;
}

/**
 * The voices, among a benchmark's kinds of source, that nobody has asked to hear: coverage alone favours the office in
 * charge (method, sections 5.1 and 5.3).
 */
export function missingVoices(functions: readonly WantedFunction[], types: readonly SourceType[]): SourceType[] {
  const heard = new Set(functions.map((f) => f.sourceType));
  return types.filter(({ id, voice = true }) => voice && !heard.has(id));
}

/** The form in which two lines are the same. */
export function normalised(line: string): string {
  const folded = line.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();
  return withoutTrailing(folded, FINAL_SIGNS);
}
