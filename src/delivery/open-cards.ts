import type { Message } from '../ports/chat';
import { drawnFor } from '../ports/letter';

/**
 * Whether somebody may be writing in a message that is to be drawn anew: it keeps its fields, and its platform, which takes
 * away what is typed in what it draws anew, does not tell. Such a card is drawn in the moment of a press on it, or not at
 * all: the next press on it draws it as it is then. What is wrong with what was sent is said however late.
 */
export function mayBeWrittenIn(message: Message): boolean {
  const { status, reference, unfinished, content } = message;
  if (status !== 'redrawn' || reference === undefined || unfinished || drawnFor(message) === undefined) return false;
  if (content.kind !== 'prompt') return false;
  return content.prompt.fields.length > 0 && content.prompt.wrong === undefined;
}
