import { tokensRevokedEvent, uninstallFrom } from '../methods/apps';
import type { ChannelOptions, UserOptions } from '../options';
import { archiveEvent, channelEventName, membershipEvent, renameEvent, sharedEvent } from '../payloads/channel-events';
import type { EventName } from '../scopes';
import { newMark } from '../world/ids';
import { channelFrom, userFrom } from '../world/new-world';
import type { Channel, Team, World } from '../world/types';
import { CannotDo } from './cannot';
import type { Courier } from './courier';
import type { Delivery, How } from './outgoing';
import { asEvent, hears } from './subscriptions';

/** What happens in a workspace without anybody speaking. Undefined where the app hears nothing of it. */
export interface Workspace {
  addUser(user: UserOptions): void;
  addChannel(channel: ChannelOptions): void;
  /** Somebody leaves the organisation: their account is closed. */
  deactivate(userId: string): void;
  /** By themselves, or brought by somebody. */
  joins(userId: string, channel: string, how?: How & { inviter?: string }): Promise<Delivery | undefined>;
  leaves(userId: string, channel: string, how?: How): Promise<Delivery | undefined>;
  /** The channel is shared with another workspace from now on. */
  share(channel: string, connectedTeam: string, how?: How): Promise<Delivery | undefined>;
  /** A private channel is made public. Slack tells no app of it. */
  makePublic(channel: string): void;
  rename(channel: string, name: string, how?: How): Promise<Delivery | undefined>;
  archive(channel: string, by: string, how?: How): Promise<Delivery | undefined>;
  unarchive(channel: string, by: string, how?: How): Promise<Delivery | undefined>;
  /** The app is taken away: its tokens are revoked, and two events say so, in no certain order. */
  uninstall(how?: How): Promise<(Delivery | undefined)[]>;
  /** The bot's token is revoked, while the app stays. */
  revokeToken(how?: How): Promise<Delivery | undefined>;
  /** Takes scopes from the bot's token, or gives them. */
  setScopes(scopes: readonly string[]): void;
  /** Somebody approved an installation: the code for oauth.v2.access. */
  authorize(options: { by: string; scopes?: readonly string[]; redirectUri?: string }): string;
}

export function newWorkspace(world: World, team: Team, courier: Courier): Workspace {
  const channelOf = (id: string): Channel => {
    const channel = team.channels.get(id);
    if (!channel) throw new CannotDo(`there is no channel ${id}`);
    return channel;
  };
  const tell = async (name: EventName, event: Record<string, unknown>, how?: How, isIn = true) =>
    isIn && hears(world, team, name) ? courier.deliver(asEvent(world, team, event), how) : undefined;
  const knows = (channel: Channel) => channel.kind === 'public' || channel.members.has(team.bot.userId);
  const setArchived = (id: string, by: string, isArchived: boolean, how?: How) => {
    const channel = channelOf(id);
    channel.isArchived = isArchived;
    const name = channelEventName(channel, isArchived ? 'archive' : 'unarchive');
    return tell(name, archiveEvent(world, channel, by), how, knows(channel));
  };

  return {
    addUser: (user) => void team.users.set(user.id, userFrom(team.id, user)),
    addChannel: (channel) => void team.channels.set(channel.id, channelFrom(channel)),
    deactivate: (userId) => {
      const user = team.users.get(userId);
      if (user) user.deleted = true;
    },
    joins: (userId, id, { inviter, ...how } = {}) => {
      const channel = channelOf(id);
      channel.members.add(userId);
      const event = membershipEvent(world, team, channel, userId, 'member_joined_channel', inviter);
      return tell('member_joined_channel', event, how, channel.members.has(team.bot.userId));
    },
    leaves: (userId, id, how) => {
      const channel = channelOf(id);
      const isIn = channel.members.has(team.bot.userId);
      channel.members.delete(userId);
      const event = membershipEvent(world, team, channel, userId, 'member_left_channel');
      return tell('member_left_channel', event, how, isIn);
    },
    share: (id, connected, how) => {
      const channel = channelOf(id);
      channel.isExtShared = true;
      channel.sharedWith.push(connected);
      return tell('channel_shared', sharedEvent(world, channel, connected), how, channel.members.has(team.bot.userId));
    },
    makePublic: (id) => {
      channelOf(id).kind = 'public';
    },
    rename: (id, name, how) => {
      const channel = channelOf(id);
      channel.name = name;
      return tell(channelEventName(channel, 'rename'), renameEvent(world, channel), how, knows(channel));
    },
    archive: (id, by, how) => setArchived(id, by, true, how),
    unarchive: (id, by, how) => setArchived(id, by, false, how),
    uninstall: async (how) => {
      uninstallFrom({ world, team });
      const revoked = tell('tokens_revoked', tokensRevokedEvent([team.bot.userId]), how);
      return Promise.all([revoked, tell('app_uninstalled', { type: 'app_uninstalled' }, how)]);
    },
    revokeToken: (how) => {
      const token = world.tokens.get(team.bot.token);
      if (token) token.state = 'revoked';
      return tell('tokens_revoked', tokensRevokedEvent([team.bot.userId]), how);
    },
    setScopes: (scopes) => {
      team.bot = { ...team.bot, scopes };
    },
    authorize: ({ by, scopes = world.app.scopes, redirectUri }) => {
      const code = newMark(world, 'code-');
      world.codes.set(code, { team, user: by, scopes, redirectUri });
      return code;
    },
  };
}
