import { type Benchmark, type Cell, cellsOf, type Indicator, inCellOrder } from './benchmark';
import { isOutside, wholeOf } from './in-scope';
import type { InEach } from './language';
import { folded } from './plain-text';

/** A part of a benchmark that somebody names. */
export type Place = { kind: 'indicator'; indicator: Indicator } | { kind: 'cell'; cell: Cell };

/** What may stand before a number, in any language. Folded. */
const OF_CELLS = wordsOfAll({ en: ['cell'], fr: ['case', 'cellule'] });
const OF_INDICATORS = wordsOfAll({ en: ['indicator'], fr: ['indicateur'] });
const OF_NUMBERS = wordsOfAll({ en: ['number', 'no'], fr: ['numero', 'n'] });

/** What a word says that a number is of, where it says so. */
export function kindNamed(word: string): Place['kind'] | undefined {
  if (OF_CELLS.has(word)) return 'cell';
  return OF_INDICATORS.has(word) ? 'indicator' : undefined;
}

/**
 * The indicator or cell that a name means: *48*, *n° 48* and *indicator 48* in walking order from 1; *cell 4* likewise; an
 * id; a title in any of the benchmark's languages, a cell's as its pillar and dimension. Exactly, or undefined: nothing is
 * guessed, and what two are called is neither. Numbers are those of the whole benchmark; what the review's terms leave out
 * is no place.
 */
export function placeIn(benchmark: Benchmark, name: string): Place | undefined {
  const place = placeInWhole(benchmark, name);
  return place && isInScope(benchmark, place) ? place : undefined;
}

/** The same, what the review's terms leave out included, where nothing else is called so: `isInScope` tells. */
export function placeInWhole(benchmark: Benchmark, name: string): Place | undefined {
  const [place, ...others] = placesIn(benchmark, name);
  return others.length === 0 ? place : undefined;
}

/** All that a name may mean, as `placeInWhole` reads it: several where they are called the same. */
export function placesIn(benchmark: Benchmark, name: string): Place[] {
  const said = wordsOf(name);
  const kind = kindNamed(said[0] ?? '');
  const rest = kind ? said.slice(1) : said;
  const [number, ...more] = OF_NUMBERS.has(rest[0] ?? '') ? rest.slice(1) : rest;
  if (number !== undefined && more.length === 0 && /^\d{1,4}$/.test(number))
    return numbered(wholeOf(benchmark), kind === 'cell', Number(number));
  const whole = called(benchmark, said);
  return whole.length > 0 ? whole : called(benchmark, rest);
}

/** The id of what somebody names. */
export function idOf(place: Place): string {
  return place.kind === 'cell' ? place.cell.id : place.indicator.id;
}

/** Whether a review is about a part of its benchmark, or about something of it. */
export function isInScope(benchmark: Benchmark, place: Place): boolean {
  const { indicators } = place.kind === 'cell' ? place.cell : { indicators: [place.indicator] };
  return !indicators.every(({ id }) => isOutside(benchmark, id));
}

function called(benchmark: Benchmark, words: readonly string[]): Place[] {
  const inside = titled(benchmark, words);
  return inside.length > 0 ? inside : titled(wholeOf(benchmark), words);
}

/** The cells of a pillar or a dimension with this title, or this id. */
export function cellsNamed(benchmark: Benchmark, name: string): Place[] {
  const said = wordsOf(name).join(' ');
  const isSaid = ({ id, title }: Cell['dimension']) =>
    said !== '' && [id, ...Object.values(title)].some((one) => wordsOf(one).join(' ') === said);
  return cellsOf(benchmark)
    .filter(({ pillar, dimension }) => isSaid(pillar) || isSaid(dimension))
    .map((cell) => ({ kind: 'cell', cell }));
}

function numbered(benchmark: Benchmark, isOfCells: boolean, number: number): Place[] {
  if (!isOfCells)
    return inCellOrder(benchmark)
      .slice(number - 1, number)
      .map(asIndicator);
  return cellsOf(benchmark)
    .slice(number - 1, number)
    .map((cell) => ({ kind: 'cell', cell }));
}

function titled(benchmark: Benchmark, words: readonly string[]): Place[] {
  const named = NAMED.get(benchmark) ?? allNamed(benchmark);
  NAMED.set(benchmark, named);
  return [...(named.get(words.join(' ')) ?? [])];
}

/** What each benchmark's titles and ids mean, once somebody has asked: a message may name hundreds. */
const NAMED = new WeakMap<Benchmark, ReadonlyMap<string, readonly Place[]>>();

function allNamed(benchmark: Benchmark): Map<string, Place[]> {
  const named = new Map<string, Place[]>();
  const add = (titles: readonly string[], place: Place) => {
    for (const name of new Set(titles.map((title) => wordsOf(title).join(' '))))
      if (name !== '') named.set(name, [...(named.get(name) ?? []), place]);
  };
  for (const indicator of benchmark.indicators)
    add([indicator.id, ...Object.values(indicator.title)], asIndicator(indicator));
  for (const cell of cellsOf(benchmark))
    add([cell.id, ...titlesOf(cell.pillar.title, cell.dimension.title)], { kind: 'cell', cell });
  return named;
}

/** What a cell is called, in each language. */
function titlesOf(pillar: Indicator['title'], dimension: Indicator['title']): string[] {
  const of: Readonly<Record<string, string>> = dimension;
  return Object.entries(pillar).map(([language, title]) => `${title} ${of[language] ?? ''}`);
}

function asIndicator(indicator: Indicator): Place {
  return { kind: 'indicator', indicator };
}

function wordsOfAll(words: InEach<readonly string[]>): ReadonlySet<string> {
  return new Set(Object.values(words).flat());
}

/** Words as they are compared: signs say nothing. */
function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
