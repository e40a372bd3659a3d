import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

/** What an error of Slack's means for whoever called. */
export type Meaning =
  /** Not now: again after so many milliseconds. */
  | { kind: 'wait'; ms: number }
  /** Never, as things are; `reason` in constant words for operators. `scope` says how much of it is lost. */
  | { kind: 'never'; reason: string; scope: 'workspace' | 'recipient' }
  /** Slack does not take the blocks as they are drawn. */
  | { kind: 'refused'; reason: string }
  /** The message that was to be drawn anew is gone, or may not be changed any more. */
  | { kind: 'gone' }
  /** The file that a block shows is not ready yet. */
  | { kind: 'file-not-ready' }
  /** Whether it was done is not known, or it may go better next time. */
  | { kind: 'passes' };

/** The workspace let us go: its token works no more. */
const WORKSPACE_LOST: Readonly<Record<string, string>> = {
  token_revoked: 'Slack revoked the app’s token',
  token_expired: 'the app’s token has expired',
  invalid_auth: 'Slack does not take the app’s token',
  not_authed: 'Slack does not take the app’s token',
  account_inactive: 'the app was removed from the workspace',
  app_uninstalled: 'the app was removed from the workspace',
  team_access_not_granted: 'the app was removed from the workspace',
};

/** They cannot be reached, others can. */
const RECIPIENT_LOST: Readonly<Record<string, string>> = {
  user_not_found: 'this Slack account does not exist in the workspace',
  user_disabled: 'this Slack account was closed',
  user_not_visible: 'this Slack account is not visible to the app',
  cannot_dm_bot: 'this Slack account is a program',
  messages_tab_disabled: 'the app’s messages are turned off in its settings (App Home, Messages Tab)',
  channel_not_found: 'the channel does not exist, or the app is not in it',
  not_in_channel: 'the app is not in the channel',
  is_archived: 'the channel is archived',
  thread_not_found: 'the thread is gone',
  restricted_action: 'the workspace’s settings forbid the app to write there',
  restricted_action_read_only_channel: 'the workspace’s settings forbid the app to write there',
  restricted_action_thread_only_channel: 'the workspace’s settings forbid the app to write there',
  missing_scope: 'the app lacks a permission: install it again from its manifest',
  no_permission: 'the app lacks a permission: install it again from its manifest',
  ekm_access_denied: 'the workspace’s administrators stopped the app’s access',
  team_not_found: 'this Slack workspace is not known',
};

/** Its blocks are too many or too large together, or against a rule of Slack's. */
const REFUSED: ReadonlySet<string> = new Set([
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_arguments',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'markdown_text_conflict',
  'block_mismatch',
  'no_text',
  'too_many_attachments',
  'too_many_contact_cards',
  'view_too_large',
]);

const GONE: ReadonlySet<string> = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Slack said to wait without saying how long. */
const WAIT_MS = 30_000;

/** What an error thrown by a call of Slack's Web API means. Nothing that is not Slack's own has a meaning: it passes. */
export function meaningOf(error: unknown): Meaning {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'wait', ms: error.retryAfter * 1_000 };
  if (error instanceof WebAPIPlatformError)
    return ofCode(error.data.error, JSON.stringify(error.data.response_metadata ?? {}));
  return { kind: 'passes' };
}

/** Slack's own word for an error, for the log; undefined for what is not Slack's. */
export function slackCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

function ofCode(code: string, details: string): Meaning {
  const workspace = WORKSPACE_LOST[code];
  if (workspace) return { kind: 'never', reason: workspace, scope: 'workspace' };
  const recipient = RECIPIENT_LOST[code];
  if (recipient) return { kind: 'never', reason: recipient, scope: 'recipient' };
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'wait', ms: WAIT_MS };
  // Slack names the block, not the cause; of our blocks only a picture can be right a moment later.
  if (code === 'invalid_blocks' && /slack_file|slack file/i.test(details)) return { kind: 'file-not-ready' };
  if (GONE.has(code)) return { kind: 'gone' };
  if (REFUSED.has(code)) return { kind: 'refused', reason: 'Slack does not take the message as it is drawn' };
  return { kind: 'passes' };
}
