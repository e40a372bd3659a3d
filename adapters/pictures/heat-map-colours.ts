import type { HeatMap } from '../../src/ports/pictures';

/** What a map is drawn in. */
export interface Colours {
  ink: string;
  quietInk: string;
  paper: string;
  emptyBorder: string;
  /**
   * Shades of one hue for each kind, from the paper's own lightness away from it: they differ in lightness, so they read
   * the same to the colour-blind and in a grey print.
   */
  shades: Readonly<Record<HeatMap['kind'], readonly string[]>>;
}

const BLACK = '#1b1f24';
const WHITE = '#ffffff';

/** On paper: ColorBrewer's Blues, Purples and Greens. */
const LIGHT: Colours = {
  ink: BLACK,
  quietInk: '#57606a',
  paper: WHITE,
  emptyBorder: '#c4cad1',
  shades: {
    progress: ['#eff3ff', '#c6dbef', '#9ecae1', '#6baed6', '#2171b5', '#08306b'],
    agreement: ['#f2f0f7', '#dadaeb', '#bcbddc', '#9e9ac8', '#6a51a3', '#3f007d'],
    coverage: ['#edf8e9', '#c7e9c0', '#a1d99b', '#74c476', '#1d7a3b', '#00441b'],
  },
};

/** On a dark page, whose cards have this paper and these inks (the web chat's `colours.css`). */
const DARK: Colours = {
  ink: '#e8eded',
  quietInk: '#a3b0b3',
  paper: '#1d2325',
  emptyBorder: '#75848a',
  shades: {
    progress: ['#26323d', '#1f4a73', '#2b659a', '#5aa0d6', '#93c5ec', '#d6eafc'],
    agreement: ['#2e2b3d', '#463a6d', '#64529c', '#a08fd6', '#c3b5ea', '#eae3fa'],
    coverage: ['#24352b', '#235a39', '#33794e', '#63b583', '#9bd6b1', '#d8f2e1'],
  },
};

/** The colours of a map, by what it is shown on. */
export function coloursOf({ scheme }: Pick<HeatMap, 'scheme'>): Colours {
  return scheme === 'dark' ? DARK : LIGHT;
}

/** The shades of a map, nearest to its paper first: what the key shows. */
export function shadesOf(map: Pick<HeatMap, 'kind' | 'scheme'>): readonly string[] {
  return coloursOf(map).shades[map.kind];
}

/** Which shade a level has: only 0 has the first one and only 1 the last, so that neither is reached by rounding. */
export function stepOf(level: number): number {
  const last = LIGHT.shades.progress.length - 1;
  if (level <= 0) return 0;
  if (level >= 1) return last;
  return 1 + Math.floor(level * (last - 1));
}

/** Ink that stands out on this shade by at least 4.5 to 1. */
export function inkOn(colour: string): string {
  return luminance(colour) > 0.19 ? BLACK : WHITE;
}

/** Relative luminance as WCAG defines it, of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
