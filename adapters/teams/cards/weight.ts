import type { Block, Prompt } from '../../../src/ports/prompt';
import { type CardLimits, TEAMS_LIMITS } from '../../adaptive-cards/limits';
import { cardBytes } from '../../adaptive-cards/render';
import { drawCard, requestBytes } from './draw';
import { CARD_LIMITS, REQUEST_BYTES } from './limits';
import type { TeamsCardOptions } from './options';

/** What Teams counts of a card, and what the Bot Framework does. In bytes. */
export interface Weight {
  counted: number;
  sent: number;
}

const NONE = Number.POSITIVE_INFINITY;
const UNCUT: CardLimits = {
  ...TEAMS_LIMITS,
  bytes: NONE,
  details: [
    {
      title: NONE,
      text: NONE,
      listItems: NONE,
      tableRows: NONE,
      options: NONE,
      optionLabel: NONE,
      input: NONE,
      markedUp: true,
    },
  ],
};

/** How much a card has room for. */
function roomOf({ room = 'usual' }: TeamsCardOptions): Weight {
  return { counted: CARD_LIMITS[room].bytes, sent: REQUEST_BYTES };
}

/** How much a card weighs if nothing of it is cut. */
function weightOf(prompt: Prompt, options: TeamsCardOptions): Weight {
  const picture = options.room === 'tight' ? () => undefined : options.picture;
  const card = drawCard(prompt, options, UNCUT, picture);
  return { counted: cardBytes(card), sent: requestBytes(card) };
}

/** How many of the blocks, from the first, find room in a card beside what it has already. */
export function countThatFit(blocks: readonly Block[], card: Prompt, options: TeamsCardOptions): number {
  const empty = weightOf({ ...card, body: [], fields: [], actions: [] }, options);
  let left = minus(roomOf(options), weightOf(card, options));
  for (const [count, block] of blocks.entries()) {
    const alone = weightOf({ ...card, body: [block], fields: [], actions: [] }, options);
    left = minus(left, minus(alone, empty));
    // A comma between two elements, in UTF-16.
    left = minus(left, { counted: 2, sent: 1 });
    if (left.counted < 0 || left.sent < 0) return count;
  }
  return blocks.length;
}

function minus(a: Weight, b: Weight): Weight {
  return { counted: a.counted - b.counted, sent: a.sent - b.sent };
}
