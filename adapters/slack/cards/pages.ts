import type { KnownBlock } from '@slack/types';
import { SLACK_LIMITS } from './limits';
import { slackLength } from './split';

/** What nobody reads or sends. */
const NAMES: ReadonlySet<string> = new Set(['type', 'style', 'block_id', 'action_id']);

/** How much room there is for blocks: how many, and how many characters they may be as JSON. */
export interface Room {
  blocks: number;
  size: number;
}

/** All the room there is in a message. */
export const MESSAGE_ROOM: Room = { blocks: SLACK_LIMITS.messageBlocks, size: SLACK_LIMITS.messageSize };

/** All the room there is in a modal. */
export const VIEW_ROOM: Room = { blocks: SLACK_LIMITS.viewBlocks, size: SLACK_LIMITS.viewSize };

/** How much blocks count: the characters of their texts and values, and something for each object. */
export function sizeOf(blocks: readonly KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + SLACK_LIMITS.blockOverhead + insideOf(block), 0);
}

function insideOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + insideOf(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (typeof inner === 'string' ? (NAMES.has(key) ? 0 : slackLength(inner)) : insideOf(inner)),
    SLACK_LIMITS.objectOverhead as number,
  );
}

/** Whether there is room for these blocks. */
export function fits(blocks: readonly KnownBlock[], room: Room): boolean {
  return blocks.length <= room.blocks && sizeOf(blocks) <= room.size;
}

/** The room that is left beside these blocks. */
export function roomBeside(blocks: readonly KnownBlock[], room: Room): Room {
  return { blocks: room.blocks - blocks.length, size: room.size - sizeOf(blocks) };
}

/** As many blocks from the start as there is room for. */
export function firstThatFit(blocks: readonly KnownBlock[], room: Room): KnownBlock[] {
  let left = room;
  let count = 0;
  for (const block of blocks) {
    left = roomBeside([block], left);
    if (left.blocks < 0 || left.size < 0) break;
    count += 1;
  }
  return blocks.slice(0, count);
}

/** Blocks in as few pages as they need, in their order. None is larger than a page. */
export function pagesOf(blocks: readonly KnownBlock[], room: Room): KnownBlock[][] {
  const pages: KnownBlock[][] = [];
  let rest = blocks;
  while (rest.length > 0) {
    const page = firstThatFit(rest, room);
    const taken = page.length > 0 ? page : rest.slice(0, 1);
    pages.push([...taken]);
    rest = rest.slice(taken.length);
  }
  return pages;
}
