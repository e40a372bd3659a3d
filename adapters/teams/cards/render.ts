import type { Prompt } from '../../../src/ports/prompt';
import { drawCard, requestBytes, type TeamsCard } from './draw';
import { CARD_LIMITS, REQUEST_BYTES } from './limits';
import type { TeamsCardOptions } from './options';

export type { TeamsCard } from './draw';

/**
 * A prompt as a card for one person, or for a chat that has no threads. It is never more than Teams takes: what finds no
 * room is shortened, and a picture is said in words. What people typed is never cut.
 */
export function renderTeamsCard(prompt: Prompt, options: TeamsCardOptions): TeamsCard {
  const { room = 'usual', picture } = options;
  const inWords = () => drawCard(prompt, options, CARD_LIMITS[room], () => undefined);
  if (room === 'tight') return inWords();
  const card = drawCard(prompt, options, CARD_LIMITS[room], picture);
  return requestBytes(card) <= REQUEST_BYTES ? card : inWords();
}
