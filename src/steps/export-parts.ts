import type { Language, Localized } from '../method/language';

/** What stands in a cell; a text may have lines. */
export type Cell = string | number;

/** A table: a header row in the reader's language, and rows, each made when it is asked for. */
export interface Table {
  head: readonly string[];
  rows: Iterable<readonly Cell[]>;
}

/** A column of a table. `R`: what a row is made from. */
export interface TableColumn<R> {
  /** What scripts and people look for at its head: it stays as it is. A text, where it is in the reader's language already. */
  name: Localized | string;
  of: (row: R) => Cell;
}

/** A table with a row for each; no row is made before it is asked for: all of them at once may be large. */
export function tableWith<R>(language: Language, columns: readonly TableColumn<R>[], each: Iterable<R>): Table {
  return {
    head: columns.map(({ name }) => (typeof name === 'string' ? name : name[language])),
    rows: rowsOf(columns, each),
  };
}

function* rowsOf<R>(columns: readonly TableColumn<R>[], each: Iterable<R>): Generator<readonly Cell[]> {
  for (const one of each) yield columns.map(({ of }) => of(one));
}

/** A piece of a text: what somebody wrote, literally, or what stands out. */
export type Piece = string | { strong: string };
export type Line = readonly Piece[];

/** A part of a document, whatever it is written as. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: Line }
  | { kind: 'paragraph'; text: Line }
  | { kind: 'list'; items: readonly Line[] }
  | { kind: 'table'; table: Table };

export const heading = (level: 1 | 2 | 3, ...text: Line): Block => ({ kind: 'heading', level, text });
export const paragraph = (...text: Line): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly Line[]): Block => ({ kind: 'list', items });

/**
 * A slide of a presentation: what stands on it, in the order in which it is read. Written as slides, as a document or as
 * Markdown, it says the same.
 */
export interface Slide {
  /** The first of a presentation, with its name. */
  isOpening?: true;
  title: string;
  /** Before the items. */
  lead?: string;
  items: readonly string[];
}

/** Slides as a document has them: the opening's title is its name, each other a heading. */
export function* blocksOf(slides: Iterable<Slide>): Generator<Block> {
  for (const { isOpening, title, lead, items } of slides) {
    yield heading(isOpening ? 1 : 2, title);
    if (lead !== undefined) yield paragraph(lead);
    if (items.length > 0) yield list(items.map((item) => [item]));
  }
}
