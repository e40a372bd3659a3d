import { type Benchmark, type Cell, cellsOf } from './benchmark';
import { inScope, wholeOf } from './in-scope';
import type { ReportCells } from './report';
import type { Review } from './review';
import type { Instant } from './time';

/** Everything of its benchmark that a review asks the host city about, whatever of it is open to the team. */
export function scopeOf({ benchmark, review }: { benchmark: Benchmark; review: Review }): Benchmark {
  return inScope(wholeOf(benchmark), review);
}

/** Whether a cell of a review's report is not open to its team at a moment: the rest of the report is. */
function isClosedCell({ reportCells, openedAt }: Review, cell: string, at: Instant): boolean {
  if (openedAt === undefined || !reportCells?.open) return false;
  const since = reportCells.open[cell];
  return since === undefined || since > at;
}

/** What of a benchmark the team of a review works on at a moment: the cells of the report that are open. */
export function openAt(benchmark: Benchmark, review: Review, at: Instant): Benchmark {
  const closed = cellsOf(benchmark).filter(({ id }) => isClosedCell(review, id, at));
  if (closed.length === 0) return benchmark;
  const not = new Set(closed.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const indicators = benchmark.indicators.filter(({ id }) => !not.has(id));
  return { ...benchmark, indicators, whole: wholeOf(benchmark) };
}

/** The cells that are not open to the team, in their order. */
export function closedCells(view: { benchmark: Benchmark; review: Review }, at: Instant): Cell[] {
  return cellsOf(scopeOf(view)).filter(({ id }) => isClosedCell(view.review, id, at));
}

/** The cells that the host city has not handed in, where it hands its report in in parts. */
export function awaitedCells(view: { benchmark: Benchmark; review: Review }): Cell[] {
  const { handedIn } = view.review.reportCells ?? {};
  return handedIn === undefined ? [] : cellsOf(scopeOf(view)).filter(({ id }) => !handedIn.includes(id));
}

/** Cells that were handed in and wait to be accepted, in a review that is open. */
export function toAccept({ reportCells, openedAt }: Pick<Review, 'reportCells' | 'openedAt'>): readonly string[] {
  const { handedIn = [], open } = reportCells ?? {};
  return openedAt === undefined || !open ? [] : handedIn.filter((id) => open[id] === undefined);
}

/** Whether a host city can hand in some of its cells and let the others follow: as long as the others are closed to the team. */
export function mayComeInParts({ reportCells, reportHandedIn, openedAt }: Review): boolean {
  return reportCells !== undefined || (reportHandedIn === undefined && openedAt === undefined);
}

/** Once cells are handed in: all of these, and those before. */
export function withHandedIn({ reportCells }: Review, cells: readonly string[]): ReportCells {
  return { ...reportCells, handedIn: [...new Set([...(reportCells?.handedIn ?? []), ...cells])] };
}

/** Once what was handed in is accepted; undefined where the report is one. */
export function withOpened({ reportCells }: Review, now: Instant): ReportCells | undefined {
  if (!reportCells?.handedIn) return reportCells;
  const open = Object.fromEntries(reportCells.handedIn.map((id) => [id, reportCells.open?.[id] ?? now]));
  return { ...reportCells, open: { ...reportCells.open, ...open } };
}

/** How many indicators came open later than the review, and when. */
export function openedLater(benchmark: Benchmark, review: Review): { total: number; opening: Instant }[] {
  const { openedAt = '', reportCells } = review;
  return cellsOf(benchmark).flatMap(({ id, indicators }) => {
    const opening = reportCells?.open?.[id];
    return opening === undefined || opening <= openedAt ? [] : [{ total: indicators.length, opening }];
  });
}
