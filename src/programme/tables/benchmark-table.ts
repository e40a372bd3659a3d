import type { Indicator, Pillar } from '../../method/benchmark';
import { folded } from '../../method/plain-text';
import type { TableBenchmark, TableOutcome, TableProblem } from '../../steps/new-programme';
import { cellName, type Row } from './cells';
import { newCode } from './codes';
import { areHeadings, COLUMNS, type Column, type Heading, headingOf, headingsAt, isSum } from './headings';

/** As long as a benchmark's texts may be, in characters. */
const LONGEST: Readonly<Record<Column, number>> = { pillar: 300, dimension: 300, statement: 3_000, title: 300, id: 60 };
const MOST: Readonly<Record<'pillar' | 'dimension' | 'statement', number>> = {
  pillar: 40,
  dimension: 40,
  statement: 1_000,
};
/** Of a statement without a title, so much is shown as one. */
const TITLE_LENGTH = 70;
/** So many problems are enough to mend at once. */
const MOST_PROBLEMS = 50;

type Texts = Record<string, string>;
type Report = (what: TableProblem['what'], cell?: string, ...about: string[]) => void;

/** Where a column's text in a language stands. */
interface Place extends Heading {
  language: string;
  index: number;
}

/**
 * A benchmark as the rows of a table have it: under headings for pillar, dimension, statement and, if wanted, title, in one
 * language or several. A pillar or dimension that is left out is that of the row above, as where cells are merged.
 * `language`: of what has headings that are none of a language.
 */
export function benchmarkFromRows(rows: readonly Row[], language: string): TableOutcome {
  const problems: TableProblem[] = [];
  const report: Report = (what, cell, ...about) => {
    if (problems.length === MOST_PROBLEMS) problems.push({ what: 'and-more', about: [] });
    if (problems.length < MOST_PROBLEMS) problems.push({ what, ...(cell === undefined ? {} : { cell }), about });
  };
  if (rows.length === 0) return { kind: 'wrong', problems: [{ what: 'empty', about: [] }] };
  const at = headingsAt(rows) ?? rows.length;
  const head = rows[at];
  if (!head) return { kind: 'wrong', problems: [{ what: 'no-headings', cell: `A${rows[0]?.number}`, about: [] }] };
  const places = placesIn(head, language, report);
  if (problems.length > 0) return { kind: 'wrong', problems };
  const below = rows.slice(at + 1).filter((row) => !areHeadings(row) && !isSum(row));
  for (const row of below) if (row.isHidden) report('hidden', `A${row.number}`);
  const benchmark = read(below, places, report);
  if (benchmark.indicators.length === 0 && problems.length === 0) report('empty');
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'right', benchmark };
}

function placesIn({ number, cells }: Row, usual: string, report: Report): Place[] {
  const known = cells.flatMap((cell, index) => {
    const heading = headingOf(cell);
    return heading ? [{ ...heading, index }] : [];
  });
  const spoken = known.find(({ column, language }) => column === 'statement' && language !== undefined)?.language;
  const spokenIn = known.map((place): Place => ({ ...place, language: place.language ?? spoken ?? usual }));
  const languages = languagesIn(spokenIn);
  const places = inTheOnly(languages, spokenIn);
  for (const { column, language, index } of places)
    if (places.some((other) => other.index < index && other.column === column && other.language === language))
      report('column-twice', cellName(index, number), cells[index] ?? '');
  for (const column of COLUMNS.filter((one) => one !== 'title' && one !== 'id'))
    for (const language of languages.length > 0 ? languages : [usual])
      if (!places.some((place) => place.column === column && place.language === language))
        report('no-column', `${number}`, column, languages.length > 1 ? language : '');
  return places.filter(({ column, language }) => column === 'id' || languages.includes(language));
}

/**
 * Where all is in one language, headings may be said in another, as where `Énoncé` stands beside `Pillar`: such a column is
 * meant, unless there is one in that language, or its heading names the other.
 */
function inTheOnly(languages: readonly string[], places: readonly Place[]): Place[] {
  const [only, more] = languages;
  if (only === undefined || more !== undefined) return [...places];
  const has = (column: Column) => places.some((place) => place.column === column && place.language === only);
  return places.map((place) =>
    place.isNamed || has(place.column) || place.column === 'statement' ? place : { ...place, language: only },
  );
}

/** Those of the statements: what is in others is left out, and all else has to be there in them. */
function languagesIn(places: readonly Place[]): string[] {
  return places.filter(({ column }) => column === 'statement').map(({ language }) => language);
}

interface Group {
  id: string;
  title: Texts;
  row: number;
}

