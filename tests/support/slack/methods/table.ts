import type { Method } from '../scopes';
import type { MethodRun } from '../web-api/call';
import { authRevoke, authTest, botInfo, teamInfo, uninstall } from './apps';
import { getPermalink, postEphemeral, postMessage, remove, update as updateMessage } from './chat';
import { info, join, members, open as openConversation } from './conversations';
import { completeUpload, info as fileInfo, getUploadUrl } from './files';
import { history, replies } from './history';
import { list as listUsers, lookupByEmail, info as userInfo } from './users';
import { open as openView, publish, push, update as updateView } from './views';

interface MethodEntry {
  run: MethodRun;
  /** Documented arguments besides `token`. One that is not among them is noted as a problem. */
  args: readonly string[];
}

/** Methods that a bot token calls; those with tokens of their own are answered before. */
export type BotMethod = Exclude<Method, 'oauth.v2.access' | 'apps.connections.open'>;

const WRITING = [
  'as_user',
  'attachments',
  'blocks',
  'channel',
  'icon_emoji',
  'icon_url',
  'link_names',
  'markdown_text',
];
const PAGED = ['cursor', 'limit'];
const PERIOD = ['include_all_metadata', 'inclusive', 'latest', 'oldest', ...PAGED];
const entry = (run: MethodRun, ...args: string[]): MethodEntry => ({ run, args });

/** Argument names from https://docs.slack.dev/reference/methods/<method>. */
export const METHODS: Readonly<Record<BotMethod, MethodEntry>> = {
  'auth.test': entry(authTest),
  'auth.revoke': entry(authRevoke, 'test'),
  'apps.uninstall': entry(uninstall, 'client_id', 'client_secret'),
  'bots.info': entry(botInfo, 'bot', 'team_id'),
  'team.info': entry(teamInfo, 'team', 'domain'),
  'users.info': entry(userInfo, 'user', 'include_locale'),
  'users.list': entry(listUsers, 'include_locale', 'team_id', ...PAGED),
  'users.lookupByEmail': entry(lookupByEmail, 'email'),
  'conversations.open': entry(openConversation, 'channel', 'prevent_creation', 'return_im', 'users'),
  'conversations.info': entry(info, 'channel', 'include_locale', 'include_num_members'),
  'conversations.members': entry(members, 'channel', ...PAGED),
  'conversations.history': entry(history, 'channel', ...PERIOD),
  'conversations.replies': entry(replies, 'channel', 'ts', ...PERIOD),
  'conversations.join': entry(join, 'channel'),
  'chat.postMessage': entry(
    postMessage,
    ...WRITING,
    'metadata',
    'mrkdwn',
    'parse',
    'reply_broadcast',
    'text',
    'thread_ts',
    'unfurl_links',
    'unfurl_media',
    'username',
  ),
  'chat.postEphemeral': entry(postEphemeral, ...WRITING, 'parse', 'text', 'thread_ts', 'user', 'username'),
  'chat.update': entry(
    updateMessage,
    ...WRITING,
    'file_ids',
    'metadata',
    'parse',
    'reply_broadcast',
    'text',
    'ts',
    'unfurled_attachments',
  ),
  'chat.delete': entry(remove, 'as_user', 'channel', 'ts'),
  'chat.getPermalink': entry(getPermalink, 'channel', 'message_ts'),
  'views.open': entry(openView, 'interactivity_pointer', 'trigger_id', 'view'),
  'views.push': entry(push, 'interactivity_pointer', 'trigger_id', 'view'),
  'views.update': entry(updateView, 'external_id', 'hash', 'view', 'view_id'),
  'views.publish': entry(publish, 'hash', 'user_id', 'view'),
  'files.getUploadURLExternal': entry(getUploadUrl, 'alt_txt', 'filename', 'length', 'snippet_type'),
  'files.info': entry(fileInfo, 'file', 'cursor', 'limit', 'count', 'page'),
  'files.completeUploadExternal': entry(
    completeUpload,
    'blocks',
    'channel_id',
    'channels',
    'files',
    'initial_comment',
    'thread_ts',
  ),
};

export function isBotMethod(name: string): name is BotMethod {
  return Object.hasOwn(METHODS, name);
}
