import { LIMITS } from '../block-kit/limits';
import type { Dict } from '../block-kit/shape';
import { messagePayload } from '../payloads/message';
import { tellChanged, tellDeleted, tellPosted } from '../payloads/message-events';
import { type ApiCall, ApiError, needed } from '../web-api/call';
import { type Content, contentOf, metadataOf } from '../web-api/content';
import { channelOf, messageAt, missingScope, targetOf } from '../web-api/conversations';
import { newTs } from '../world/ids';
import type { Channel, Message } from '../world/types';

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export function postMessage(call: ApiCall): Dict {
  const channel = targetOf(call);
  mayPost(call, channel);
  const content = contentOf(call, LIMITS.messageText.max);
  if (isEmpty(content)) throw new ApiError('no_text');
  const metadata = metadataOf(call) ?? undefined;
  const threadTs = threadOf(call, channel);
  slowDown(call, channel);
  const message = { ...written(call, content, threadTs), metadata };
  channel.messages.push(message);
  tellPosted(call, channel, message);
  return {
    channel: channel.id,
    ts: message.ts,
    message: messagePayload(call.world, call.team, channel, message),
    ...(content.text === undefined && {
      warning: 'missing_text_in_message',
      response_metadata: { warnings: ['missing_text_in_message'] },
    }),
  };
}

/** https://docs.slack.dev/reference/methods/chat.postEphemeral */
export function postEphemeral(call: ApiCall): Dict {
  const channel = targetOf(call);
  mayPost(call, channel);
  const user = needed(call, 'user');
  if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
  const content = contentOf(call, LIMITS.messageText.max);
  if (isEmpty(content)) throw new ApiError('no_text');
  const message = { ...written(call, content, threadOf(call, channel)), ephemeralFor: user };
  channel.messages.push(message);
  return { message_ts: message.ts };
}

/** https://docs.slack.dev/reference/methods/chat.update */
export function update(call: ApiCall): Dict {
  const channel = channelOf(call);
  const message = messageAt(channel, needed(call, 'ts'));
  if (!message) throw new ApiError('message_not_found');
  if (message.botId !== call.team.bot.botId) throw new ApiError('cant_update_message');
  if (channel.isArchived) throw new ApiError('is_inactive');
  const content = contentOf(call, LIMITS.updatedText.max);
  if (content.text === undefined && content.blocks === undefined) throw new ApiError('no_text');
  const metadata = metadataOf(call);
  const before = { ...message };
  // Blocks that are not given again are kept only if there is no new text either.
  if (content.text !== undefined || content.blocks !== undefined) message.blocks = content.blocks ?? [];
  message.text = content.text ?? message.text;
  if (metadata !== undefined) message.metadata = metadata ?? undefined;
  message.edited = { user: call.team.bot.userId, ts: newTs(call.world) };
  tellChanged(call, channel, before, message);
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: messagePayload(call.world, call.team, channel, message),
  };
}

/** https://docs.slack.dev/reference/methods/chat.delete */
export function remove(call: ApiCall): Dict {
  const channel = channelOf(call);
  const message = messageAt(channel, needed(call, 'ts'));
  if (!message) throw new ApiError('message_not_found');
  if (message.botId !== call.team.bot.botId) throw new ApiError('cant_delete_message');
  channel.messages.splice(channel.messages.indexOf(message), 1);
  tellDeleted(call, channel, message);
  return { channel: channel.id, ts: message.ts };
}

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
export function getPermalink(call: ApiCall): Dict {
  const channel = channelOf(call);
  const ts = needed(call, 'message_ts');
  if (!messageAt(channel, ts)) throw new ApiError('message_not_found');
  const permalink = `https://${call.team.domain}.slack.example/archives/${channel.id}/p${ts.replace('.', '')}`;
  return { channel: channel.id, permalink };
}

/** Throws unless the bot may post here. */
export function mayPost(call: ApiCall, channel: Channel): void {
  const { bot, users } = call.team;
  if (channel.kind === 'im' && !call.world.app.messagesTab) throw new ApiError('messages_tab_disabled');
  // The direct messages with somebody who left are archived.
  const isGone = channel.kind === 'im' && [...channel.members].some((id) => users.get(id)?.deleted);
  if (channel.isArchived || isGone) throw new ApiError('is_archived');
  if (channel.members.has(bot.userId) || bot.scopes.includes('chat:write.public')) return;
  throw bot.scopes.includes('chat:write') ? new ApiError('not_in_channel') : missingScope(call, ['chat:write']);
}

/** The thread to post into; a reply has no thread of its own. */
export function threadOf(call: ApiCall, channel: Channel): string | undefined {
  const ts = call.args.text('thread_ts');
  if (ts === undefined) return undefined;
  const parent = messageAt(channel, ts);
  if (!parent) throw new ApiError('thread_not_found');
  if (parent.threadTs !== undefined) throw new ApiError('cannot_reply_to_message');
  return ts;
}

function isEmpty({ text, blocks }: Content): boolean {
  return text === undefined && (blocks === undefined || blocks.length === 0);
}

function written(call: ApiCall, content: Content, threadTs: string | undefined): Message {
  return {
    ts: newTs(call.world),
    threadTs,
    user: call.team.bot.userId,
    botId: call.team.bot.botId,
    text: content.text ?? '',
    blocks: content.blocks ?? [],
    metadata: undefined,
    edited: undefined,
    files: [],
    ephemeralFor: undefined,
  };
}

const BETWEEN_POSTS_MS = 1000;

/** https://docs.slack.dev/apis/web-api/rate-limits: one message a second and channel. */
function slowDown(call: ApiCall, channel: Channel): void {
  if (!call.world.limitPosts) return;
  if (call.world.now() - channel.lastPostAt < BETWEEN_POSTS_MS) throw new RateLimited(1);
  channel.lastPostAt = call.world.now();
}

/** HTTP 429 with Retry-After. */
export class RateLimited extends Error {
  readonly code = 'ratelimited';
  constructor(readonly retryAfterSeconds: number) {
    super('ratelimited');
    this.name = 'RateLimited';
  }
}
