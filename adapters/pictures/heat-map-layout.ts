import type { HeatCell, HeatMap } from '../../src/ports/pictures';
import { shadesOf } from './heat-map-colours';

/** Measures of a heat map in points; drawn at twice that many pixels. Made for phones: narrow, with large type. */
export const WIDTH = 480;
export const MARGIN = 16;
export const CELL_HEIGHT = 52;
export const CELL_GAP = 3;
const TITLE_LINE = 26;
const TITLE_SIZE = 20;
const HEADING_SIZE = 16;
const HEADING_LINE = 21;
const COLUMN_LINE = 17;
const COLUMN_SIZES = { largest: 14, smallest: 12 };
const LEGEND_LINE = 30;
export const LEGEND_SIZE = 13;
export const SWATCH = 18;
const EMPTY_SWATCH = 38;

/** Average width of a letter as a share of the font's size: DejaVu Sans, its condensed and its bold face. */
const LETTER = 0.58;
const CONDENSED_LETTER = 0.51;
const BOLD_LETTER = 0.71;

export interface TextBox {
  lines: readonly string[];
  size: number;
  lineHeight: number;
  top: number;
}

/** Where the parts of the key go; the empty field's moves to a line of its own where the first one is full. */
export interface Key {
  top: number;
  squaresAt: number;
  highAt: number;
  none: { squareAt: number; textAt: number; top: number };
}

/** Where everything of a heat map goes, from top to bottom. */
export interface Layout {
  title: TextBox;
  columns: readonly TextBox[];
  columnWidth: number;
  rows: readonly { heading: TextBox; top: number }[];
  key: Key;
  height: number;
}

/** Lays a heat map out: the title, the columns' names, each row under its own name, and the key. */
export function layOut(map: HeatMap): Layout {
  const inner = WIDTH - 2 * MARGIN;
  const columnWidth = inner / Math.max(1, map.columns.length);
  const title = box(map.title, {
    size: TITLE_SIZE,
    lineHeight: TITLE_LINE,
    width: inner,
    letter: BOLD_LETTER,
    top: MARGIN,
  });
  const size = columnSize(map.columns, columnWidth - CELL_GAP);
  const columns = map.columns.map((name) =>
    box(name, { size, lineHeight: COLUMN_LINE, width: columnWidth, letter: CONDENSED_LETTER, top: bottom(title) + 10 }),
  );
  let y = Math.max(bottom(title), ...columns.map(bottom)) + 4;
  const rows = map.rows.map((name) => {
    const style = { size: HEADING_SIZE, lineHeight: HEADING_LINE, width: inner, letter: BOLD_LETTER };
    const heading = box(name, { ...style, top: y + 6 });
    const top = bottom(heading) + 3;
    y = top + CELL_HEIGHT + 4;
    return { heading, top };
  });
  const key = keyAt(map, y + 12);
  return { title, columns, columnWidth, rows, key, height: key.none.top + LEGEND_LINE + 6 };
}

function keyAt(map: HeatMap, top: number): Key {
  const { legend } = map;
  const squaresAt = MARGIN + legendWidth(legend.low) + 8;
  const highAt = squaresAt + shadesOf(map).length * SWATCH + 8;
  const end = highAt + legendWidth(legend.high);
  const squareAt = WIDTH - MARGIN - legendWidth(legend.none) - EMPTY_SWATCH;
  const none =
    squareAt < end + 12
      ? { squareAt: MARGIN, textAt: MARGIN + EMPTY_SWATCH, top: top + LEGEND_LINE }
      : { squareAt, textAt: squareAt + EMPTY_SWATCH, top };
  return { top, squaresAt, highAt, none };
}

function legendWidth(words: string): number {
  return words.length * LEGEND_SIZE * LETTER;
}

/** Breaks a text between words so that its lines fit. A word that is too long for a line is broken too. */
export function wrap(text: string, perLine: number): string[] {
  const words = text.split(/\s+/).flatMap((word) => chunks(word, perLine));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The size at which a cell's label fits its field. */
export function labelSize({ label }: HeatCell, columnWidth: number): number {
  return Math.min(19, Math.floor((columnWidth - 10) / (Math.max(1, label.length) * BOLD_LETTER)));
}

function box(
  text: string,
  style: { size: number; lineHeight: number; width: number; letter: number; top: number },
): TextBox {
  const { size, lineHeight, width, letter, top } = style;
  return { lines: wrap(text, Math.max(1, Math.floor(width / (size * letter)))), size, lineHeight, top };
}

function bottom({ top, lines, lineHeight }: TextBox): number {
  return top + lines.length * lineHeight;
}

/** The largest size at which the longest word of the columns' names still fits. */
function columnSize(names: readonly string[], width: number): number {
  const longest = Math.max(1, ...names.flatMap((name) => name.split(/\s+/)).map((word) => word.length));
  const fits = width / (longest * CONDENSED_LETTER);
  return Math.max(COLUMN_SIZES.smallest, Math.min(COLUMN_SIZES.largest, Math.floor(fits * 2) / 2));
}

function chunks(word: string, length: number): string[] {
  const pieces: string[] = [];
  for (let rest = word; rest.length > 0; rest = rest.slice(length)) pieces.push(rest.slice(0, length));
  return pieces;
}
