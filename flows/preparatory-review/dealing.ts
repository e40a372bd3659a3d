import { type Cell, cellsOf, type Indicator } from '../../src/method/benchmark';
import { missing } from '../../src/method/completeness';
import { wholeOf } from '../../src/method/in-scope';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { ReviewView } from '../../src/steps/contract';

/** So many indicators are judged on one card at most: with their texts, more find no room in a message of Slack's. */
const MOST = 5;

/** What of a cell is judged on one card. Numbers count from 1, cells' in all of the benchmark. */
export interface Part {
  cell: Cell;
  cellNumber: number;
  ofCells: number;
  part: number;
  ofParts: number;
  indicators: readonly Indicator[];
}

/** All cells as they are judged, each in as few parts as it takes, of about the same length, in walking order. */
export function dealt({ benchmark }: Pick<ReviewView, 'benchmark'>): Part[] {
  const cells = cellsOf(wholeOf(benchmark));
  const ids = new Set(cellsOf(benchmark).map(({ id }) => id));
  return cells.flatMap((cell, at) => {
    if (!ids.has(cell.id)) return [];
    const all = cell.indicators;
    const ofParts = Math.ceil(all.length / MOST);
    return Array.from({ length: ofParts }, (_, n) => ({
      cell,
      cellNumber: at + 1,
      ofCells: cells.length,
      part: n + 1,
      ofParts,
      indicators: all.slice(Math.ceil((n * all.length) / ofParts), Math.ceil(((n + 1) * all.length) / ofParts)),
    }));
  });
}

/** The part that an indicator is judged in. */
export function partWith(view: ReviewView, indicator: string): Part | undefined {
  return dealt(view).find(({ indicators }) => indicators.some(({ id }) => id === indicator));
}

/** The next part in which something is not judged, after this one and then from the start; not this one again. */
export function nextPart(view: ReviewView, after?: Part): Part | undefined {
  const all = dealt(view);
  const at = after ? all.findIndex((part) => isSame(part, after)) : -1;
  const others = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
  return others.find((part) => unjudgedIn(view, part).length > 0);
}

/** Whether both are judged on one card. */
export function isSame(one: Part | undefined, other: Part | undefined): boolean {
  return one !== undefined && one.cell.id === other?.cell.id && one.part === other.part;
}

/** What of a part is not judged yet, in its order. */
export function unjudgedIn(view: ReviewView, { indicators }: Pick<Part, 'indicators'>): Indicator[] {
  return indicators.filter(({ id }) => currentContent(view.sheets.get(id)).performance === undefined);
}

/** What of these is judged and does not count yet, in their order. */
export function lackingReasons(view: ReviewView, indicators: readonly Indicator[]): Indicator[] {
  return indicators.filter(({ id }) => {
    const sheet = view.sheets.get(id);
    const content = currentContent(sheet);
    return content.performance !== undefined && (missing(content).length > 0 || !lastRevision(sheet));
  });
}
