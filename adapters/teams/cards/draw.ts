import { wordsIn } from '../../../src/i18n';
import type { Language } from '../../../src/method/language';
import type { Block, Prompt } from '../../../src/ports/prompt';
import type { CardLimits } from '../../adaptive-cards/limits';
import { type AdaptiveCardJson, renderCard } from '../../adaptive-cards/render';
import type { PictureBytes, TeamsCardOptions } from './options';

/** An Adaptive Card as Teams takes it, for an attachment of the type `application/vnd.microsoft.card.adaptive`. */
export interface TeamsCard extends AdaptiveCardJson {
  lang: Language;
  msteams?: { width: 'Full' };
}

/** What reads badly in a narrow card. */
const WIDE: ReadonlySet<Block['kind']> = new Set(['table', 'image']);

/** A card within these limits, with these pictures. */
export function drawCard(
  prompt: Prompt,
  { message, language }: TeamsCardOptions,
  limits: CardLimits,
  picture: PictureBytes,
): TeamsCard {
  const card = renderCard(prompt, wordsIn(language).teamsCard, {
    limits,
    pictureUrl: (id) => dataUri(picture(id)),
    message,
  });
  return { ...card, lang: language, ...(isWide(prompt.body) ? { msteams: { width: 'Full' } } : {}) };
}

/** How many bytes of a request a card takes, pictures included. */
export function requestBytes(card: AdaptiveCardJson): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}

/**
 * The picture itself rather than its address: whoever has the address of a picture sees it, even after they have left the
 * team. Teams does not count it to a message's size.
 */
function dataUri(png: Uint8Array | undefined): string | undefined {
  return png && `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

function isWide(blocks: readonly Block[]): boolean {
  return blocks.some((block) => WIDE.has(block.kind) || (block.kind === 'details' && isWide(block.blocks)));
}
