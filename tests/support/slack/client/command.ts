import { isDict } from '../block-kit/shape';
import { slashCommand } from '../payloads/command';
import { ApiError } from '../web-api/call';
import type { Channel } from '../world/types';
import { CannotDo } from './cannot';
import type { Hand } from './interact';
import { type Delivery, type How, isAccepted, jsonOf } from './outgoing';
import { newResponseUrl, show } from './response-url';
import { newTrigger } from './triggers';

/** `/peer-review status`, typed in a channel or in the direct messages. */
export async function command(hand: Hand, channel: Channel, typed: string, how?: How): Promise<Delivery> {
  const [name = '', ...words] = typed.split(' ');
  const { world, team, user } = hand;
  const { commands } = world.app;
  if (commands !== 'any' && !commands.includes(name)) throw new CannotDo(`there is no command ${name}`);
  const payload = slashCommand(
    hand,
    channel,
    { command: name, text: words.join(' ') },
    {
      trigger: newTrigger(world, team, user.id),
      responseUrl: newResponseUrl(world, { team, channel, user: user.id }),
    },
  );
  const delivery = await hand.courier.deliver({ kind: 'command', payload }, how);
  showAnswer(hand, channel, delivery);
  return delivery;
}

/** The body of the answer is a message for the one who typed: as JSON, or as plain text. */
function showAnswer({ world, team, user }: Hand, channel: Channel, delivery: Delivery): void {
  const last = delivery.attempts.at(-1);
  if (!isAccepted(last) || last?.in !== 'time' || last.body === '') return;
  const answer = jsonOf(last);
  const said = isDict(answer) ? answer : { text: last.body };
  if (Object.keys(said).length === 0) return;
  try {
    show(world, { team, channel, user: user.id, threadTs: undefined }, said);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    world.problems.push(`an answer to a slash command: ${error.code}`);
  }
}
