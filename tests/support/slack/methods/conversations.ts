import type { Dict } from '../block-kit/shape';
import { channelPayload } from '../payloads/channel';
import { tellJoined } from '../payloads/channel-events';
import { type ApiCall, ApiError } from '../web-api/call';
import { channelOf, directMessages, needConversationScope } from '../web-api/conversations';
import { page } from '../web-api/pages';

/** https://docs.slack.dev/reference/methods/conversations.open: with one user here; groups are not spoken to. */
export function open(call: ApiCall): Dict {
  const { team, args } = call;
  const ids = (args.text('users') ?? '').split(',').filter((id) => id !== '');
  const existing = args.text('channel');
  if (existing !== undefined) return { channel: { id: channelOf(call).id }, already_open: true, no_op: true };
  if (ids.length === 0) throw new ApiError('users_list_not_supplied');
  if (ids.length > 1) throw new ApiError('method_not_supported_for_channel_type');
  const user = team.users.get(ids[0] ?? '');
  if (!user) throw new ApiError('user_not_found');
  if (user.isBot) throw new ApiError('cannot_dm_bot');
  if (user.deleted) throw new ApiError('user_disabled');
  if (user.isStranger && !sharesChannel(call, user.id)) throw new ApiError('user_not_visible');
  const before = team.channels.size;
  const channel = directMessages(call, user.id);
  return {
    ...(team.channels.size === before && { no_op: true, already_open: true }),
    channel: args.flag('return_im') ? channelPayload(team, channel) : { id: channel.id },
  };
}

function sharesChannel(call: ApiCall, userId: string): boolean {
  const { channels, bot } = call.team;
  return [...channels.values()].some(({ members }) => members.has(userId) && members.has(bot.userId));
}

/** https://docs.slack.dev/reference/methods/conversations.info */
export function info(call: ApiCall): Dict {
  const channel = channelOf(call);
  needConversationScope(call, channel, 'read');
  const members = call.args.flag('include_num_members') && { num_members: channel.members.size };
  return { channel: { ...channelPayload(call.team, channel), ...members } };
}

/** https://docs.slack.dev/reference/methods/conversations.members */
export function members(call: ApiCall): Dict {
  const channel = channelOf(call);
  needConversationScope(call, channel, 'read');
  const { items, response_metadata } = page(call, [...channel.members], 100, 1000);
  return { members: items, response_metadata };
}

/** https://docs.slack.dev/reference/methods/conversations.join: public channels only. */
export function join(call: ApiCall): Dict {
  const channel = channelOf(call);
  if (channel.kind !== 'public') throw new ApiError('method_not_supported_for_channel_type');
  if (channel.isArchived) throw new ApiError('is_archived');
  const { bot } = call.team;
  const wasIn = channel.members.has(bot.userId);
  channel.members.add(bot.userId);
  if (!wasIn) tellJoined(call, channel, bot.userId);
  return { channel: channelPayload(call.team, channel), ...(wasIn && { warning: 'already_in_channel' }) };
}
