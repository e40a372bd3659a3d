import type { Block, Prompt } from '../../../src/ports/prompt';
import { PICTURE_BYTES, PICTURE_SIDE } from './limits';
import type { PictureBytes } from './options';

/** Gets the pictures of a prompt that Teams takes, so that it can be drawn. */
export async function picturesOf(
  prompt: Prompt,
  make: (id: string) => Promise<Uint8Array | undefined>,
): Promise<PictureBytes> {
  const found = new Map<string, Uint8Array>();
  for (const id of new Set(idsIn(prompt.body))) {
    const png = await make(id);
    if (png && isTaken(png)) found.set(id, png);
  }
  return (id) => found.get(id);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Where a PNG's header has its width and height, and where that ends. */
const [WIDTH_AT, HEIGHT_AT, HEADER_END] = [16, 20, 24];

/** Whether something is a PNG that is as small as Teams takes it. */
function isTaken(bytes: Uint8Array): boolean {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (png.length < HEADER_END || png.length > PICTURE_BYTES || !SIGNATURE.equals(png.subarray(0, SIGNATURE.length)))
    return false;
  const sides = [png.readUInt32BE(WIDTH_AT), png.readUInt32BE(HEIGHT_AT)];
  return sides.every((side) => side > 0 && side <= PICTURE_SIDE);
}

function idsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((b) => (b.kind === 'image' ? [b.picture] : b.kind === 'details' ? idsIn(b.blocks) : []));
}
