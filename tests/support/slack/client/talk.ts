import type { Dict } from '../block-kit/shape';
import { changedEvent, deletedEvent, messageEventName, postedEvent } from '../payloads/message-events';
import { messageAt } from '../web-api/conversations';
import { newId, newTs } from '../world/ids';
import type { Channel, Message, SlackFile } from '../world/types';
import { CannotDo } from './cannot';
import type { Hand } from './interact';
import type { Delivery, How } from './outgoing';
import { asEvent, hears } from './subscriptions';
import { asHandedOn } from './typed-text';

/** A message that somebody wrote, and how the app took it; `deliveries` is empty if it hears nothing of it. */
export interface Said {
  channel: string;
  ts: string;
  deliveries: Delivery[];
}

export interface SayOptions extends How {
  /** A thread, by its parent's ts. */
  thread?: string;
  files?: SlackFile[];
  /** The app is an agent, with whom each message begins a thread. */
  toAgent?: true;
}

/** Writes a message; a mention of the bot in a channel is told twice, as Slack does: as a message and as a mention. */
export async function say(hand: Hand, channel: Channel, text: string, options: SayOptions = {}): Promise<Said> {
  const { thread, files = [], toAgent, ...how } = options;
  if (!channel.members.has(hand.user.id)) throw new CannotDo(`${hand.user.id} is not in ${channel.id}`);
  if (channel.kind === 'im' && !hand.world.app.messagesTab) throw new CannotDo('the messages tab is off');
  if (channel.isArchived) throw new CannotDo(`${channel.id} is archived`);
  if (thread !== undefined && !messageAt(channel, thread)) throw new CannotDo(`there is no message ${thread}`);
  const message: Message = {
    ts: newTs(hand.world),
    threadTs: thread,
    user: hand.user.id,
    botId: undefined,
    text: asHandedOn(text),
    blocks: [],
    metadata: undefined,
    edited: undefined,
    files,
    ephemeralFor: undefined,
  };
  channel.messages.push(message);
  const posted = postedEvent(hand.world, hand.team, channel, message);
  const event = toAgent ? { ...posted, app_context: { entities: [] } } : posted;
  return { channel: channel.id, ts: message.ts, deliveries: await tellAll(hand, channel, event, how) };
}

async function tellAll(hand: Hand, channel: Channel, event: Dict, how: How): Promise<Delivery[]> {
  const { bot } = hand.team;
  const isIn = channel.members.has(bot.userId);
  const deliveries = isIn ? [await tell(hand, channel, event, how)] : [];
  const isMention = channel.kind !== 'im' && String(event.text).includes(`<@${bot.userId}>`);
  if (isMention && isIn && hears(hand.world, hand.team, 'app_mention')) {
    const { channel_type: _type, ...mention } = event;
    deliveries.push(await send(hand, { ...mention, type: 'app_mention' }, how));
  }
  return deliveries.filter((each) => each !== undefined);
}

async function tell(hand: Hand, channel: Channel, event: Dict, how: How): Promise<Delivery | undefined> {
  return hears(hand.world, hand.team, messageEventName(channel)) ? send(hand, event, how) : undefined;
}

const send = (hand: Hand, event: Dict, how: How) => hand.courier.deliver(asEvent(hand.world, hand.team, event), how);

export async function edit(hand: Hand, channel: Channel, ts: string, text: string, how: How = {}) {
  const message = own(hand, channel, ts);
  const before = { ...message };
  message.text = asHandedOn(text);
  message.edited = { user: hand.user.id, ts: newTs(hand.world) };
  return tell(hand, channel, changedEvent(hand.world, hand.team, channel, before, message), how);
}

export async function erase(hand: Hand, channel: Channel, ts: string, how: How = {}) {
  const message = own(hand, channel, ts);
  channel.messages.splice(channel.messages.indexOf(message), 1);
  return tell(hand, channel, deletedEvent(hand.world, hand.team, channel, message), how);
}

function own(hand: Hand, channel: Channel, ts: string): Message {
  const message = messageAt(channel, ts);
  if (message?.user !== hand.user.id) throw new CannotDo(`${hand.user.id} wrote no message ${ts}`);
  return message;
}

/** A file that this person has on their machine, ready to be said with `files`. */
export function fileOf(hand: Hand, channel: Channel, name: string, bytes: Buffer | string): SlackFile {
  const file: SlackFile = {
    id: newId(hand.world, 'F'),
    name,
    title: name,
    altText: undefined,
    mimetype: 'application/octet-stream',
    bytes: Buffer.from(bytes),
    user: hand.user.id,
    channels: new Set([channel.id]),
  };
  hand.team.files.set(file.id, file);
  return file;
}
