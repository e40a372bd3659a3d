import { withoutMark } from '../../../../src/steps/typing/lines';
import { fieldLabelled, isOfLabels } from '../labels';

/** So many cells has a row of a table in which somebody answers, at most. */
const MOST = 16;

/**
 * The rows of a table that was pasted, as the lines that people type: a row of names over rows of entries, a name beside
 * its entries, or entries side by side. A line that is no row stays as it is; a column that is none of ours (a number, a
 * title) is left aside.
 */
export function withoutCells(lines: readonly string[]): { lines: string[]; aside: string[] } {
  let names: readonly string[] | undefined;
  let name: string | undefined;
  const aside: string[] = [];
  const cellsOf = rowsIn(lines);
  const isSides = lines.filter((line) => isName(cellsOf(line)?.[0] ?? '')).length > 1;
  const read = lines.flatMap((line, n) => {
    const cells = cellsOf(line);
    if (!cells) {
      if (line.trim() !== '') [names, name] = [undefined, undefined];
      return [line];
    }
    if (cells.every((cell) => RULED.test(cell))) return [''];
    const [first = '', ...others] = cells;
    const entries = cells.filter((cell) => cell !== '');
    if (isHeader(cells, cellsOf(lines[n + 1] ?? ''))) {
      // Two names over a table that has its names at the side say nothing.
      if (!isSides) names = cells;
      aside.push(...entries.filter((cell) => !isColumn(cell)));
      return [''];
    }
    if (names) {
      const over = names;
      aside.push(...cells.filter((cell, at) => cell !== '' && !isColumn(over[at] ?? '')));
      return cells.flatMap((cell, at) => {
        const name = over[at] ?? '';
        if (cell === '' || !isColumn(name)) return [];
        return [isName(name) ? under(name, cell) : cell];
      });
    }
    if (isName(first)) name = first;
    const given = others.filter((cell) => cell !== '');
    if (!isName(first) && isColumn(first) && given.length > 0) return given;
    const beside = name;
    if (beside && (isName(first) || first === '') && given.length > 0) return given.map((cell) => under(beside, cell));
    return entries;
  });
  return { lines: read, aside };
}

/** Several names side by side, over a row as long; what is none of ours (*Indicator*) comes before them. */
function isHeader(cells: readonly string[], next: readonly string[] | undefined): boolean {
  const first = cells.findIndex(isName);
  const isNamed = cells.slice(first).every(isColumn) && cells.length - first > 1;
  return first >= 0 && isNamed && next?.length === cells.length;
}

const RULED = /^[-:=\s]*$/;

function under(name: string, entry: string): string {
  return `${name}: ${withoutMark(entry)}`;
}

/** *To ask / To meet*: one column for both. */
function isColumn(cell: string): boolean {
  return isName(cell) || isOfLabels(cell);
}

function isName(cell: string): boolean {
  return cell !== '' && fieldLabelled(cell) !== undefined;
}

/** A tab so near the beginning is between a mark of a list and its entry. */
const MARKED = 4;

/** Cells by tabs and lines; by semicolons too, where a row of names is over rows as long: *To ask;To meet*. */
function rowsIn(lines: readonly string[]): (line: string) => string[] | undefined {
  const bySemicolons = lines.map((line) => line.split(';', MOST + 1).map((cell) => cell.trim()));
  const isOurs = bySemicolons.some((cells, n) => isHeader(cells, bySemicolons[n + 1]));
  return (line) => {
    const cells = isOurs ? line.split(';', MOST + 1).map((cell) => cell.trim()) : [];
    return cells.length > 1 && cells.length <= MOST ? cells : tabbed(line);
  };
}

function tabbed(line: string): string[] | undefined {
  const isPiped = line.trim().startsWith('|');
  if (!isPiped && !(line.startsWith('\t') || line.slice(MARKED).includes('\t'))) return undefined;
  const row = isPiped ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
  const cells = row.split(isPiped ? '|' : '\t', MOST + 1).map((cell) => cell.trim());
  return cells.length > MOST || cells.length < 2 ? undefined : cells;
}
