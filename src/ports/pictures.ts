import type { Language } from '../method/language';

/** One field of a heat map: how many of how many. */
export interface HeatCell {
  done: number;
  total: number;
  /** What is written in the field: `12/20`. */
  label: string;
  /** How dark it is, 0–1; undefined: there is nothing to say (no indicators, or nothing yet). */
  level: number | undefined;
}

/** A table of shades, in the reader's own words. Neutral: it knows neither pillars nor people. */
export interface HeatMap {
  title: string;
  /** What the shades stand for; each kind has a colour of its own, so that two maps are not mistaken for each other. */
  kind: 'progress' | 'agreement' | 'coverage';
  columns: readonly string[];
  rows: readonly string[];
  /** One list per row, one cell per column. */
  values: readonly (readonly HeatCell[])[];
  /** Words for the lightest shade, the darkest one and the empty field. */
  legend: { low: string; high: string; none: string };
  /** The language of all these words. */
  language: Language;
  /** What it is shown on, where that is not a light page. */
  scheme?: 'dark';
}

/** Draws pictures. Each is complete in itself: no fonts, files or network of the reader's are needed. */
export interface Pictures {
  /** A PNG of the map, about 960 pixels wide, readable when shown at a phone's width. */
  heatMap(map: HeatMap): Promise<Uint8Array>;
}

/** What stands between a row's name and its fields. */
const BEFORE_FIELDS: Readonly<Record<Language, string>> = { en: ': ', fr: '\u00a0: ' };

/** Everything a heat map shows, in words: for screen readers, and wherever the picture does not load. */
export function heatMapAlt(map: HeatMap): string {
  const rows = map.rows.map((row, r) => {
    const cells = map.columns.map((column, c) => `${column} ${cellText(map, map.values[r]?.[c])}`);
    return `${row}${BEFORE_FIELDS[map.language]}${cells.join(', ')}.`;
  });
  return [sentence(map.title), ...rows].join(' ');
}

function cellText(map: HeatMap, cell: HeatCell | undefined): string {
  return cell === undefined || cell.level === undefined ? map.legend.none : cell.label;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
