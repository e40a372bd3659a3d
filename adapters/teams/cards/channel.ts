import { wordsIn } from '../../../src/i18n';
import type { Block, Prompt } from '../../../src/ports/prompt';
import type { TeamsCardOptions } from './options';
import { partsOf } from './parts';
import { renderTeamsCard, type TeamsCard } from './render';
import { countThatFit } from './weight';

/** A card for a channel: what stands in the conversation, and what is said in its replies, in this order. */
export interface ChannelCards {
  top: TeamsCard;
  replies: TeamsCard[];
}

/**
 * A prompt as cards for a channel. What is folded in it is said in the replies, once and for everybody; so is what finds
 * no room in one card, and nothing of it is cut.
 */
export function renderForChannel(prompt: Prompt, options: TeamsCardOptions): ChannelCards {
  const words = wordsIn(options.language);
  const parts = (block: Block) => partsOf(block, words);
  const folded = prompt.body.filter((block) => block.kind === 'details').flatMap(parts);
  const open = prompt.body.filter((block) => block.kind !== 'details').flatMap(parts);
  if (folded.length === 0 && countThatFit(open, { ...prompt, body: [] }, options) === open.length)
    return { top: renderTeamsCard(prompt, options), replies: [] };
  const note: Block = { kind: 'text', text: words.teamsCard.continued, tone: 'subtle' };
  const count = countThatFit(open, { ...prompt, body: [note] }, options);
  const top = renderTeamsCard({ ...prompt, body: [...open.slice(0, count), note] }, options);
  return { top, replies: replies([...open.slice(count), ...folded], prompt.summary, options) };
}

/** Blocks over as few cards as they need. */
function replies(blocks: readonly Block[], summary: string, options: TeamsCardOptions): TeamsCard[] {
  const cards: TeamsCard[] = [];
  const empty: Prompt = { body: [], fields: [], actions: [], summary };
  let rest = blocks;
  while (rest.length > 0) {
    const count = Math.max(1, countThatFit(rest, empty, options));
    cards.push(renderTeamsCard({ ...empty, body: rest.slice(0, count) }, options));
    rest = rest.slice(count);
  }
  return cards;
}
