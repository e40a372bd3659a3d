import type { Dict } from './block-kit/shape';
import { CannotDo } from './client/cannot';
import type { Channel, Message, SlackFile, Team } from './world/types';

/** A message as somebody sees it. */
export interface SeenMessage {
  ts: string;
  user: string;
  /** The bot wrote it. */
  isBot: boolean;
  text: string;
  blocks: readonly Dict[];
  threadTs: string | undefined;
  isEdited: boolean;
  isEphemeral: boolean;
  metadata: Dict | undefined;
  files: readonly Pick<SlackFile, 'id' | 'name' | 'title' | 'altText' | 'mimetype' | 'bytes'>[];
}

/** What this person sees in a channel, in order; `thread`: one parent and its replies, else all but replies. */
export function messagesSeen(team: Team, channelId: string, as: string, thread?: string): SeenMessage[] {
  const channel = team.channels.get(channelId);
  if (!channel) return [];
  if (channel.kind !== 'public' && !channel.members.has(as)) throw new CannotDo(`${as} may not look into ${channelId}`);
  return inThread(channel, thread)
    .filter(({ ephemeralFor }) => ephemeralFor === undefined || ephemeralFor === as)
    .map(seen);
}

function inThread(channel: Channel, thread: string | undefined): Message[] {
  if (thread === undefined) return channel.messages.filter(({ threadTs }) => threadTs === undefined);
  return channel.messages.filter(({ ts, threadTs }) => ts === thread || threadTs === thread);
}

function seen(message: Message): SeenMessage {
  const { ts, user, text, blocks, threadTs, metadata, files } = message;
  return {
    ts,
    user,
    isBot: message.botId !== undefined,
    text,
    blocks,
    threadTs,
    isEdited: message.edited !== undefined,
    isEphemeral: message.ephemeralFor !== undefined,
    metadata,
    files,
  };
}
