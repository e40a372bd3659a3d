import { crc32, deflateSync } from 'node:zlib';
import { type Pixels, SIGNATURE } from './png';

/** As many colours as fit into a byte. */
const COLOURS = 256;

/**
 * A picture as a PNG with its most frequent colours only, which takes a third of the bytes. A drawing in a few colours
 * looks the same. Opacity is not kept.
 */
export function pngWithFewColours(picture: Pixels): Uint8Array {
  const colours = coloursOf(picture);
  const kept = [...countsOf(colours)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const { width, height } = picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(kept.flatMap(parts))),
    chunk('IDAT', deflateSync(rowsOf(colours, kept, width, height), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each pixel's colour as one number. */
function coloursOf({ width, height, rgba }: Pixels): Uint32Array {
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i += 1)
    colours[i] = ((rgba[4 * i] ?? 0) << 16) | ((rgba[4 * i + 1] ?? 0) << 8) | (rgba[4 * i + 2] ?? 0);
  return colours;
}

function countsOf(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return counts;
}

/** The number of each pixel's colour, or of the one most like it; each row begins with how it is filtered: not at all. */
function rowsOf(colours: Uint32Array, kept: readonly number[], width: number, height: number): Uint8Array {
  const numbers = new Map(kept.map((colour, number) => [colour, number]));
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = colours[y * width + x] ?? 0;
      const number = numbers.get(colour) ?? nearest(colour, kept);
      numbers.set(colour, number);
      rows[y * (width + 1) + 1 + x] = number;
    }
  return rows;
}

function nearest(colour: number, kept: readonly number[]): number {
  const distances = kept.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: number, b: number): number {
  const other = parts(b);
  return parts(a).reduce((sum, part, i) => sum + (part - (other[i] ?? 0)) ** 2, 0);
}

function parts(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
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
