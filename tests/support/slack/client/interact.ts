import type { Dict } from '../block-kit/shape';
import { blockActions, blockSuggestion, surfaceKey, type Where, type Who } from '../payloads/interactions';
import { fill } from '../world/filled';
import type { Courier } from './courier';
import type { Delivery, How } from './outgoing';
import { isAccepted, jsonOf } from './outgoing';
import { newResponseUrl } from './response-url';
import { newTrigger } from './triggers';

/** A person at their client, and the way to the app. */
export interface Hand extends Who {
  courier: Courier;
}

/** Tells the app of one action. What Slack would not understand in the answer is noted as a problem. */
export async function dispatchAction(hand: Hand, where: Where, action: Dict, how?: How): Promise<Delivery> {
  const { world, team, user, courier } = hand;
  const trigger = newTrigger(world, team, user.id, where.kind === 'view' ? where.view.id : undefined);
  const responseUrl = where.kind === 'message' ? responseUrlFor(hand, where) : undefined;
  const payload = blockActions(hand, where, action, { trigger, responseUrl });
  const delivery = await courier.deliver({ kind: 'interactive', payload }, how);
  noteBody(hand, delivery, 'block_actions');
  return delivery;
}

function responseUrlFor({ world, team, user }: Hand, where: Where & { kind: 'message' }): string {
  const { channel, message } = where;
  return newResponseUrl(world, { team, channel, user: user.id, ts: message.ts, threadTs: message.threadTs });
}

/** Where Slack wants an empty answer, one with words is lost. */
export function noteBody({ world }: Hand, delivery: Delivery, what: string): void {
  const last = delivery.attempts.at(-1);
  const isEmpty = last?.in !== 'time' || last.body === '' || last.body === '{}';
  if (isAccepted(last) && !isEmpty) world.problems.push(`an answer to ${what} has a body that Slack ignores`);
}

export function remember(hand: Hand, where: Where, block: Dict, element: Dict, state: Dict): void {
  fill(hand.team, surfaceKey(hand.user, where), String(block.block_id), String(element.action_id), state);
}

/** Asks the app for the options of an external select, as the person's typing does. */
export async function askOptions(hand: Hand, where: Where, block: Dict, element: Dict, text: string): Promise<unknown> {
  const ids = { action_id: element.action_id, block_id: block.block_id };
  const payload = blockSuggestion(hand, where, ids, text);
  const delivery = await hand.courier.deliver({ kind: 'options', payload });
  return jsonOf(delivery.attempts.at(-1));
}
