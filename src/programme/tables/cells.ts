import { folded } from '../../method/plain-text';

/** A row of a table: its number as a spreadsheet shows it, from 1, and its cells from A on. */
export interface Row {
  number: number;
  cells: readonly string[];
  /** Nobody who looks at the table sees it. */
  isHidden?: true;
}

/** More rows than any table of ours needs, and columns. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 60;

/** What a spreadsheet calls a cell: `C7` is in the third column (2) of row 7. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}

/** The column of a cell's name, from 0; undefined where it is none. */
export function columnIn(name: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(name)?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const GUARDED = /^['\t]['\s]*(?=[=+\-@\t\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/;

/** Characters that show nothing, except those between lines and cells. */
const UNSEEN = /(?![\n\t])\p{Cc}/gu;

/**
 * A cell as it was meant: without control characters; the apostrophes and tabs go that exports put before what would be a formula, and so does space at
 * the ends. Formulas themselves are not looked at.
 */
export function cellText(cell: string): string {
  return cell
    .replace(UNSEEN, '')
    .split('\n')
    .map((line) => line.replace(GUARDED, '').trim())
    .join('\n')
    .trim();
}

/** A heading as it is looked up: its words. */
export function headingWords(heading: string): string[] {
  return folded(heading).match(/[\p{L}\p{N}]+/gu) ?? [];
}
