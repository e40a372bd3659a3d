/** Without these it would not work. What each is for, README.md says. */
export const NEEDED_SCOPES = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
] as const;

/** Whoever installs it may leave these out: what is lost then, README.md says. The manifest's `bot_optional`. */
const OPTIONAL_SCOPES = ['channels:history', 'groups:history'] as const;

/** What an installation asks a workspace for: the manifest's bot scopes. */
export const BOT_SCOPES = [...NEEDED_SCOPES, ...OPTIONAL_SCOPES] as const;
