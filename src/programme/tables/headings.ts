import { type InEach, LANGUAGES, type Language, nameOf } from '../../method/language';
import { folded } from '../../method/plain-text';
import { headingWords, type Row } from './cells';

/** What a benchmark's table says of each indicator. */
export const COLUMNS = ['pillar', 'dimension', 'statement', 'title', 'id'] as const;
export type Column = (typeof COLUMNS)[number];

/** What the columns are called in the template, then how people call them otherwise; folded. */
const NAMES: InEach<Readonly<Record<Column, readonly string[]>>> = {
  en: {
    pillar: ['pillar', 'area', 'governance area', 'theme'],
    dimension: ['dimension', 'aspect'],
    statement: ['statement', 'indicator', 'standard', 'criterion'],
    title: ['title', 'short title', 'short name'],
    id: ['id', 'indicator id'],
  },
  fr: {
    pillar: ['pilier', 'domaine', 'thematique'],
    dimension: ['dimension', 'volet'],
    statement: ['enonce', 'affirmation', 'indicateur', 'norme', 'critere'],
    title: ['titre', 'titre court', 'intitule'],
    id: ['id', 'identifiant', 'indicateur id'],
  },
};

/** Above the headings there may be a name of the table, or a note. */
const HEADINGS_WITHIN = 10;
/** Codes of languages that number a column where they stand in a heading: *Indicator ID*, *Pillar No*. */
const NUMBERING: ReadonlySet<string> = new Set(['id', 'no', 'nr']);

/** Which of a table's rows has its headings; undefined where none of the first has. */
export function headingsAt(rows: readonly Row[]): number | undefined {
  const at = rows.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => {
    const columns = new Set(cells.map((cell) => headingOf(cell)?.column));
    return columns.has('statement') || (columns.has('pillar') && columns.has('dimension'));
  });
  return at < 0 ? undefined : at;
}

/** Whether a row further down is the headings once more, as where a table goes on over pages. */
export function areHeadings({ cells }: Row): boolean {
  const said = cells.filter((cell) => cell !== '');
  return said.length > 1 && said.every((cell) => headingOf(cell) !== undefined);
}

/** What stands before a sum at a table's end; folded. */
const SUMS: ReadonlySet<string> = new Set(
  Object.values({
    en: ['total', 'totals', 'sum', 'grand total', 'subtotal', 'sub total'],
    fr: ['somme', 'sommes', 'total general', 'sous total', 'ensemble'],
  } satisfies InEach<readonly string[]>).flat(),
);

/** Whether a row is a sum: a word for one, and nothing beside it but numbers. */
export function isSum({ cells }: Row): boolean {
  const said = cells.filter((cell) => cell !== '');
  const [first = '', ...others] = said;
  return SUMS.has(headingWords(first).join(' ')) && others.every((cell) => /^[\d\s.,%]+$/.test(cell));
}

/** The headings of the template, in a language. */
export function headingsIn(language: Language): string[] {
  const shown: InEach<readonly string[]> = {
    en: ['Pillar', 'Dimension', 'Statement', 'Title'],
    fr: ['Pilier', 'Dimension', 'Énoncé', 'Titre'],
  };
  return [...shown[language]];
}

/** A heading that is known: its column, and the language that it names, or in which it is said. */
export interface Heading {
  column: Column;
  language?: string;
  /** It names its language, as `Title (fr)`; otherwise it is only said in it. */
  isNamed?: true;
}

/**
 * What a heading means, as `Statement`, `Énoncé`, `Title (fr)`, `statement_nl` or `Statement / Standard`; undefined for any
 * other.
 */
export function headingOf(text: string): Heading | undefined {
  return headingOfWords(headingWords(text)) ?? headingOfAll(text.split('/'));
}

/** What stands there by several names: each of them has to mean the same column. */
function headingOfAll(names: readonly string[]): Heading | undefined {
  if (names.length < 2) return undefined;
  const [first, ...others] = names.map((name) => headingOfWords(headingWords(name)));
  if (!first || others.some((other) => other?.column !== first.column)) return undefined;
  const { column, language } = first;
  return language === undefined || others.some((other) => other?.language !== language) ? { column } : first;
}

function headingOfWords(words: readonly string[]): Heading | undefined {
  const whole = named(words.join(' '));
  if (whole) return whole;
  for (const [code, rest] of [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
  ] as const) {
    const language = code === undefined ? undefined : languageNamed(code);
    const column = named(rest.join(' '))?.column;
    if (language !== undefined && column) return { column, language, isNamed: true };
  }
  return undefined;
}

function named(name: string): Heading | undefined {
  const found = LANGUAGES.flatMap((language) =>
    COLUMNS.filter((column) => [name, name.replace(/s$/, '')].some((one) => NAMES[language][column].includes(one))).map(
      (column) => ({ column, language }),
    ),
  );
  const [first, more] = found;
  if (!first) return undefined;
  return more ? { column: first.column } : first;
}

/** A language by its code, or by its name in one of ours. */
function languageNamed(word: string): string | undefined {
  if (/^[a-z]{2}$/.test(word)) return NUMBERING.has(word) ? undefined : word;
  return LANGUAGES.find((one) => LANGUAGES.some((other) => folded(nameOf(one, other)) === word));
}
