/** In pixels. */
export interface PixelSize {
  width: number;
  height: number;
}

/** A picture as its pixels: red, green, blue and opacity of each, row by row. */
export interface Pixels extends PixelSize {
  rgba: Uint8Array;
}

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Where a PNG's header has its width and height, and where that ends. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const HEADER_END = 24;

/** How large a PNG is, by its header; undefined when it is none. */
export function pngSize(png: Uint8Array): PixelSize | undefined {
  if (png.length < HEADER_END || SIGNATURE.some((byte, i) => png[i] !== byte)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(WIDTH_AT), view.getUint32(HEIGHT_AT)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** A PNG's pixels, its sides multiplied by `scale`. */
export async function pixelsOf(png: Uint8Array, { width, height }: PixelSize, scale: number): Promise<Pixels> {
  // Loaded with the first picture: most processes draw none.
  const { renderAsync }: typeof import('@resvg/resvg-js') = require('@resvg/resvg-js');
  const to = { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${to.width}" height="${to.height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}><image ${size} preserveAspectRatio="none" xlink:href="${href}"/></svg>`;
  const image = await renderAsync(svg, { font: { loadSystemFonts: false }, background: '#fff' });
  return { ...to, rgba: image.pixels };
}
