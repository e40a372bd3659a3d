/**
 * Method → the scopes of a bot token that open it, any one of them (https://docs.slack.dev/reference/methods/<method>).
 * Where a conversation is concerned, it is the scope of its kind that counts: see `conversationScope`.
 */
export const METHOD_SCOPES = {
  'auth.test': [],
  'auth.revoke': [],
  'apps.uninstall': [],
  'apps.connections.open': [],
  'bots.info': ['users:read'],
  'team.info': ['team:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'users.lookupByEmail': ['users:read.email'],
  'conversations.open': ['im:write'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'conversations.join': ['channels:join'],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.info': ['files:read'],
  'oauth.v2.access': [],
} as const satisfies Record<string, readonly string[]>;

export type Method = keyof typeof METHOD_SCOPES;

/** Event of the Events API → the scope without which it is not sent (https://docs.slack.dev/reference/events/<event>). */
export const EVENT_SCOPES = {
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  app_mention: 'app_mentions:read',
  app_home_opened: undefined,
  app_uninstalled: undefined,
  tokens_revoked: undefined,
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  channel_shared: 'channels:read',
  channel_rename: 'channels:read',
  channel_archive: 'channels:read',
  channel_unarchive: 'channels:read',
  channel_deleted: 'channels:read',
  group_rename: 'groups:read',
  group_archive: 'groups:read',
  group_unarchive: 'groups:read',
  user_change: 'users:read',
} as const satisfies Record<string, string | undefined>;

export type EventName = keyof typeof EVENT_SCOPES;

/** What else a manifest may ask for: slash commands, and posting where the bot is no member. */
const OTHERS = ['commands', 'chat:write.public'];

/** Every scope that anything here needs. `chat:write.public` is not among them: few bots have it. */
export const ALL_SCOPES: readonly string[] = [
  ...new Set([
    ...Object.values(METHOD_SCOPES).flat(),
    ...Object.values(EVENT_SCOPES).filter((scope) => scope !== undefined),
    ...OTHERS.filter((scope) => scope !== 'chat:write.public'),
  ]),
];

const KINDS = { public: 'channels', private: 'groups', im: 'im' } as const;

/** The scope for reading a conversation of this kind: `channels:read`, `im:history`… */
export function conversationScope(kind: keyof typeof KINDS, right: 'read' | 'history'): string {
  return `${KINDS[kind]}:${right}`;
}

export function isMethod(name: string): name is Method {
  return Object.hasOwn(METHOD_SCOPES, name);
}
