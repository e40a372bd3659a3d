import type { Dict } from '../block-kit/shape';
import type { Channel, Message, Team, World } from '../world/types';
import { filePayload } from './file';

/** A message as Slack gives it to apps, in histories, events and interactions. */
export function messagePayload(world: World, team: Team, channel: Channel, message: Message): Dict {
  const replies = channel.messages.filter(({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts);
  return {
    user: message.user,
    type: 'message',
    ts: message.ts,
    ...(message.botId !== undefined && { bot_id: message.botId, app_id: world.app.id }),
    text: message.text,
    // Of whoever wrote it: in a channel shared with others that may be another workspace.
    team: team.users.get(message.user)?.teamId ?? team.id,
    ...(message.edited && { edited: message.edited }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.files.length > 0 && { files: message.files.map((file) => filePayload(world, team, file)) }),
    ...(message.metadata && { metadata: message.metadata }),
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs, parent_user_id: parentOf(channel, message) }),
    ...(replies.length > 0 && { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }),
  };
}

function parentOf(channel: Channel, message: Message): string | undefined {
  return channel.messages.find(({ ts }) => ts === message.threadTs)?.user;
}

/** What a person typed, as the client sends it along: rich text. */
export function typedBlocks(text: string): Dict[] {
  return [
    {
      type: 'rich_text',
      block_id: 'typed',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
    },
  ];
}
