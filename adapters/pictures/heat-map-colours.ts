import type { HeatMap } from '../../src/ports/pictures';

/**
 * Shades of one hue each, from light to dark (ColorBrewer's Blues and Purples): they differ in lightness, so they read
 * the same to the colour-blind and in a grey print.
 */
const SHADES: Readonly<Record<HeatMap['kind'], readonly string[]>> = {
  progress: ['#eff3ff', '#c6dbef', '#9ecae1', '#6baed6', '#2171b5', '#08306b'],
  agreement: ['#f2f0f7', '#dadaeb', '#bcbddc', '#9e9ac8', '#6a51a3', '#3f007d'],
};

export const INK = '#1b1f24';
export const QUIET_INK = '#57606a';
export const PAPER = '#ffffff';
export const EMPTY_BORDER = '#c4cad1';

/** The shades of a kind, lightest first: what the key shows. */
export function shadesOf(kind: HeatMap['kind']): readonly string[] {
  return SHADES[kind];
}

/** Which shade a level has: only 0 has the lightest one and only 1 the darkest, so that neither is reached by rounding. */
export function stepOf(level: number): number {
  const last = SHADES.progress.length - 1;
  if (level <= 0) return 0;
  if (level >= 1) return last;
  return 1 + Math.floor(level * (last - 1));
}

/** Ink that stands out on this shade by at least 4.5 to 1. */
export function inkOn(colour: string): string {
  return luminance(colour) > 0.19 ? INK : PAPER;
}

/** Relative luminance as WCAG defines it, of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
