import type { Slide } from '../../steps/export-parts';

/** A slide as it is shown: what does not fit on one goes on on the next. */
export interface SlidePage extends Slide {
  /** Which part of its slide it is, and of how many. */
  part: number;
  parts: number;
  /** How large its letters are, in points. */
  size: number;
}

/** So many slides has a presentation at most (method, section 7). */
export const MOST_SLIDES = 10;
/** In points, the largest that fits is taken; below the last nobody in a room reads along. */
const SIZES = [28, 26, 24, 22, 20, 18] as const;
/** Where there would be too many slides, and nowhere else. */
const SMALL_SIZES = [16, 14, 12] as const;
/** The room for text on a slide, in points. */
export const ROOM = { width: 840, height: 372 } as const;
/** What stands before an item, and how far apart lines and items are, in heights of letters. */
const [INDENT, LINE, GAP] = [1.2, 1.22, 0.45];

/**
 * Slides with the largest letters with which each fits, else over several; at most `MOST_SLIDES` in all, for which letters
 * become smaller. `isCut`: even so there was no room for everything.
 */
export function pagesOf(slides: readonly Slide[]): { pages: SlidePage[]; isCut: boolean } {
  for (const smallest of [SIZES.at(-1) ?? 18, ...SMALL_SIZES]) {
    const pages = slides.flatMap((slide) => over(slide, smallest));
    const fits = pages.every((page) => heightOf(page, page.size) <= ROOM.height);
    if (pages.length <= MOST_SLIDES && fits) return { pages, isCut: false };
  }
  return { pages: slides.flatMap((slide) => over(slide, SMALL_SIZES[2])).slice(0, MOST_SLIDES), isCut: true };
}

/** One slide on as many as it takes with letters no smaller than this. */
function over(slide: Slide, smallest: number): SlidePage[] {
  const sizes = [...SIZES, ...SMALL_SIZES].filter((size) => size >= smallest);
  const size = sizes.find((one) => heightOf(slide, one) <= ROOM.height);
  if (size !== undefined) return [{ ...slide, part: 1, parts: 1, size }];
  const parts: string[][] = [];
  const { lead, items } = slide;
  for (const item of items) {
    const last = parts.at(-1);
    const together = { ...(parts.length === 1 && lead !== undefined ? { lead } : {}), items: [...(last ?? []), item] };
    if (last && heightOf(together, smallest) <= ROOM.height) last.push(item);
    else parts.push([item]);
  }
  if (parts.length === 0) parts.push([]);
  const { lead: _, ...rest } = slide;
  const pages = parts.map((own, n) => ({ ...rest, ...(n === 0 && lead !== undefined ? { lead } : {}), items: own }));
  // As large as the fullest of them allows, so that they look like one.
  const large = sizes.find((one) => pages.every((page) => heightOf(page, one) <= ROOM.height)) ?? smallest;
  return pages.map((page, n) => ({ ...page, part: n + 1, parts: pages.length, size: large }));
}

/** How high a slide's text is with letters of this size, in points. */
export function heightOf({ lead, items }: Pick<Slide, 'lead' | 'items'>, size: number): number {
  const paragraphs = [
    ...(lead === undefined ? [] : [linesOf(lead, ROOM.width / size)]),
    ...items.map((item) => linesOf(item, ROOM.width / size - INDENT)),
  ];
  return paragraphs.reduce((sum, lines) => sum + (lines * LINE + GAP) * size, 0);
}

/** How many lines a text takes; `width` in heights of letters. A word that is longer than a line goes on on the next. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let at = 0;
    for (const word of paragraph.split(' ')) {
      const long = widthOf(word);
      if (at > 0 && at + long > width) {
        lines += 1;
        at = 0;
      }
      lines += Math.floor(long / width);
      at += (long % width) + SPACE;
    }
  }
  return lines;
}

/**
 * In heights of letters, of a wide font: the one that is asked for may not be where it is shown. No letter is wider than it is
 * taken to be: a line of capitals, or of the widest letters, stays on its slide, too.
 */
const [SPACE, NARROW_SIGN, LETTER, CAPITAL, FULL] = [0.32, 0.42, 0.64, 0.8, 1.05];
const NARROW: ReadonlySet<string> = new Set("ijltfrIJ.,:;!|'’()[]/-");
/** The last are the sign for thousandths, two letters in one, a dash and an ellipsis. */
const WIDE: ReadonlySet<string> = new Set([
  ...'WMmw@%',
  ...String.fromCodePoint(0x2030, 0x152, 0xc6, 0x153, 0xe6, 0x2014, 0x2026),
]);

function widthOf(word: string): number {
  let width = 0;
  for (const sign of word) width += widthOfSign(sign);
  return width;
}

function widthOfSign(sign: string): number {
  if (WIDE.has(sign) || (sign.codePointAt(0) ?? 0) >= 0x1100) return FULL;
  if (NARROW.has(sign)) return NARROW_SIGN;
  return sign === sign.toLowerCase() ? LETTER : CAPITAL;
}
