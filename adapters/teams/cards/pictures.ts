import type { Block, Prompt } from '../../../src/ports/prompt';
import { PICTURE_BYTES, PICTURE_SIDE } from './limits';
import type { PictureBytes } from './options';
import { pngWithFewColours } from './palette';
import { pixelsOf, pngSize } from './png';

/** A picture that is still too many bytes is drawn smaller, by this much, so often. */
const SMALLER = 0.8;
const TRIES = 4;

/** Gets the pictures of a prompt, as large as Teams takes them, so that it can be drawn. */
export async function picturesOf(
  prompt: Prompt,
  make: (id: string) => Promise<Uint8Array | undefined>,
): Promise<PictureBytes> {
  const found = new Map<string, Uint8Array>();
  for (const id of new Set(idsIn(prompt.body))) {
    const png = await make(id);
    const fitting = png && (await fitted(png));
    if (fitting) found.set(id, fitting);
  }
  return (id) => found.get(id);
}

/** A PNG as small as Teams takes it; undefined when it cannot be made so. */
async function fitted(png: Uint8Array): Promise<Uint8Array | undefined> {
  const size = pngSize(png);
  if (!size) return undefined;
  let scale = Math.min(1, PICTURE_SIDE / Math.max(size.width, size.height));
  for (let left = TRIES; left > 0; left -= 1) {
    const drawn = pngWithFewColours(await pixelsOf(png, size, scale));
    if (drawn.length <= PICTURE_BYTES) return drawn;
    scale *= SMALLER;
  }
  return undefined;
}

function idsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((b) => (b.kind === 'image' ? [b.picture] : b.kind === 'details' ? idsIn(b.blocks) : []));
}
