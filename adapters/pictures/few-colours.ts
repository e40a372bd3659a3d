import { crc32, deflateSync } from 'node:zlib';

/** A picture as its pixels: red, green, blue and opacity of each, row by row. Widths and heights in pixels. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** As many colours as fit into a byte. */
const COLOURS = 256;

type Colour = readonly [red: number, green: number, blue: number];

/**
 * A picture as a PNG with its most frequent colours only, which takes less than half of the bytes. A drawing in a few
 * colours looks the same: these stay exactly as they are. Opacity is not kept.
 */
export function pngWithFewColours({ width, height, rgba }: Pixels): Uint8Array {
  const runs = runsOf(coloursOf(rgba), width);
  const kept = mostFrequent(runs);
  const palette = kept.map(parts);
  const numbers = new Map(kept.map((colour, number) => [colour, number]));
  const numberOf = (colour: number): number => {
    const number = numbers.get(colour) ?? nearest(parts(colour), palette);
    numbers.set(colour, number);
    return number;
  };
  // Each row begins with how it is filtered: not at all.
  const rows = new Uint8Array((width + 1) * height);
  for (const { colour, row, from, to } of runs) rows.fill(numberOf(colour), from + row + 1, to + row + 1);
  return palettePng(width, height, palette, rows);
}

/** Each pixel's colour as one number. */
function coloursOf(rgba: Uint8Array): Uint32Array {
  const colours = new Uint32Array(rgba.length / 4);
  for (let i = 0; i < colours.length; i += 1)
    colours[i] = ((rgba[4 * i] ?? 0) << 16) | ((rgba[4 * i + 1] ?? 0) << 8) | (rgba[4 * i + 2] ?? 0);
  return colours;
}

/** Neighbours of one colour in a row, from one pixel to before another: most of a drawing is flat. */
interface Run {
  colour: number;
  row: number;
  from: number;
  to: number;
}

function runsOf(colours: Uint32Array, width: number): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < colours.length; ) {
    const row = Math.floor(from / width);
    const colour = colours[from] ?? 0;
    let to = from + 1;
    while (to < (row + 1) * width && colours[to] === colour) to += 1;
    runs.push({ colour, row, from, to });
    from = to;
  }
  return runs;
}

function mostFrequent(runs: readonly Run[]): number[] {
  const counts = new Map<number, number>();
  for (const { colour, from, to } of runs) counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

function nearest(colour: Colour, palette: readonly Colour[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: Colour, b: Colour): number {
  return a.reduce((sum, part, i) => sum + (part - (b[i] ?? 0)) ** 2, 0);
}

function parts(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function palettePng(width: number, height: number, palette: readonly Colour[], rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A part of a PNG: how long it is, its name, what is in it, and a sum to check it by. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
