/** A speech bubble with a tick, on a field of 32 by 32. */
const BUBBLE = 'M8 9.500h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8.500L10 26v-4.500H8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z';
const TICK = 'M11 15.700l3.300 3.300 6.700-6.700';
const LINE = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';

/** In colour, filled to its edges, as Teams rounds the corners itself; what it is of is in the middle 96 of its 192 pixels. */
const COLOR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -2.25 40 40"><rect x="-4" y="-2.25" width="40" height="40" fill="#0f6e68"/><path d="${BUBBLE}" fill="#fff"/><path d="${TICK}" ${LINE} stroke="#0f6e68" stroke-width="2.400"/></svg>`;
/** White lines on nothing. */
const OUTLINE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="3 5 26 26"><path d="${BUBBLE}" ${LINE} stroke="#fff" stroke-width="2"/><path d="${TICK}" ${LINE} stroke="#fff" stroke-width="2"/></svg>`;

/** The app's icons as PNGs: in colour with 192 pixels a side, and as white lines with 32. */
export async function icons(): Promise<{ color: Uint8Array; outline: Uint8Array }> {
  const [color, outline] = await Promise.all([png(COLOR, 192), png(OUTLINE, 32)]);
  return { color, outline };
}

async function png(svg: string, width: number): Promise<Uint8Array> {
  const { renderAsync }: typeof import('@resvg/resvg-js') = require('@resvg/resvg-js');
  const image = await renderAsync(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  return image.asPng();
}
