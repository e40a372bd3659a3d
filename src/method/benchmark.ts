import type { Written } from './language';
import type { SourceType } from './source-types';

/** One of the governance areas, with the aspiration it is measured by. */
export interface Pillar {
  id: string;
  title: Written;
  standard: Written;
}

/** One of the aspects that cut across pillars. */
export interface Dimension {
  id: string;
  title: Written;
}

/** A statement the host city is compared with. Its id is `PILLAR-DIMENSION-number`, never reused. */
export interface Indicator {
  id: string;
  pillar: string;
  dimension: string;
  number: number;
  title: Written;
  statement: Written;
}

/** An agreed ideal standard and its indicators (method, section 6). Reviews pin its id and version. */
export interface Benchmark {
  id: string;
  version: number;
  title: Written;
  source: string;
  pillars: readonly Pillar[];
  dimensions: readonly Dimension[];
  indicators: readonly Indicator[];
  /** Its own kinds of source; the method's unless it names them (`sourceTypesOf`). */
  sourceTypes?: readonly SourceType[];
  /** What it began from, and what became of each indicator that is not the same: those of before by their ids. */
  since?: { id: string; version: number; changes: readonly Change[] };
  /** Where its line of versions began, as far back as that is known (`withOrigins`); never stored with it. */
  origins?: Origins;
  /** All of it, where this is what a review works through (`inScope`): its indicators and cells are numbered as there. */
  whole?: Benchmark;
}

/** The benchmark that a line of versions began with. */
export interface Origins {
  id: string;
  /** Its indicators from which one came, by the id that has now: none where it is new since. */
  of: Readonly<Record<string, readonly string[]>>;
}

/** How an indicator of a version came out of the one before (method, section 9.5); what is not listed is the same. */
export const CHANGED = ['reworded', 'moved', 'split', 'merged', 'dropped', 'new'] as const;
/** What became of an indicator since the version before, and of which of that version it came. */
export interface Change {
  id: string;
  how: (typeof CHANGED)[number];
  from: readonly string[];
}

/** The languages that a benchmark is written in: its title's, in which all of its texts are. */
export function languagesOf({ title }: Pick<Benchmark, 'title'>): string[] {
  return Object.keys(title);
}

/** The indicators of one pillar under one dimension: the portion peers work through in one go. */
export interface Cell {
  /** `PILLAR-DIMENSION`, as `AC-LEA`. */
  id: string;
  pillar: Pillar;
  dimension: Dimension;
  indicators: readonly Indicator[];
}

/** The cells that hold indicators, pillar by pillar, in the benchmark's own order. */
export function cellsOf(benchmark: Benchmark): readonly Cell[] {
  return walkOf(benchmark).cells;
}

/** The indicators in the order of the cells: the order in which a review walks through them. */
export function inCellOrder(benchmark: Benchmark): readonly Indicator[] {
  return walkOf(benchmark).indicators;
}

interface Walk {
  cells: readonly Cell[];
  indicators: readonly Indicator[];
}

/** A turn asks for the walk of one benchmark some hundred times. */
const WALKS = new WeakMap<Benchmark, Walk>();

function walkOf(benchmark: Benchmark): Walk {
  const known = WALKS.get(benchmark);
  if (known) return known;
  const cells = benchmark.pillars.flatMap((pillar) =>
    benchmark.dimensions
      .map((dimension) => ({
        id: `${pillar.id}-${dimension.id}`,
        pillar,
        dimension,
        indicators: benchmark.indicators.filter((i) => i.pillar === pillar.id && i.dimension === dimension.id),
      }))
      .filter((cell) => cell.indicators.length > 0),
  );
  const walk = { cells, indicators: cells.flatMap((cell) => cell.indicators) };
  WALKS.set(benchmark, walk);
  return walk;
}

/** The indicator with this id, if the benchmark has it. */
export function indicatorOf(benchmark: Benchmark, id: string): Indicator | undefined {
  return benchmark.indicators.find((i) => i.id === id);
}
