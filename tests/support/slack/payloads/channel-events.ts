import type { Dict } from '../block-kit/shape';
import type { EventName } from '../scopes';
import type { Emit } from '../web-api/call';
import { newTs } from '../world/ids';
import type { Channel, Team, World } from '../world/types';

/** The event's name for this kind of channel: private ones have names of their own. */
export function channelEventName(channel: Channel, what: 'rename' | 'archive' | 'unarchive'): EventName {
  return channel.kind === 'private' ? `group_${what}` : `channel_${what}`;
}

/** https://docs.slack.dev/reference/events/channel_rename */
export function renameEvent(world: World, channel: Channel): Dict {
  return {
    type: channelEventName(channel, 'rename'),
    channel: {
      id: channel.id,
      is_channel: channel.kind === 'public',
      is_mpim: false,
      name: channel.name,
      name_normalized: channel.name,
      created: 1_700_000_000,
    },
    event_ts: newTs(world),
  };
}

/** https://docs.slack.dev/reference/events/channel_archive */
export function archiveEvent(world: World, channel: Channel, user: string): Dict {
  const what = channel.isArchived ? 'archive' : 'unarchive';
  return { type: channelEventName(channel, what), channel: channel.id, user, is_moved: 0, event_ts: newTs(world) };
}

type Membership = 'member_joined_channel' | 'member_left_channel';

/** https://docs.slack.dev/reference/events/member_joined_channel */
export function membershipEvent(
  world: World,
  team: Team,
  channel: Channel,
  user: string,
  type: Membership,
  inviter?: string,
): Dict {
  return {
    type,
    user,
    ...(inviter === undefined ? {} : { inviter }),
    channel: channel.id,
    channel_type: channel.kind === 'private' ? 'G' : 'C',
    team: team.users.get(user)?.teamId ?? team.id,
    event_ts: newTs(world),
  };
}

/** https://docs.slack.dev/reference/events/channel_shared */
export function sharedEvent(world: World, channel: Channel, connected: string): Dict {
  return { type: 'channel_shared', connected_team_id: connected, channel: channel.id, event_ts: newTs(world) };
}

export function tellJoined(
  { world, team, emit }: { world: World; team: Team; emit: Emit },
  channel: Channel,
  user: string,
): void {
  emit(team, 'member_joined_channel', membershipEvent(world, team, channel, user, 'member_joined_channel'));
}
