import type { Dict } from '../block-kit/shape';
import { messagePayload } from '../payloads/message';
import { type ApiCall, ApiError, needed } from '../web-api/call';
import { channelOf, messageAt, needConversationScope } from '../web-api/conversations';
import { page } from '../web-api/pages';
import type { Channel, Message } from '../world/types';

/** https://docs.slack.dev/reference/methods/conversations.history: no replies, the newest first. */
export function history(call: ApiCall): Dict {
  const channel = readable(call);
  const messages = channel.messages.filter(({ threadTs, ephemeralFor }) => !threadTs && !ephemeralFor);
  return answer(call, channel, between(call, messages).reverse(), 999);
}

/** https://docs.slack.dev/reference/methods/conversations.replies: the parent first, then its replies in order. */
export function replies(call: ApiCall): Dict {
  const channel = readable(call);
  const named = messageAt(channel, needed(call, 'ts'));
  if (!named) throw new ApiError('thread_not_found');
  const threadTs = named.threadTs ?? named.ts;
  const inThread = channel.messages.filter((each) => each.threadTs === threadTs && !each.ephemeralFor);
  const parent = channel.messages.filter(({ ts }) => ts === threadTs);
  return answer(call, channel, [...parent, ...between(call, inThread)], 1000);
}

function readable(call: ApiCall): Channel {
  const channel = channelOf(call);
  needConversationScope(call, channel, 'history');
  if (!channel.members.has(call.team.bot.userId)) throw new ApiError('not_in_channel');
  return channel;
}

/** Those after `oldest` and before `latest`, which count only if `inclusive`. */
function between(call: ApiCall, messages: readonly Message[]): Message[] {
  const oldest = timeOf(call, 'oldest') ?? 0;
  const latest = timeOf(call, 'latest') ?? Number.POSITIVE_INFINITY;
  const isInclusive = call.args.flag('inclusive');
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return (at > oldest && at < latest) || (isInclusive && (at === oldest || at === latest));
  });
}

function timeOf(call: ApiCall, name: 'oldest' | 'latest'): number | undefined {
  const text = call.args.text(name);
  if (text === undefined) return undefined;
  if (!Number.isFinite(Number(text))) throw new ApiError(`invalid_ts_${name}`);
  return Number(text);
}

function answer(call: ApiCall, channel: Channel, messages: readonly Message[], max: number): Dict {
  const { items, hasMore, response_metadata } = page(call, messages, 100, max);
  const withMetadata = call.args.flag('include_all_metadata');
  const payloads = items.map((message) => {
    const shown = withMetadata ? message : { ...message, metadata: undefined };
    return messagePayload(call.world, call.team, channel, shown);
  });
  return { messages: payloads, has_more: hasMore, ...(hasMore && { response_metadata }) };
}
