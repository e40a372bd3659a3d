import type { Dict } from '../block-kit/shape';
import type { EventName } from '../scopes';
import type { Emit } from '../web-api/call';
import { newTs } from '../world/ids';
import type { Channel, Message, Team, World } from '../world/types';
import { messagePayload, typedBlocks } from './message';

interface Teller {
  world: World;
  team: Team;
  emit: Emit;
}

const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im' } as const;
const EVENTS = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;

export function messageEventName(channel: Channel): EventName {
  return EVENTS[channel.kind];
}

/** https://docs.slack.dev/reference/events/message: as the inner event of an event_callback. */
export function postedEvent(world: World, team: Team, channel: Channel, message: Message): Dict {
  const isTyped = message.botId === undefined;
  return {
    ...messagePayload(world, team, channel, message),
    ...(isTyped && { client_msg_id: `00000000-0000-4000-8000-${message.ts.slice(-6).padStart(12, '0')}` }),
    ...(isTyped && { blocks: typedBlocks(message.text) }),
    ...(message.files.length > 0 && isTyped && { subtype: 'file_share' }),
    ...(channel.isExtShared && { user_team: authorsTeam(team, message), source_team: authorsTeam(team, message) }),
    ...inChannel(channel, message.ts),
  };
}

export function changedEvent(world: World, team: Team, channel: Channel, before: Message, after: Message): Dict {
  return {
    type: 'message',
    subtype: 'message_changed',
    message: { ...messagePayload(world, team, channel, after), source_team: team.id, user_team: team.id },
    previous_message: messagePayload(world, team, channel, before),
    hidden: true,
    ...justNow(world, channel),
  };
}

export function deletedEvent(world: World, team: Team, channel: Channel, message: Message): Dict {
  return {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: messagePayload(world, team, channel, message),
    hidden: true,
    deleted_ts: message.ts,
    ...justNow(world, channel),
  };
}

/** Only in shared channels is it said whose the author is. */
function authorsTeam(team: Team, message: Message): string {
  return team.users.get(message.user)?.teamId ?? team.id;
}

/** The moment of a change, as the event's own time stamp. */
function justNow(world: World, channel: Channel): Dict {
  const ts = newTs(world);
  return { ts, ...inChannel(channel, ts) };
}

function inChannel(channel: Channel, eventTs: string): Dict {
  return { channel: channel.id, event_ts: eventTs, channel_type: CHANNEL_TYPES[channel.kind] };
}

export function tellPosted({ world, team, emit }: Teller, channel: Channel, message: Message): void {
  emit(team, messageEventName(channel), postedEvent(world, team, channel, message));
}

export function tellChanged({ world, team, emit }: Teller, channel: Channel, before: Message, after: Message): void {
  emit(team, messageEventName(channel), changedEvent(world, team, channel, before, after));
}

export function tellDeleted({ world, team, emit }: Teller, channel: Channel, message: Message): void {
  emit(team, messageEventName(channel), deletedEvent(world, team, channel, message));
}
