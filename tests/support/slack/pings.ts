import { type Dict, isDict } from './block-kit/shape';
import type { SeenMessage } from './reading';

const TOKENS = /<(@[UW]\w+|!channel|!here|!everyone|!subteam\^\w+)(?:\|[^>]*)?>/g;

/** Whom a message wakes up: `@U0000001`, `!channel`… as its marked text and rich text say. */
export function pingsOf({ text, blocks }: Pick<SeenMessage, 'text' | 'blocks'>): string[] {
  const inBlocks = blocks.flatMap(pingsInBlock);
  // With blocks, the text is for notifications; it wakes people up all the same.
  return [...new Set([...tokensIn(text), ...inBlocks])];
}

function tokensIn(text: string): string[] {
  return [...text.matchAll(TOKENS)].map(([, token]) => String(token));
}

function pingsInBlock(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pingsInBlock);
  if (!isDict(value)) return [];
  return [...ownPings(value), ...Object.values(value).flatMap(pingsInBlock)];
}

function ownPings(value: Dict): string[] {
  switch (value.type) {
    case 'mrkdwn':
    case 'markdown':
      return tokensIn(String(value.text));
    case 'user':
      return [`@${value.user_id}`];
    case 'broadcast':
      return [`!${value.range}`];
    default:
      return [];
  }
}
