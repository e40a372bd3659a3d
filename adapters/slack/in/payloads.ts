import { z } from 'zod';

/** The parts of Slack's payloads that we read. What else is in them may change. */
const id = z.string().min(1).max(100);

/** A message as it is told of one that was changed or deleted. */
const toldMessage = z.object({
  subtype: z.string().optional(),
  user: id.optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: id,
  thread_ts: id.optional(),
  edited: z.object({ ts: id }).optional(),
});
const messageEvent = z.object({
  type: z.literal('message'),
  subtype: z.string().optional(),
  channel: id,
  channel_type: z.string().optional(),
  user: id.optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: id,
  thread_ts: id.optional(),
  files: z.array(z.unknown()).optional(),
  /** What they have open beside us: only where we are an agent, with each message the beginning of a thread. */
  app_context: z.unknown().optional(),
  event_ts: id.optional(),
  message: toldMessage.optional(),
  previous_message: toldMessage.optional(),
});
const mentionEvent = z.object({
  type: z.literal('app_mention'),
  channel: id,
  user: id.optional(),
  bot_id: z.string().optional(),
  text: z.string(),
  ts: id,
  thread_ts: id.optional(),
  edited: z.object({ ts: id }).optional(),
});
const homeEvent = z.object({ type: z.literal('app_home_opened'), user: id, tab: z.enum(['home', 'messages']) });
const readersEvent = z.object({
  type: z.enum(['member_joined_channel', 'channel_shared']),
  channel: id,
  /** Who joined, and who brought them. */
  user: id.optional().catch(undefined),
  inviter: id.optional().catch(undefined),
});
const otherEvent = z.object({ type: z.string() });

/** An event as the Events API delivers it. */
export const eventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: id,
  event_id: id,
  event_time: z.number().optional(),
  event: z.union([messageEvent, mentionEvent, homeEvent, readersEvent, otherEvent]),
  authorizations: z
    .array(z.object({ user_id: id.optional() }))
    .optional()
    .catch(undefined),
});

/** Who interacts, and where. */
export const interactionHead = z.object({
  type: z.enum(['block_actions', 'block_suggestion', 'view_submission', 'view_closed', 'shortcut', 'message_action']),
  team: z.object({ id }).nullable().optional(),
  user: z.object({ id, team_id: id.optional() }),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  container: z.object({ channel_id: id.optional(), message_ts: id.optional(), view_id: id.optional() }).optional(),
  actions: z
    .array(z.object({ action_id: z.string(), block_id: z.string(), action_ts: z.string().optional() }))
    .optional(),
  view: z
    .object({
      id,
      hash: z.string().optional(),
      callback_id: z.string().optional(),
      private_metadata: z.string().optional(),
      state: z.unknown(),
      blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })).optional(),
    })
    .optional(),
  callback_id: z.string().optional(),
  action_ts: z.string().optional(),
  /** The message at which somebody chose a shortcut, and where it is. */
  channel: z.object({ id }).optional().catch(undefined),
  message: z
    .object({ ts: id, text: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** A slash command, as form fields. */
export const slashCommand = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: id,
  user_id: id,
  channel_id: id,
  channel_name: z.string().optional(),
  trigger_id: id,
  response_url: z.string().optional(),
});

export type EventCallback = z.infer<typeof eventCallback>;
export type InteractionHead = z.infer<typeof interactionHead>;
export type SlashCommand = z.infer<typeof slashCommand>;
export type MessageEvent = z.infer<typeof messageEvent>;
export type MentionEvent = z.infer<typeof mentionEvent>;
export type ReadersEvent = z.infer<typeof readersEvent>;
export type HomeEvent = z.infer<typeof homeEvent>;
