import type { Outgoing } from '../../../src/ports/chat';
import { renderForChannel } from '../cards/channel';
import type { TeamsCardOptions } from '../cards/options';
import { picturesOf } from '../cards/pictures';
import { renderTeamsCard } from '../cards/render';
import type { Destination } from './destination';
import type { Drawn } from './posting';

/** How much room a message gets. */
export type Room = NonNullable<TeamsCardOptions['room']>;

/**
 * A message as it is shown where it goes: in the threads of a channel folded parts are said, as a button would open them
 * for one reader and not for all; elsewhere there are no threads.
 */
export async function draw(out: Outgoing, to: Destination, room: Room): Promise<Drawn> {
  const { prompt, language, id: message } = out;
  const picture = await picturesOf(prompt, out.picture);
  const options: TeamsCardOptions = { message, language, picture, room };
  const { summary } = prompt;
  if (!hasThreads(out, to)) return { card: renderTeamsCard(prompt, options), replies: [], summary };
  const { top, replies } = renderForChannel(prompt, options);
  return { card: top, replies, summary };
}

function hasThreads({ to }: Outgoing, { kind, conversation }: Destination): boolean {
  return to.kind === 'channel' && (kind === 'new-post' || conversation !== to.channel.address.conversation);
}
