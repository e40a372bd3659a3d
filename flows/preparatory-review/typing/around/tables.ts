import { withoutMark } from '../../../../src/steps/typing/lines';
import { fieldLabelled } from '../labels';

/** So many cells has a table in which somebody answers, at most. */
const MOST = 16;

/**
 * The rows of a table that was pasted, as the lines that people type: a row of names over a row of entries, a name beside
 * its entry, or entries side by side. A line that is no row stays as it is.
 */
export function withoutCells(lines: readonly string[]): string[] {
  let names: readonly string[] | undefined;
  let name: string | undefined;
  return lines.flatMap((line) => {
    const cells = cellsOf(line);
    if (!cells) {
      if (line.trim() !== '') [names, name] = [undefined, undefined];
      return [line];
    }
    if (cells.every((cell) => RULED.test(cell))) return [''];
    const entries = cells.filter((cell) => cell !== '');
    if (entries.length > 1 && entries.every(isName)) {
      names = cells;
      return [''];
    }
    if (names) return cells.flatMap((cell, n) => (cell === '' ? [] : [under(names?.[n] ?? '', cell)]));
    const [first = '', ...others] = cells;
    if (isName(first)) name = first;
    const given = others.filter((cell) => cell !== '');
    if (name && (isName(first) || first === '') && given.length > 0)
      return given.map((cell) => under(name ?? '', cell));
    return entries;
  });
}

const RULED = /^[-:=\s]*$/;

function under(name: string, entry: string): string {
  return name === '' ? entry : `${name}: ${withoutMark(entry)}`;
}

function isName(cell: string): boolean {
  return cell !== '' && fieldLabelled(cell) !== undefined;
}

/** A tab so near the beginning is between a mark of a list and its entry. */
const MARKED = 4;

function cellsOf(line: string): string[] | undefined {
  const isPiped = line.trim().startsWith('|');
  if (!isPiped && !(line.startsWith('\t') || line.slice(MARKED).includes('\t'))) return undefined;
  const cells = (
    isPiped
      ? line
          .trim()
          .replace(/^\|/, '')
          .replace(/\|$/, '')
          .split('|', MOST + 1)
      : line.split('\t', MOST + 1)
  ).map((cell) => cell.trim());
  return cells.length > MOST || cells.length < 2 ? undefined : cells;
}
