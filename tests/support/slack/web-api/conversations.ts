import { conversationScope } from '../scopes';
import type { Channel, Message } from '../world/types';
import { type ApiCall, ApiError } from './call';

/** The conversation, if the bot may know of it: public channels, and where it is a member. Throws `channel_not_found`. */
export function channelOf(call: ApiCall, name = 'channel'): Channel {
  const given = call.args.text(name);
  const channel = given === undefined ? undefined : call.team.channels.get(given);
  if (!channel || !mayKnow(call, channel)) throw new ApiError('channel_not_found');
  return channel;
}

/** Where to post to: an id, a #name, or a user's id for the direct messages with them. */
export function targetOf(call: ApiCall): Channel {
  const given = call.args.text('channel') ?? '';
  const { channels, users } = call.team;
  if (users.has(given)) return directMessages(call, given);
  const byName = [...channels.values()].find(({ kind, name }) => kind !== 'im' && name === given.replace(/^#/, ''));
  const channel = channels.get(given) ?? byName;
  if (!channel || !mayKnow(call, channel)) throw new ApiError('channel_not_found');
  return channel;
}

/** The direct messages of the bot and this user, made at first use. */
export function directMessages(call: Pick<ApiCall, 'team'>, userId: string): Channel {
  const { team } = call;
  const id = directMessagesId(userId);
  const existing = team.channels.get(id);
  if (existing) return existing;
  const user = team.users.get(userId);
  if (!user || user.isBot) throw new ApiError('channel_not_found');
  const channel: Channel = {
    id,
    kind: 'im',
    name: 'directmessage',
    isArchived: false,
    isExtShared: user.teamId !== team.id,
    isOrgShared: false,
    isPendingExtShared: false,
    sharedWith: [],
    members: new Set([userId, team.bot.userId]),
    messages: [],
    lastPostAt: 0,
  };
  team.channels.set(id, channel);
  return channel;
}

/** `U0000001` and the bot talk in `D0000001`. */
function directMessagesId(userId: string): string {
  return `D${userId.slice(1)}`;
}

function mayKnow(call: ApiCall, channel: Channel): boolean {
  return channel.kind === 'public' || channel.members.has(call.team.bot.userId);
}

/** Throws `missing_scope` unless the token may read this kind of conversation. */
export function needConversationScope(call: ApiCall, channel: Channel, right: 'read' | 'history'): void {
  const scope = conversationScope(channel.kind, right);
  if (!call.team.bot.scopes.includes(scope)) throw missingScope(call, [scope]);
}

export function missingScope(call: Pick<ApiCall, 'team'>, anyOf: readonly string[]): ApiError {
  return new ApiError('missing_scope', { needed: anyOf.join(','), provided: call.team.bot.scopes.join(',') });
}

/** A message that is in the history: not an ephemeral one. */
export function messageAt(channel: Channel, ts: string | undefined): Message | undefined {
  return channel.messages.find((message) => message.ts === ts && message.ephemeralFor === undefined);
}