function read(rows: readonly Row[], places: readonly Place[], report: Report): TableBenchmark {
  const languages = languagesIn(places);
  const groups = { pillar: new Map<string, Group>(), dimension: new Map<string, Group>() };
  const above: { pillar?: Group; dimension?: Group } = {};
  const indicators: Indicator[] = [];
  const ids: string[] = [];
  const hasIds = places.some(({ column }) => column === 'id');
  const seen = new Map<string, number>();
  for (const row of rows) {
    const textsOf = (column: Column) => texts(row, column, places, report);
    const groupOf = (kind: 'pillar' | 'dimension') => {
      const title = textsOf(kind);
      const found =
        Object.keys(title).length === 0 ? above[kind] : grouped(groups[kind], title, kind, row, places, report);
      if (!found) report('missing', cellOf(row, kind, languages[0], places), kind);
      if (found) above[kind] = found;
      return found;
    };
    const [pillar, dimension, statement] = [groupOf('pillar'), groupOf('dimension'), textsOf('statement')];
    const isWhole = checkWhole(statement, 'statement', row, languages, places, report);
    if (!pillar || !dimension || !isWhole) continue;
    const cell = `${pillar.id}-${dimension.id}`;
    const key = `${cell} ${folded(statement[languages[0] ?? ''] ?? '')}`;
    const twin = seen.get(key);
    if (twin !== undefined) report('twice', cellOf(row, 'statement', languages[0], places), String(twin));
    seen.set(key, row.number);
    const number = indicators.filter((one) => `${one.pillar}-${one.dimension}` === cell).length + 1;
    const title = withTitles(textsOf('title'), statement);
    indicators.push({
      id: `${cell}-${number}`,
      pillar: pillar.id,
      dimension: dimension.id,
      number,
      title,
      statement,
    });
    ids.push(Object.values(textsOf('id'))[0] ?? '');
  }
  const counts = { pillar: groups.pillar.size, dimension: groups.dimension.size, statement: indicators.length };
  for (const kind of ['pillar', 'dimension', 'statement'] as const)
    if (counts[kind] > MOST[kind]) report('too-many', undefined, String(MOST[kind]), kind);
  const titled = (kind: 'pillar' | 'dimension') =>
    [...groups[kind].values()].map(({ id, title }) => ({ id, title: withTitles(title, {}) }));
  return {
    languages,
    pillars: titled('pillar').map((pillar): Pillar => ({ ...pillar, standard: pillar.title })),
    dimensions: titled('dimension'),
    indicators,
    ...(hasIds ? { ids } : {}),
  };
}

/** A row's texts in a column, by language, of those that are there. */
function texts(row: Row, column: Column, places: readonly Place[], report: Report): Texts {
  const found: Texts = {};
  for (const place of places) {
    const text = place.column === column ? (row.cells[place.index] ?? '') : '';
    if (text === '') continue;
    if (text.length > LONGEST[column])
      report('too-long', cellName(place.index, row.number), String(text.length), String(LONGEST[column]));
    found[place.language] = column === 'statement' ? text : text.replace(/\s+/g, ' ');
  }
  return found;
}

/** The pillar or dimension of this title: one that was there before, or a new one. */
function grouped(
  groups: Map<string, Group>,
  title: Texts,
  kind: 'pillar' | 'dimension',
  row: Row,
  places: readonly Place[],
  report: Report,
): Group | undefined {
  const languages = languagesIn(places);
  const first = languages.find((language) => title[language] !== undefined) ?? '';
  const key = `${first} ${folded(title[first] ?? '')}`;
  const known = groups.get(key);
  if (!known) {
    if (!checkWhole(title, kind, row, languages, places, report)) return undefined;
    const group = {
      id: newCode(title[first] ?? '', new Set([...groups.values()].map(({ id }) => id))),
      title,
      row: row.number,
    };
    groups.set(key, group);
    return group;
  }
  for (const language of languages)
    if (title[language] !== undefined && folded(title[language]) !== folded(known.title[language] ?? ''))
      report('differs', cellOf(row, kind, language, places), known.title[language] ?? '', String(known.row));
  return known;
}

function checkWhole(
  found: Texts,
  column: Column,
  row: Row,
  languages: readonly string[],
  places: readonly Place[],
  report: Report,
): boolean {
  const gaps = languages.filter((language) => found[language] === undefined);
  for (const language of gaps) report('missing', cellOf(row, column, language, places), column);
  return gaps.length === 0;
}

function cellOf({ number }: Row, column: Column, language: string | undefined, places: readonly Place[]): string {
  const place = places.find((one) => one.column === column && one.language === language);
  return place ? cellName(place.index, number) : String(number);
}

/** What has no title of its own in a language is called by how its statement begins. */
function withTitles(title: Texts, statement: Texts): Texts {
  const short = Object.entries(statement).map(([language, text]) => [language, beginning(text)]);
  return { ...Object.fromEntries(short), ...title };
}

function beginning(statement: string): string {
  const line = statement.replace(/\s+/g, ' ');
  if (line.length <= TITLE_LENGTH) return line.replace(/\.$/, '');
  const cut = line.slice(0, TITLE_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${end > TITLE_LENGTH / 2 ? cut.slice(0, end) : cut}…`;
}
